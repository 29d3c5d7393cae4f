import { logCount } from '../log-count.js';
import { intervalScore, type LevelValues, weightedIntervalScore } from './interval-score.js';
import { rankShares } from './rank-shares.js';

/** A range of people; a null high is no ceiling. */
export interface PlainRange {
  readonly low: number;
  readonly high: number | null;
}

/** What a method makes of one cell, in people. */
export interface Estimate {
  /** One number; null where the method gives none and its range has no middle. */
  readonly best: number | null;
  /** The quantiles .05, .25, .5, .75 and .95; null where the method claims no probabilities. */
  readonly quantiles: LevelValues | null;
  /** Ranges without a probability, of which any may hold; none where it gives quantiles or a number alone. */
  readonly ranges: readonly PlainRange[];
}

/** How far one estimate is from a true number; null where the estimate does not say. On the scale ln(n + ½). */
export interface Score {
  /** The best number less the truth: above 0 is too high. */
  readonly error: number | null;
  readonly isWithinTwo: boolean | null;
  readonly inside50: boolean | null;
  readonly inside90: boolean | null;
  /** The width of the interval of 90 per cent. */
  readonly width90: number | null;
  /** Its interval score. */
  readonly score90: number | null;
  readonly weightedScore: number | null;
  /** In which of the six bins of the quantiles the truth lies. */
  readonly shares: readonly number[] | null;
  /** Whether a range without a probability holds the truth. */
  readonly insideRange: boolean | null;
  /** Its width; null where it is open. */
  readonly rangeWidth: number | null;
}

/** Holds an estimate against the true number of people. */
export function scoreEstimate({ best, quantiles, ranges }: Estimate, truth: number): Score {
  const y = logCount(truth);
  const values = quantiles?.map(logCount) as LevelValues | undefined;
  const isInside = (low: number, high: number) => y >= low && y <= high;
  const hasRange = ranges.length > 0;
  return {
    error: best === null ? null : logCount(best) - y,
    isWithinTwo: best === null ? null : isWithinTwo(best, truth),
    inside50: values === undefined ? null : isInside(values[1], values[3]),
    inside90: values === undefined ? null : isInside(values[0], values[4]),
    width90: values === undefined ? null : values[4] - values[0],
    score90: values === undefined ? null : intervalScore(y, values[0], values[4], 0.1),
    weightedScore: values === undefined ? null : weightedIntervalScore(y, values),
    shares: values === undefined ? null : rankShares(y, values),
    insideRange: hasRange
      ? ranges.some(({ low, high }) => truth >= low && (high === null || truth <= high))
      : null,
    rangeWidth: hasRange ? widthOf(ranges) : null,
  };
}

/** Whether a number is from half to twice the truth, on the scale of the score. */
function isWithinTwo(best: number, truth: number): boolean {
  return Math.abs(logCount(best) - logCount(truth)) <= Math.LN2 + 1e-12;
}

/** From the lowest low to the highest high; null where there is no ceiling. */
function widthOf(ranges: readonly PlainRange[]): number | null {
  const highs = ranges.map(({ high }) => high ?? Infinity);
  const width = logCount(Math.max(...highs)) - logCount(Math.min(...ranges.map(({ low }) => low)));
  return Number.isFinite(width) ? width : null;
}
