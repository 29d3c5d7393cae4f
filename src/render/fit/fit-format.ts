import type { FitResult } from '../../reconcile/fit/fit-result.js';
import type { RenderOptions } from '../result-format.js';

export const FIT_FORMAT_IDS = ['table', 'json', 'csv'] as const;
export type FitFormatId = (typeof FIT_FORMAT_IDS)[number];
export type FitRenderOptions = Omit<RenderOptions, 'detailed'>;

/** Writes what was learned of sources as one document. */
export type FitFormat = (result: FitResult, options: FitRenderOptions) => string;

/** Loads the format of that name, with the packages it needs. */
export const FIT_FORMATS: Readonly<Record<FitFormatId, () => Promise<FitFormat>>> = {
  table: async () => (await import('./fit-table.js')).renderFitTable,
  json: async () => (await import('./fit-json.js')).renderFitJson,
  csv: async () => (await import('./fit-csv.js')).renderFitCsv,
};
