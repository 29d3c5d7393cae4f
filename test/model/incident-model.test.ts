import { describe, expect, it } from 'vitest';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import { weighVotes } from '../../src/model/dependence.js';
import { estimate } from '../../src/model/incident-model.js';
import { createPosterior } from '../../src/model/posterior.js';
import { observe, type VectorClaim } from './observe.js';
import { readVectors, relativeError } from './vectors.js';

interface Vector {
  readonly name: string;
  readonly claims: readonly VectorClaim[];
  readonly q: readonly number[];
  readonly grid_nodes: number;
  readonly mass_at_exact: Readonly<Record<string, number>>;
  readonly mean_log: number;
}

function quantiles(claims: readonly VectorClaim[]): number[] | null {
  const found = estimate(weighVotes(observe(claims)), DEFAULT_PRIORS);
  return found && [found.q05, found.q25, found.median, found.q75, found.q95];
}

describe('the incident model', () => {
  it.each(readVectors<Vector>('incident-model'))('equals the prototype: $name', (vector) => {
    expect(quantiles(vector.claims)).toEqual(vector.q);
    const { grid, masses } = createPosterior(weighVotes(observe(vector.claims)), DEFAULT_PRIORS);
    // The prototype takes "fewer than 30" to name 30, the model 29: its grid is longer by a cell.
    if (vector.claims.some(({ kind }) => kind === 'fewer_than')) return;
    expect(masses.length).toBe(vector.grid_nodes);
    for (const [figure, mass] of Object.entries(vector.mass_at_exact)) {
      const cell = grid.edges.indexOf(Number(figure) - 0.5);
      expect(relativeError(masses[cell] as number, mass)).toBeLessThan(1e-9);
    }
    const mean = masses.reduce((sum, mass, cell) => sum + mass * (grid.places[cell] as number), 0);
    expect(relativeError(mean, vector.mean_log)).toBeLessThan(1e-9);
  });

  it.each(readVectors<Vector>('incident-model-bulk').map((vector, index) => ({ ...vector, index })))(
    'equals the prototype on simulated claims: $index',
    (vector) => {
      expect(quantiles(vector.claims)).toEqual(vector.q);
    },
  );

  it('is as exact where a claim about something else is told as nearly as one about this', () => {
    const priors = { ...DEFAULT_PRIORS, outlierNoise: 0.01, outlierShare: 0.5 };
    const estimateOf = (figures: readonly number[]) => {
      const claims = figures.map((figure) => {
        const source = `says ${figure}`;
        const kind = 'exact' as const;
        const role = 'third-on-combatants' as const;
        return { kind, low: figure, high: figure, isPart: false, role, source, family: source, time: '' };
      });
      const found = estimate(weighVotes(claims), priors);
      return found && [found.q05, found.q25, found.median, found.q75, found.q95];
    };
    // Reckoned with the likelihood of every claim at every noise in a table of its own.
    expect(estimateOf([40, 64, 100])).toEqual([35, 48, 64, 85, 115]);
    expect(estimateOf([7, 9, 30])).toEqual([5, 7, 10, 16, 30]);
  });
});
