import type { DiffResult, Sides } from '../../diff/diff-result.js';

/** How a difference is written. */
export interface DiffFormatOptions {
  /** Terminal cells a line may take, for the table. */
  readonly width: number;
  /** The chalk level: none, 16 colours, 256, all. */
  readonly color: 0 | 1 | 2 | 3;
  readonly ascii: boolean;
  /** Cut no list short. */
  readonly verbose: boolean;
  /** The path of each file from the working folder, by its name in the result: where annotations stand. */
  readonly paths: Sides<ReadonlyMap<string, string>>;
}

/** A way to write a whole difference: one complete document, also when there is nothing to say. */
export type DiffFormat = (result: DiffResult, options: DiffFormatOptions) => string;

/** Every format by its name; each is loaded when it is asked for. */
export const DIFF_FORMATS = {
  table: async () => (await import('./table.js')).renderDiffTable,
  markdown: async () => (await import('./markdown.js')).renderDiffMarkdown,
  json: async () => (await import('./json.js')).renderDiffJson,
  github: async () => (await import('./github.js')).renderDiffGithub,
} satisfies Readonly<Record<string, () => Promise<DiffFormat>>>;

export type DiffFormatId = keyof typeof DIFF_FORMATS;
export const DIFF_FORMAT_IDS = Object.keys(DIFF_FORMATS) as readonly DiffFormatId[];
