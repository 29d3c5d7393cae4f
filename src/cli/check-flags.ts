import type { FailOn } from '../claim/fail-on.js';
import type { InputFlags, OutputFlags } from './flags.js';
import type { LockFlag } from './lock-guard.js';

/** Every flag of `claims check`. */
export interface CheckFlags extends InputFlags, OutputFlags {
  readonly failOn?: FailOn;
  /** A path, or false for --no-accepted. */
  readonly accepted?: string | false;
  readonly accept?: boolean;
  readonly reason?: string;
  readonly by?: string;
  readonly until?: string;
  readonly lock?: LockFlag;
  readonly today?: string;
}
