import type { FitResult } from '../../reconcile/fit/fit-result.js';
import type { RenderOptions } from '../result-format.js';

export type FitRenderOptions = Omit<RenderOptions, 'detailed'>;

/** Writes what was learned of sources as one document. */
export type FitFormat = (result: FitResult, options: FitRenderOptions) => string;

/** Loads the format of that name, with the packages it needs. */
export const FIT_FORMATS = {
  table: async () => (await import('./fit-table.js')).renderFitTable,
  json: async () => (await import('./fit-json.js')).renderFitJson,
  csv: async () => (await import('./fit-csv.js')).renderFitCsv,
} satisfies Readonly<Record<string, () => Promise<FitFormat>>>;

export type FitFormatId = keyof typeof FIT_FORMATS;
export const FIT_FORMAT_IDS = Object.keys(FIT_FORMATS) as readonly FitFormatId[];
