import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';
import type { MethodFlags } from './settings.js';

/** Written out, so that the help loads nothing; a test holds it against the table of formats. */
export const TIMELINE_FORMAT_NAMES = ['table', 'json', 'csv'] as const;

/** Every flag of `claims timeline`. */
export interface TimelineFlags extends InputFlags, SelectFlags, MethodFlags, OutputFlags, GateFlags {
  readonly allDates?: boolean;
}
