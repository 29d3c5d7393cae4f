import { continuedFraction } from './continued-fraction.js';
import { logGamma } from './log-gamma.js';
import { solveRising } from './solve-rising.js';

/** The probability that Student's t of some degrees of freedom is above x ≥ 0. */
export function studentSurvival(x: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + x * x), degrees / 2, 0.5) / 2;
}

/** The x below which Student's t lies with a probability from 0.5 to 1. */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  return solveRising((x) => 1 - probability - studentSurvival(x, degrees), 0, 2);
}

/** The regularised incomplete beta function (DLMF 8.17.22). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  const fraction = continuedFraction(1, (index) => {
    const half = Math.floor(index / 2);
    const numerator =
      index % 2 === 0
        ? (half * (b - half) * x) / ((a + index - 1) * (a + index))
        : (-(a + half) * (a + b + half) * x) / ((a + index - 1) * (a + index));
    return { numerator, denominator: 1 };
  });
  return front / (a * fraction);
}
