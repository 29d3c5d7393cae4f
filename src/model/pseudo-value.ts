import { placeOf } from './grid.js';
import type { Figures } from './observation.js';
import { perceive } from './perceived.js';
import type { Priors } from './priors.js';

/** A claim as if it were one measurement on the model's scale, `ln(n + ½)`. */
export interface PseudoValue {
  readonly value: number;
  /** The variance that its form adds to that of its source: none knows the figure better than the words say. */
  readonly variance: number;
}

/** How far below its upper bound, and how surely, a claim lies that has no lower one. */
const FROM_ZERO: PseudoValue = { value: 0.7, variance: 0.5 };

/** The one measurement that a claim amounts to; null where it tells nothing of how far above a floor the truth lies. */
export function pseudoValueOf(observation: Figures, priors: Priors): PseudoValue | null {
  const { kind } = observation;
  const { low, high, slack } = perceive(observation, priors);
  if (high === Infinity && (slack === 0 || slack === Infinity)) return null;
  if (slack > 0) return { value: low === -Infinity ? high - slack : low + slack, variance: slack * slack };
  const exact = kind === 'exact' ? placeOf(observation.low) : null;
  if (low === -Infinity) return { value: exact ?? high - FROM_ZERO.value, variance: FROM_ZERO.variance };
  return { value: exact ?? (low + high) / 2, variance: (high - low) ** 2 / 12 };
}
