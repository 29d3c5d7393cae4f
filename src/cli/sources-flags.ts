import type { GateFlags, InputFlags, OutputFlags, SelectFlags } from './flags.js';

/** Written out, so that the help loads nothing; tests hold them against the tables of formats and orders. */
export const SOURCES_FORMAT_NAMES = ['table', 'json', 'csv'] as const;
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
