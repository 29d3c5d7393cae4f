import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';
import type { MethodFlags } from './settings.js';

/** Every flag of `claims timeline`. */
export interface TimelineFlags extends InputFlags, SelectFlags, MethodFlags, OutputFlags, GateFlags {
  readonly allDates?: boolean;
}
