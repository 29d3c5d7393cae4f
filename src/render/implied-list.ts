import type { Implication } from '../reconcile/implied.js';
import type { GroupResult } from '../reconcile/result.js';
import { textColumn, writeColumns } from './columns.js';
import { firstRange } from './methods/summarise.js';
import { namesOnce, type Page } from './page.js';
import { rangeText } from './range-text.js';

/** One way in which other groups bound a group. */
export interface PlacedImplication {
  readonly group: GroupResult;
  readonly implication: Implication;
}

/** Ids named with one implication, and cells that a name gets at the least. */
const MOST_IDS = 4;
const NARROWEST_NAME = 12;

/** What follows for groups from the others and says more than what is reported of them. */
export function findTellingImplications(groups: readonly GroupResult[]): PlacedImplication[] {
  return groups.flatMap((group) =>
    group.implied.because
      .filter((implication) => saysMore(group, implication))
      .map((implication) => ({ group, implication })),
  );
}

/** Whether an implied bound is tighter than the reported one, or contradicts it. */
function saysMore(group: GroupResult, { low, high }: Implication): boolean {
  const reported = firstRange(group.results);
  if (reported === null) return true;
  if (low !== null && (reported.low === null || low > reported.low)) return true;
  return high !== null && (reported.high === null || reported.openHigh || high < reported.high);
}

/**
 * A line an implication: the group unless it is known, the range that follows, and whose figures for the parts or
 * the whole it follows from.
 */
export function renderImplications(
  placed: readonly PlacedImplication[],
  page: Page,
  isNamed = true,
): string[] {
  const { ellipsis } = page.symbols;
  const dim = () => page.theme.dim;
  const ranges = placed.map(({ implication: { low, high } }) =>
    rangeText({ low, high, openLow: low === null, openHigh: high === null }, page.symbols),
  );
  const sources = placed.map(({ implication: { by, source } }) =>
    by === 'source' ? `from ${page.show(source ?? 'one source')}` : 'from the other ranges',
  );
  const ids = placed.map(({ implication: { claims } }) => {
    const most = page.verbose ? claims.length : MOST_IDS;
    return (
      claims.slice(0, most).map(page.show).join(', ') +
      (claims.length > most ? `, +${claims.length - most}` : '')
    );
  });
  const groups = placed.map(({ group }) => group);
  const names = isNamed ? namesOnce(groups, page) : groups.map(() => '');
  const columns = [
    textColumn({ title: '', cells: names, give: 3, min: NARROWEST_NAME, ellipsis }),
    textColumn({ title: '', cells: ranges, align: 'right', give: 4, ellipsis }),
    textColumn({ title: '', cells: sources, give: 2, min: NARROWEST_NAME, ellipsis }),
    textColumn({ title: '', cells: ids, give: 1, min: 6, drop: 1, ellipsis, style: dim }),
  ];
  return writeColumns(columns, page.width - 2)
    .slice(1)
    .map((line) => `  ${line}`);
}
