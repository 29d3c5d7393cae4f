import { continuedFraction } from './continued-fraction.js';
import { logGamma } from './log-gamma.js';
import { solveRising } from './solve-rising.js';

/** The probability that a χ² variable of some degrees of freedom is at most x. */
export function chiSquaredCdf(x: number, degrees: number): number {
  if (x <= 0) return 0;
  return isNear(x, degrees) ? lowerSeries(degrees / 2, x / 2) : 1 - upperFraction(degrees / 2, x / 2);
}

/** The probability that it is above x, exact also where that is tiny. */
export function chiSquaredSurvival(x: number, degrees: number): number {
  if (x <= 0) return 1;
  return isNear(x, degrees) ? 1 - lowerSeries(degrees / 2, x / 2) : upperFraction(degrees / 2, x / 2);
}

/** The x below which a χ² variable lies with a probability between 0 and 1. */
export function chiSquaredQuantile(probability: number, degrees: number): number {
  return solveRising((x) => chiSquaredCdf(x, degrees) - probability, 0, degrees + 10);
}

/** Where the series converges fast; the continued fraction does elsewhere. */
function isNear(x: number, degrees: number): boolean {
  return x / 2 < degrees / 2 + 1;
}

/** The regularised lower incomplete gamma function by its series (DLMF 8.11.4). */
function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let above = shape + 1; term > sum * 1e-17; above++) {
    term *= x / above;
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

/** The regularised upper incomplete gamma function by its continued fraction (DLMF 8.9.2). */
function upperFraction(shape: number, x: number): number {
  const fraction = continuedFraction(x + 1 - shape, (index) => ({
    numerator: index * (shape - index),
    denominator: x + 1 - shape + 2 * index,
  }));
  return Math.exp(shape * Math.log(x) - x - logGamma(shape)) / fraction;
}
