import { stringify } from 'csv-stringify/sync';
import {
  RECORD_STANCES,
  type SourceRecord,
  type SourcesResult,
} from '../../reconcile/sources/source-record.js';
import { csvOptions } from '../csv-options.js';
import type { SourcesOptions } from './sources-format.js';

/** The columns in their order, each with what it holds. */
const COLUMNS: Readonly<Record<string, (record: SourceRecord) => string | number | null>> = {
  source: ({ name }) => name,
  id: ({ id }) => id,
  names: ({ names }) => names.join(';'),
  roles: ({ roles }) => roles.join(';'),
  parties: ({ parties }) => parties.join(';'),
  claims: ({ claims }) => claims,
  incidents: ({ incidents }) => incidents,
  groups: ({ groups }) => groups,
  ...Object.fromEntries(
    RECORD_STANCES.map((stance) => [stance, ({ stances }: SourceRecord) => stances[stance]]),
  ),
  first_report: ({ firstReport }) => firstReport,
  last_report: ({ lastReport }) => lastReport,
  revisions: ({ revisions }) => revisions,
  repeats: ({ repeats }) => repeats,
  repeated: ({ repeated }) => repeated,
  untraced: ({ untraced }) => untraced,
  compared: ({ lean }) => lean.groups,
  low_ends: ({ lowEnds }) => lowEnds,
  high_ends: ({ highEnds }) => highEnds,
  low_share: ({ lowShare }) => lowShare,
  high_share: ({ highShare }) => highShare,
  ratio: ({ lean }) => lean.ratio,
  above_zero: ({ lean }) => lean.aboveZero,
  ...Object.fromEntries(
    RECORD_STANCES.flatMap((stance) => [
      [`compared_${stance}`, ({ leanByStance }: SourceRecord) => leanByStance[stance].groups],
      [`ratio_${stance}`, ({ leanByStance }: SourceRecord) => leanByStance[stance].ratio],
    ]),
  ),
};

/**
 * Tidy CSV: a row a source; blank is unknown or not given; several names, roles and parties are joined by `;`. What a
 * spreadsheet would run or a terminal obey is escaped unless `escapeFormulas` is off.
 */
export function renderSourcesCsv(
  { sources }: Pick<SourcesResult, 'sources'>,
  options: Pick<SourcesOptions, 'escapeFormulas' | 'excel'>,
): string {
  const rows = sources.map((record) => Object.values(COLUMNS).map((cellOf) => cellOf(record)));
  return stringify([Object.keys(COLUMNS), ...rows], {
    bom: options.excel,
    ...csvOptions(options),
  });
}
