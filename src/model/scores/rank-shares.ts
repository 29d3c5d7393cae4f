import { LEVELS, type LevelValues } from './interval-score.js';

/** The probability of each of the six bins that the five quantiles cut. */
export const BIN_PROBABILITIES = [0.05, 0.2, 0.25, 0.25, 0.2, 0.05] as const;

/**
 * How a truth is shared over the six bins that five quantiles cut: one whole in the bin it lies in. A truth that
 * equals quantiles lies anywhere between their levels, and is shared over the bins there by their probability (the
 * non-randomised PIT of Czado, Gneiting and Held, Predictive model assessment for count data, 2009).
 */
export function rankShares(truth: number, values: LevelValues): number[] {
  const below = values.filter((value) => value < truth).length;
  const upTo = values.filter((value) => value <= truth).length;
  if (below === upTo) return BIN_PROBABILITIES.map((_, bin) => (bin === below ? 1 : 0));
  const from = below === 0 ? 0 : (LEVELS[below - 1] as number);
  const to = upTo === LEVELS.length ? 1 : (LEVELS[upTo] as number);
  return BIN_PROBABILITIES.map((probability, bin) =>
    bin >= below && bin <= upTo ? probability / (to - from) : 0,
  );
}
