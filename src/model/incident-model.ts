import type { Vote } from './dependence.js';
import { createPosterior, type Posterior } from './posterior.js';
import type { Priors } from './priors.js';
import { quantileOf } from './quantile.js';

/** What is likely of one number of people: with a probability of 5 in 100 the truth is no higher than `q05`, and so on. */
export interface Quantiles {
  readonly q05: number;
  readonly q25: number;
  readonly median: number;
  readonly q75: number;
  readonly q95: number;
}

/** So many different sets of claims are remembered, of so many claims each: larger ones hardly come again. */
const MOST_REMEMBERED = 5000;
const MOST_CLAIMS = 8;

/** What was found before: small incidents are much alike, and a claim that stands alone is one of few. */
const remembered = new WeakMap<Priors, Map<string, Quantiles>>();

/**
 * What is likely, given who tends to say what: quantiles of the true number of people of one incident, group and
 * measure. Null where nobody says anything.
 */
export function estimate(votes: readonly Vote[], priors: Priors): Quantiles | null {
  if (votes.length === 0) return null;
  const known = recall(votes, priors);
  if (known !== undefined) return known;
  const found = quantilesOf(createPosterior(votes, priors));
  remember(votes, priors, found);
  return found;
}

/** What was found before of the same claims; undefined where nothing was, or it is forgotten. */
export function recall(votes: readonly Vote[], priors: Priors): Quantiles | undefined {
  return votes.length > MOST_CLAIMS ? undefined : remembered.get(priors)?.get(votes.map(keyOf).join('\n'));
}

/** Remembers what was found, here or on another thread. */
export function remember(votes: readonly Vote[], priors: Priors, found: Quantiles): void {
  if (votes.length > MOST_CLAIMS) return;
  const known = remembered.get(priors) ?? new Map<string, Quantiles>();
  if (known.size >= MOST_REMEMBERED) known.clear();
  remembered.set(priors, known.set(votes.map(keyOf).join('\n'), found));
}

function keyOf({ observation: { kind, low, high, isPart, role }, weight }: Vote): string {
  return `${kind} ${low} ${high} ${isPart} ${role} ${weight}`;
}

/** The quantiles of what is likely. */
export function quantilesOf(posterior: Posterior): Quantiles {
  const [q05, q25, median, q75, q95] = [0.05, 0.25, 0.5, 0.75, 0.95].map((probability) =>
    quantileOf(posterior, probability),
  ) as [number, number, number, number, number];
  return { q05, q25, median, q75, q95 };
}
