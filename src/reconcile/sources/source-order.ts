import { compareText } from '../../claim/compare-text.js';
import { firstDay, lastDay } from '../../claim/partial-date.js';
import type { SourceRecord } from './source-record.js';

/** What of a record it is ordered by; null comes last. */
type Rank = (record: SourceRecord) => number | string | null;

const most = (count: (record: SourceRecord) => number | null): Rank => {
  return (record) => {
    const value = count(record);
    return value === null ? null : -value;
  };
};

/** Every order: counts and ratios from the highest, names, first reports from the earliest, last from the latest. */
export const SOURCE_ORDERS = {
  claims: most(({ claims }) => claims),
  name: ({ name }) => name,
  incidents: most(({ incidents }) => incidents),
  groups: most(({ groups }) => groups),
  ratio: most(({ lean }) => lean.ratio),
  low: most(({ lowShare }) => lowShare),
  high: most(({ highShare }) => highShare),
  revisions: most(({ revisions }) => revisions),
  repeats: most(({ repeats }) => repeats),
  repeated: most(({ repeated }) => repeated),
  untraced: most(({ untraced }) => untraced),
  first: ({ firstReport }) => (firstReport === null ? null : firstDay(firstReport)),
  last: most(({ lastReport }) =>
    lastReport === null ? null : Number(lastDay(lastReport).replaceAll('-', '')),
  ),
} as const satisfies Record<string, Rank>;

export type SourceOrder = keyof typeof SOURCE_ORDERS;

/** The records in an order; those alike in it by name, then by id. */
export function sortSources(records: Iterable<SourceRecord>, order: SourceOrder): SourceRecord[] {
  const rank: Rank = SOURCE_ORDERS[order];
  return [...records].sort(
    (a, b) => compareRanks(rank(a), rank(b)) || compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}

function compareRanks(left: number | string | null, right: number | string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left < right ? -1 : left > right ? 1 : 0;
}
