/** The probabilities below the five quantiles that an estimate is scored by. */
export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** The values of those quantiles, ascending, on the scale of the score. */
export type LevelValues = readonly [number, number, number, number, number];

/**
 * The interval score of the central interval of coverage 1 − alpha: its width, and 2/alpha for each unit by which it
 * misses (Gneiting and Raftery, Strictly Proper Scoring Rules, 2007, equation 43). Lower is better.
 */
export function intervalScore(truth: number, low: number, high: number, alpha: number): number {
  const miss = Math.max(0, low - truth) + Math.max(0, truth - high);
  return high - low + (2 / alpha) * miss;
}

/**
 * The weighted interval score of a median and the intervals of 50 and 90 per cent around it (Bracher, Ray, Gneiting
 * and Reich, Evaluating epidemic forecasts in an interval format, 2021), near the continuous ranked probability score.
 */
export function weightedIntervalScore(truth: number, [q05, q25, median, q75, q95]: LevelValues): number {
  const sum =
    0.5 * Math.abs(truth - median) +
    0.25 * intervalScore(truth, q25, q75, 0.5) +
    0.05 * intervalScore(truth, q05, q95, 0.1);
  return sum / 2.5;
}
