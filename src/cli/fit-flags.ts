import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';

/** Written out, so that the help loads no model; a test holds it against the table of distinctions. */
export const FIT_DISTINCTION_NAMES = ['victims', 'measure'] as const;

/** Every flag of `claims fit`. */
export interface FitFlags
  extends InputFlags,
    Pick<SelectFlags, 'incident' | 'victims' | 'measure' | 'asOf'>,
    OutputFlags,
    GateFlags {
  readonly per?: readonly string[];
  /** A path. */
  readonly priors?: string;
  /** A path. */
  readonly truth?: string;
  readonly shard?: string;
  readonly merge?: boolean;
}
