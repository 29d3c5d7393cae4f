import { stringify } from 'csv-stringify/sync';
import type { GroupResult } from '../reconcile/result.js';
import { csvOptions } from './csv-options.js';
import type { MethodSummary } from './methods/method-summary.js';
import { summarise } from './methods/summarise.js';
import type { RenderOptions, ResultFormat } from './result-format.js';

/** The header, in its fixed order. */
export const CSV_COLUMNS = [
  'incident',
  'victims',
  'measure',
  'method',
  'interval',
  'low',
  'high',
  'open_high',
  'best',
  'support',
  'of',
  'origins',
  'stretch',
  'severity',
  'low_set_by',
  'high_set_by',
  'disagreements',
  'claims',
  'implied_low',
  'implied_high',
] as const;

type Row = Record<(typeof CSV_COLUMNS)[number], string | number | boolean | null>;

/**
 * Tidy CSV: a row for each group and method, with a row for each interval where a method finds several equally good
 * ones (`interval` counts them from 1) and one row without figures where it finds none (`interval` is blank). Blank
 * is unknown or open; `open_high` is true or false; ids are joined by `;`; `disagreements` and `claims` are how many.
 * What a spreadsheet would run or a terminal obey is escaped unless `escapeFormulas` is off.
 */
export function createCsv(options: Pick<RenderOptions, 'escapeFormulas' | 'excel'>): ResultFormat {
  const lineEnd = options.excel ? '\r\n' : '\n';
  const write = (rows: Row[]) =>
    rows.length === 0
      ? ''
      : stringify(rows, {
          columns: [...CSV_COLUMNS],
          ...csvOptions(options),
        });
  return {
    id: 'csv',
    separator: '',
    head: () => `${options.excel ? '\uFEFF' : ''}${CSV_COLUMNS.join(',')}${lineEnd}`,
    incident: (incident) => write(incident.groups.flatMap((group) => rowsOf(incident.id, group))),
    tail: () => '',
  };
}

function rowsOf(incident: string, group: GroupResult): Row[] {
  const rows: Row[] = [];
  for (const [method, summary] of summarise(group.results)) {
    const ranges = summary.ranges.length === 0 ? [null] : summary.ranges;
    for (const [index, range] of ranges.entries()) {
      rows.push({
        incident,
        victims: group.victims,
        measure: group.measure,
        method,
        interval: range === null ? null : index + 1,
        low: range?.low ?? null,
        high: range?.high ?? null,
        open_high: range?.openHigh ?? null,
        best: range?.best ?? null,
        support: summary.support?.voices ?? null,
        of: summary.support?.of ?? null,
        origins: group.origins,
        stretch: group.stretch,
        severity: group.severity,
        low_set_by: settersOf(summary, 'low'),
        high_set_by: settersOf(summary, 'high'),
        disagreements: group.disagreements.length,
        claims: group.claims.length,
        implied_low: group.implied.low,
        implied_high: group.implied.high,
      });
    }
  }
  return [...rows, ...comparisonRows(incident, group)];
}

/** A row for each average of a comparison, whose method says what it is for. */
function comparisonRows(incident: string, group: GroupResult): Row[] {
  return (group.comparison?.estimates ?? []).map(({ method, value, low, high }) => ({
    incident,
    victims: group.victims,
    measure: group.measure,
    method: `comparison ${method}`,
    interval: 1,
    low: low ?? value,
    high: high ?? value,
    open_high: false,
    best: value,
    support: null,
    of: null,
    origins: group.origins,
    stretch: group.stretch,
    severity: group.severity,
    low_set_by: null,
    high_set_by: null,
    disagreements: group.disagreements.length,
    claims: group.claims.length,
    implied_low: group.implied.low,
    implied_high: group.implied.high,
  }));
}

/** The claims that set a bound; those of a method's one number set both. */
function settersOf({ bounds }: MethodSummary, name: 'low' | 'high'): string | null {
  const bound = bounds.find((one) => one.name === name || one.name === 'value');
  return bound === undefined ? null : bound.setBy.join(';');
}
