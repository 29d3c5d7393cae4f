import { erfc } from './normal.js';

/** The probability that a chi-squared variable with so many degrees of freedom (1 or more) exceeds x. */
export function chiSquaredSurvival(x: number, degrees: number): number {
  const half = x / 2;
  const isOdd = degrees % 2 === 1;
  let survival = isOdd ? erfc(Math.sqrt(half)) : Math.exp(-half);
  // Q(a + 1, x) = Q(a, x) + xᵃ e⁻ˣ / Γ(a + 1), DLMF 8.8.6, from a = ½ or 1 upwards.
  let term = isOdd ? 2 * Math.sqrt(half / Math.PI) * Math.exp(-half) : half * Math.exp(-half);
  for (let a = isOdd ? 0.5 : 1; a < degrees / 2; a++) {
    survival += term;
    term *= half / (a + 1);
  }
  return Math.min(survival, 1);
}
