import type { Role } from './role.js';

/** What speakers of one role tend to say, on the scale of natural logarithms. */
export interface RolePrior {
  /** The logarithm of the typical factor by which they are off: above 0 they say too many. */
  readonly lean: number;
  /** How much that factor differs from case to case, all speakers of the role together: a standard deviation. */
  readonly leanSpread: number;
  /** How much one speaker's figure scatters beside that: a standard deviation. */
  readonly noise: number;
  /** How often an exact figure is simply right, beyond what the scatter gives: a probability. */
  readonly exactHit: number;
  /** How often "none" is said whatever happened: a probability. */
  readonly denial: number;
}

/** Everything the model assumes before it sees a claim. */
export interface Priors {
  readonly roles: Readonly<Record<Role, RolePrior>>;
  /** By how much, on the logarithmic scale, the truth lies above an "at least": the mean of an exponential. */
  readonly atLeastSlack: number;
  /** By how much the truth lies below an "up to". */
  readonly upToSlack: number;
  /** By how much the truth lies above a list of names. */
  readonly namedSlack: number;
  /** The scatter of a list of names: names entered twice or wrongly. */
  readonly namedNoise: number;
  /** The share of claims that are about something else altogether. */
  readonly outlierShare: number;
  /** The scatter of such claims. */
  readonly outlierNoise: number;
}
