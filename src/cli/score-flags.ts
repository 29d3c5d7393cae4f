import type { GateFlags, InputFlags, OutputFlags } from './flags.js';
import type { MethodFlags } from './settings.js';

/** Every flag of `claims score`. */
export interface ScoreFlags extends InputFlags, MethodFlags, OutputFlags, GateFlags {
  readonly truth: string;
  readonly incident?: readonly string[];
  readonly asOf?: string;
}
