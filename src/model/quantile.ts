import { placeOf } from './grid.js';
import type { Posterior } from './posterior.js';

/** Rounding in the sum of masses must not lift a quantile by a whole number. */
const TOLERANCE = 1e-12;

/**
 * The smallest number of people that the truth does not exceed with a given probability. Within a wide cell it is
 * interpolated on the model's scale.
 */
export function quantileOf({ grid: { edges }, masses }: Posterior, probability: number): number {
  let below = 0;
  for (let cell = 0; cell < masses.length; cell++) {
    const mass = masses[cell] as number;
    const low = edges[cell] as number;
    const high = edges[cell + 1] as number;
    if (below + mass >= probability - TOLERANCE) {
      if (high - low === 1) return low + 0.5;
      const share = Math.min(Math.max((probability - below) / mass, 0), 1);
      const place = placeOf(low) + share * (placeOf(high) - placeOf(low));
      return Math.round(Math.exp(place) - 0.5);
    }
    below += mass;
  }
  return (edges.at(-1) as number) - 0.5;
}
