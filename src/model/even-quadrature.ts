import type { Quadrature } from './gauss-hermite.js';
import { normalDensity } from './normal.js';

/** Beyond so many standard deviations lies less than a billionth of the normal distribution. */
const FARTHEST = 6;

/**
 * The normal distribution at even distances, `spacing` apart or less: the trapezoidal rule, exact to the digit for
 * whatever is no narrower than that.
 */
export function evenQuadrature(spacing: number): Quadrature {
  const steps = Math.ceil(FARTHEST / spacing);
  const points = Array.from({ length: 2 * steps + 1 }, (_, at) => ((at - steps) * FARTHEST) / steps);
  const densities = points.map(normalDensity);
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { points, weights: densities.map((density) => density / total) };
}
