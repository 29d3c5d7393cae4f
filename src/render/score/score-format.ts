import type { ScoreResult } from '../../reconcile/score/score-result.js';
import type { RenderOptions } from '../result-format.js';

export const SCORE_FORMAT_IDS = ['table', 'json', 'csv'] as const;
export type ScoreFormatId = (typeof SCORE_FORMAT_IDS)[number];
export type ScoreOptions = Omit<RenderOptions, 'detailed'>;

/** Writes scores as one document, complete also without any. */
export type ScoreFormat = (result: ScoreResult, options: ScoreOptions) => string;

/** Loads the format of that name, with the packages it needs. */
export const SCORE_FORMATS: Readonly<Record<ScoreFormatId, () => Promise<ScoreFormat>>> = {
  table: async () => (await import('./score-table.js')).renderScoreTable,
  json: async () => (await import('./score-json.js')).renderScoreJson,
  csv: async () => (await import('./score-csv.js')).renderScoreCsv,
};
