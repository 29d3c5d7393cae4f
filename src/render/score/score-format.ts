import type { ScoreResult } from '../../reconcile/score/score-result.js';
import type { RenderOptions } from '../result-format.js';

export type ScoreOptions = Omit<RenderOptions, 'detailed'>;

/** Writes scores as one document, complete also without any. */
export type ScoreFormat = (result: ScoreResult, options: ScoreOptions) => string;

/** Loads the format of that name, with the packages it needs. */
export const SCORE_FORMATS = {
  table: async () => (await import('./score-table.js')).renderScoreTable,
  json: async () => (await import('./score-json.js')).renderScoreJson,
  csv: async () => (await import('./score-csv.js')).renderScoreCsv,
} satisfies Readonly<Record<string, () => Promise<ScoreFormat>>>;

export type ScoreFormatId = keyof typeof SCORE_FORMATS;
export const SCORE_FORMAT_IDS = Object.keys(SCORE_FORMATS) as readonly ScoreFormatId[];
