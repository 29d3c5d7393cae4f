import { describe, expect, it } from 'vitest';
import { spreadMasses } from '../../../src/model/dataset-model/spread-masses.js';
import { createGrid } from '../../../src/model/grid.js';
import type { Posterior } from '../../../src/model/posterior.js';

const grid = createGrid(5000, []);

/** A posterior that is a bell round some place, and says zero with some probability. */
function bell(place: number, width: number, zero: number): Posterior {
  const weights = grid.places.map((at, cell) => {
    const size = (grid.edges[cell + 1] as number) - (grid.edges[cell] as number);
    return cell === 0 ? 0 : size * Math.exp(-at - 0.5 * ((at - place) / width) ** 2);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { grid, masses: weights.map((weight, cell) => (cell === 0 ? zero : (1 - zero) * (weight / total))) };
}

function meanOf({ masses }: Posterior): number {
  return masses.reduce((sum, mass, cell) => sum + mass * (grid.places[cell] as number), 0);
}

function varianceOf(posterior: Posterior): number {
  const mean = meanOf(posterior);
  return posterior.masses.reduce(
    (sum, mass, cell) => sum + mass * ((grid.places[cell] as number) - mean) ** 2,
    0,
  );
}

describe('spreading what is likely', () => {
  it('leaves what is likely of zero, and loses nothing', () => {
    const spread = spreadMasses(bell(3, 0.5, 0.2), 0.7);
    expect(spread.masses[0]).toBeCloseTo(0.2, 12);
    expect(spread.masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
    expect(spread.masses.every((mass) => mass >= 0)).toBe(true);
  });

  it('adds the variance of the error to that of a bell', () => {
    const narrow = bell(5.5, 0.3, 0);
    const spread = spreadMasses(narrow, 0.4);
    expect(meanOf(spread)).toBeCloseTo(meanOf(narrow), 2);
    expect(varianceOf(spread)).toBeCloseTo(varianceOf(narrow) + 0.16, 2);
  });

  it('changes nothing without an error', () => {
    const posterior = bell(4, 0.5, 0.1);
    spreadMasses(posterior, 0).masses.forEach((mass, cell) => {
      expect(mass).toBeCloseTo(posterior.masses[cell] as number, 12);
    });
  });
});
