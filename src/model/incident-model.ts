import { type Vote, weighVotes } from './dependence.js';
import type { Observation } from './observation.js';
import { createPosterior } from './posterior.js';
import type { Priors } from './priors.js';
import { quantileOf } from './quantile.js';

/** What is likely of one number of people. */
export interface Estimate {
  /** People: with a probability of 5 in 100 the truth is no higher, and so on. */
  readonly q05: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q95: number;
  /** The claims that have a vote. */
  readonly votes: readonly Vote[];
}

/**
 * What is likely, given who tends to say what: the posterior of the true number of people of one incident, group and
 * measure. Null where nobody says anything of the size.
 */
export function estimate(observations: readonly Observation[], priors: Priors): Estimate | null {
  if (observations.length === 0) return null;
  const votes = weighVotes(observations);
  const posterior = createPosterior(votes, priors);
  const [q05, q25, median, q75, q95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((probability) =>
    quantileOf(posterior, probability),
  ) as [number, number, number, number, number];
  return { q05, q25, median, q75, q95, votes };
}
