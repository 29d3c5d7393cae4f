import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';

/** Written out, so that the help loads nothing; a test holds them against the tables they name. */
export const FIT_FORMAT_NAMES = ['table', 'json', 'csv'] as const;
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
