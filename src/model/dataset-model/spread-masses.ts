import { ELEVEN_POINTS } from '../gauss-hermite.js';
import type { Posterior } from '../posterior.js';

/**
 * Widens what is likely by a normal error on the scale of natural logarithms: a mixture of the same distribution
 * moved up and down. What is likely of zero stays, and nothing leaves the grid.
 */
export function spreadMasses({ grid, masses }: Posterior, error: number): Posterior {
  const { points, weights } = ELEVEN_POINTS;
  const places = grid.edges.subarray(1).map(Math.log);
  const cumulative = new Float64Array(masses.length);
  masses.reduce((sum, mass, cell) => {
    cumulative[cell] = sum + mass;
    return sum + mass;
  }, 0);
  const spread = new Float64Array(masses.length);
  const last = masses.length - 1;
  points.forEach((point, index) => {
    const shift = error * point;
    let at = 0;
    for (let edge = 1; edge < last; edge++) {
      const place = (places[edge] as number) - shift;
      while (at < last && (places[at + 1] as number) <= place) at += 1;
      spread[edge] =
        (spread[edge] as number) + (weights[index] as number) * interpolate(places, cumulative, place, at);
    }
  });
  spread[0] = cumulative[0] as number;
  spread[last] = cumulative[last] as number;
  return {
    grid,
    masses: spread.map((below, cell) => below - (cell === 0 ? 0 : (spread[cell - 1] as number))),
  };
}

/** The value of a function between two points of a table; beyond its ends that of the end. */
function interpolate(places: Float64Array, values: Float64Array, place: number, at: number): number {
  const low = places[at] as number;
  const below = values[at] as number;
  if (at === values.length - 1 || place <= low) return below;
  const share = (place - low) / ((places[at + 1] as number) - low);
  return below + share * ((values[at + 1] as number) - below);
}
