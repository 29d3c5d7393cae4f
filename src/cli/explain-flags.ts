import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';
import type { MethodFlags } from './settings.js';

/** Written out, so that the help loads nothing; a test holds it against the table of formats. */
export const EXPLAIN_FORMAT_NAMES = ['text', 'markdown', 'json'] as const;

/** Every flag of `claims explain`. */
export interface ExplainFlags extends InputFlags, SelectFlags, MethodFlags, OutputFlags, GateFlags {
  /** Explain every group there is. */
  readonly all?: boolean;
}
