import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';
import type { MethodFlags } from './settings.js';

/** Every flag of `claims explain`. */
export interface ExplainFlags extends InputFlags, SelectFlags, MethodFlags, OutputFlags, GateFlags {
  /** Explain every group there is. */
  readonly all?: boolean;
}
