import type { SourcesResult } from '../../reconcile/sources/source-record.js';
import type { RenderOptions } from '../result-format.js';

export type SourcesOptions = Omit<RenderOptions, 'detailed'>;

/** Writes the records of sources as one document, complete also without any. */
export type SourcesFormat = (result: SourcesResult, options: SourcesOptions) => string;

/** Loads the format of that name, with the packages it needs. */
export const SOURCES_FORMATS = {
  table: async () => (await import('./sources-table.js')).renderSourcesTable,
  json: async () => (await import('./sources-json.js')).renderSourcesJson,
  csv: async () => (await import('./sources-csv.js')).renderSourcesCsv,
} satisfies Readonly<Record<string, () => Promise<SourcesFormat>>>;

export type SourcesFormatId = keyof typeof SOURCES_FORMATS;
export const SOURCES_FORMAT_IDS = Object.keys(SOURCES_FORMATS) as readonly SourcesFormatId[];
