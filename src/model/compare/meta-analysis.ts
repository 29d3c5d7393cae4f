import { studentQuantile } from '../distribution-quantiles.js';

/** A random-effects mean of some values, on their scale. */
export interface RandomEffects {
  readonly mean: number;
  /** Its standard error. */
  readonly error: number;
  /** The standard error of Hartung and Knapp, which goes with Student's t; null of a single value. */
  readonly adjustedError: number | null;
  /** The variance between claims, above that within each. */
  readonly between: number;
  /** Cochran's Q. */
  readonly q: number;
  /** The degrees of freedom: the values less one. */
  readonly degrees: number;
}

/**
 * The random-effects mean of some values that all have the variance `within` (DerSimonian and Laird, Meta-analysis in
 * clinical trials, 1986; Hartung and Knapp, 2001). Claims come without a variance of their own, so one is set for all
 * of them: then every weight is the same, the mean is the plain one, and the moments of DerSimonian and Laird, the
 * root of Σw(y − μ)² = k − 1 that Paule and Mandel (1982) seek, and restricted maximum likelihood are one estimate.
 * Throws of no values.
 */
export function combine(values: readonly number[], within: number): RandomEffects {
  if (values.length === 0) throw new RangeError('there is nothing to combine');
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const degrees = count - 1;
  const between = degrees === 0 ? 0 : Math.max(0, squares / degrees - within);
  return {
    mean,
    error: Math.sqrt((within + between) / count),
    adjustedError: degrees === 0 ? null : Math.sqrt(squares / (degrees * count)),
    between,
    q: squares / within,
    degrees,
  };
}

/** How far the interval of Hartung and Knapp reaches to each side of the mean; null of a single value. */
export function adjustedReach({ adjustedError, degrees }: RandomEffects, coverage: number): number | null {
  return adjustedError === null ? null : adjustedError * studentQuantile((1 + coverage) / 2, degrees);
}
