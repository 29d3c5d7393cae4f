import type { GateFlags, InputFlags, OutputFlags } from './flags.js';
import type { MethodFlags } from './settings.js';

/** Written out, so that the help loads nothing; a test holds it against the table of formats. */
export const SCORE_FORMAT_NAMES = ['table', 'json', 'csv'] as const;

/** Every flag of `claims score`. */
export interface ScoreFlags extends InputFlags, MethodFlags, OutputFlags, GateFlags {
  readonly truth: string;
  readonly incident?: readonly string[];
  readonly asOf?: string;
}
