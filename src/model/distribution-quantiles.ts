import { chiSquaredSurvival } from './chi-squared.js';

/** The quantiles .75 and .95 of the normal distribution: how far intervals of 50 and 90 per cent reach. */
export const NORMAL_75 = 0.674_489_750_196_081_7;
export const NORMAL_95 = 1.644_853_626_951_472_6;

/** The x below which a χ² variable of a whole number of degrees of freedom lies with a probability from 0 to 1. */
export function chiSquaredQuantile(probability: number, degrees: number): number {
  return solveRising((x) => 1 - chiSquaredSurvival(x, degrees) - probability, degrees);
}

/** The x below which Student's t of a whole number of degrees of freedom lies with a probability from 0.5 to 1. */
export function studentQuantile(probability: number, degrees: number): number {
  return solveRising((x) => studentWithin(x, degrees) - (2 * probability - 1), 1);
}

/** The probability that Student's t lies within x of 0 (Abramowitz and Stegun 26.7.3 and 26.7.4). */
function studentWithin(x: number, degrees: number): number {
  const angle = Math.atan2(x, Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** Where a function that rises from below 0 at 0 crosses it, to the last bit, by bisection from a guess above 0. */
function solveRising(valueAt: (x: number) => number, guess: number): number {
  let below = 0;
  let above = guess;
  while (valueAt(above) < 0) {
    below = above;
    above *= 2;
  }
  for (;;) {
    const middle = (below + above) / 2;
    if (middle <= below || middle >= above) return middle;
    if (valueAt(middle) < 0) below = middle;
    else above = middle;
  }
}
