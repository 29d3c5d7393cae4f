import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';

/** Written out, so that the help loads nothing; a test holds it against the table of orders. */
export const SOURCE_ORDER_NAMES = [
  'claims',
  'name',
  'incidents',
  'groups',
  'ratio',
  'low',
  'high',
  'revisions',
  'repeats',
  'repeated',
  'untraced',
  'first',
  'last',
] as const;

/** Every flag of `claims sources`. */
export interface SourcesFlags
  extends InputFlags,
    Omit<SelectFlags, 'onlyDisagreements'>,
    OutputFlags,
    GateFlags {
  /** A path. */
  readonly bias?: string;
  readonly sort: (typeof SOURCE_ORDER_NAMES)[number];
}
