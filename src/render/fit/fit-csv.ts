import { stringify } from 'csv-stringify/sync';
import type { FitResult, LearnedSource } from '../../reconcile/fit/fit-result.js';
import type { FitRenderOptions } from './fit-format.js';

/** The columns in their order, each with what it holds. */
const COLUMNS: Readonly<Record<string, (source: LearnedSource) => string | number | null>> = {
  source: ({ source }) => source,
  role: ({ role }) => role,
  victims: ({ victims }) => victims,
  measure: ({ measure }) => measure,
  claims: ({ claims }) => claims,
  factor: ({ factor }) => factor,
  factor_low: ({ low }) => low,
  factor_high: ({ high }) => high,
  lean: ({ lean }) => lean,
  error: ({ error }) => error,
  noise: ({ noise }) => noise,
  part: ({ part }) => part,
};

/** Tidy CSV: a row a source and role; blank victims or measure are whatever they may be. */
export function renderFitCsv({ sources }: FitResult, options: FitRenderOptions): string {
  const rows = sources.map((source) => Object.values(COLUMNS).map((cellOf) => cellOf(source)));
  return stringify([Object.keys(COLUMNS), ...rows], {
    bom: options.excel,
    escape_formulas: options.escapeFormulas,
    record_delimiter: options.excel ? '\r\n' : '\n',
  });
}
