import { scaledErfc } from './scaled-erfc.js';

const ROOT_TWO = Math.SQRT2;
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
}

/** The complementary error function, `1 − erf(x)`, exact also where it is very small. */
export function erfc(x: number): number {
  const tail = Math.exp(-x * x) * scaledErfc(Math.abs(x));
  return x < 0 ? 2 - tail : tail;
}

/** The probability that a standard normal variable is at most x. */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x / ROOT_TWO);
}

/** The logarithm of `normalCdf`, which does not underflow. */
export function logNormalCdf(x: number): number {
  if (x < -1) return Math.log(0.5 * scaledErfc(-x / ROOT_TWO)) - 0.5 * x * x;
  return Math.log1p(-0.5 * erfc(x / ROOT_TWO));
}
