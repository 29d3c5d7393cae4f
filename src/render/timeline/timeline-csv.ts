import { stringify } from 'csv-stringify/sync';
import type { Timeline, TimelineRow } from '../../reconcile/timeline/timeline.js';
import { csvOptions } from '../csv-options.js';
import type { TimelineFormat, TimelineOptions } from './timeline-format.js';

/** The header, in its fixed order. */
export const TIMELINE_CSV_COLUMNS = [
  'incident',
  'victims',
  'measure',
  'method',
  'date',
  'interval',
  'low',
  'high',
  'open_high',
  'best',
  'support',
  'of',
  'origins',
  'claims',
  'stretch',
  'severity',
  'said',
  'moved',
  'moved_by',
  'low_from',
  'low_moved_by',
  'high_from',
  'high_moved_by',
] as const;

type Cell = string | number | boolean | null;
type Row = Record<(typeof TIMELINE_CSV_COLUMNS)[number], Cell>;

/**
 * Tidy CSV: a row for each group, method and date, with a row for each interval where a method finds several equally
 * good ones. Blank is unknown or open; ids are joined by `;`. `said` are the claims new on the date, `moved` what
 * moved (`low;high;open`) and `moved_by` by which claims, the same for the two ends apart. What a
 * spreadsheet would run or a terminal obey is escaped unless `escapeFormulas` is off.
 */
export function createTimelineCsv(
  options: Pick<TimelineOptions, 'escapeFormulas' | 'excel'>,
): TimelineFormat {
  const lineEnd = options.excel ? '\r\n' : '\n';
  return {
    separator: '',
    head: () => `${options.excel ? '\uFEFF' : ''}${TIMELINE_CSV_COLUMNS.join(',')}${lineEnd}`,
    piece: (timeline) => {
      const rows = timeline.rows.flatMap((row) => rowsOf(timeline, row));
      if (rows.length === 0) return '';
      return stringify(rows, {
        columns: [...TIMELINE_CSV_COLUMNS],
        ...csvOptions(options),
      });
    },
    tail: () => '',
  };
}

function rowsOf({ incident, victims, measure, method }: Timeline, row: TimelineRow): Row[] {
  const { date, outcome, origins, claims, stretch, severity, said, moves } = row;
  const ranges = outcome.ranges.length === 0 ? [null] : outcome.ranges;
  const ids = [...new Set(moves.flatMap(({ by }) => by))];
  return ranges.map((range, index) => ({
    incident,
    victims,
    measure,
    method,
    date,
    interval: range === null ? null : index + 1,
    low: range?.low ?? null,
    high: range?.high ?? null,
    open_high: range?.openHigh ?? null,
    best: range?.best ?? null,
    support: outcome.support,
    of: outcome.of,
    origins,
    claims,
    stretch,
    severity,
    said: said.map(({ id }) => id).join(';'),
    moved: moves.map(({ what }) => what).join(';'),
    moved_by: ids.join(';'),
    ...endOf(row, 'low'),
    ...endOf(row, 'high'),
  }));
}

/** Where an end moved from and by which claims; the number of a method that gives one is both ends. */
function endOf<End extends 'low' | 'high'>({ moves }: TimelineRow, end: End) {
  const move = moves.find(({ what }) => what === end || what === 'value');
  return {
    [`${end}_from`]: move?.from ?? null,
    [`${end}_moved_by`]: move === undefined ? null : move.by.join(';'),
  } as Record<`${End}_from` | `${End}_moved_by`, Cell>;
}
