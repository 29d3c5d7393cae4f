import type { ClaimResult } from './claim-result.js';
import type { Comparison } from './compare/comparison.js';
import type { Disagreement, DisagreementSeverity } from './disagreement-result.js';
import type { ImpliedRange } from './implied.js';
import type { MethodResults } from './methods/index.js';

/** A maximal set of claims whose asserted intervals have a point in common. */
export interface Cluster {
  readonly claims: readonly string[];
  readonly low: number;
  /** Null: no ceiling. */
  readonly high: number | null;
}

/** One incident × victims × measure. */
export interface GroupResult {
  readonly victims: string;
  readonly measure: string;
  /** How many counted origins stand in the group. */
  readonly origins: number;
  /** The smallest factor by which every claim would have to be off for all to agree; null beside a denial. */
  readonly stretch: number | null;
  /** The severity of the group's gravest disagreement; null without one. */
  readonly severity: DisagreementSeverity | null;
  readonly results: MethodResults;
  /** Only where it was asked for; null where nobody names a figure. */
  readonly comparison?: Comparison | null;
  readonly implied: ImpliedRange;
  readonly claims: readonly ClaimResult[];
  readonly disagreements: readonly Disagreement[];
  readonly clusters: readonly Cluster[];
}

export interface IncidentResult {
  readonly id: string;
  readonly groups: readonly GroupResult[];
  /** The disagreements that cross groups. */
  readonly disagreements: readonly Disagreement[];
}
