import type { GroupExplanation } from '../../reconcile/explain/explanation.js';
import type { OutcomeRange } from '../../reconcile/outcome.js';
import type { RunSummary } from '../../reconcile/run-summary.js';
import type { PieceFormat } from '../piece-format.js';
import type { RenderOptions } from '../result-format.js';

/** A group that could be asked for. */
export interface GroupChoice {
  readonly incident: string;
  readonly victims: string;
  readonly measure: string;
  readonly claims: number;
  readonly origins: number;
  /** What the first of the methods finds; null where it finds nothing. */
  readonly range: OutcomeRange | null;
}

/** Everything about a run but its explanations. */
export interface ExplainRun extends RunSummary {
  /** The groups there are, where several match and none was asked for: then nothing is explained. */
  readonly choices: readonly GroupChoice[];
}

export type ExplainFormat = PieceFormat<GroupExplanation, ExplainRun>;

export type ExplainOptions = Pick<RenderOptions, 'width' | 'color' | 'ascii' | 'verbose'>;

const FORMATS = {
  text: async (options: ExplainOptions) => (await import('./text.js')).createText(options),
  markdown: async (options: ExplainOptions) => (await import('./markdown.js')).createMarkdown(options),
  json: async () => (await import('./json.js')).createJson(),
} satisfies Readonly<Record<string, (options: ExplainOptions) => Promise<ExplainFormat>>>;

export type ExplainFormatId = keyof typeof FORMATS;
export const EXPLAIN_FORMAT_IDS = Object.keys(FORMATS) as readonly ExplainFormatId[];

/** Makes the format of that name. */
export function createExplainFormat(id: ExplainFormatId, options: ExplainOptions): Promise<ExplainFormat> {
  return FORMATS[id](options);
}
