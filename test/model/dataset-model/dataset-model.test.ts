import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../../src/model/copies.js';
import { fromBias, type SourceLean, toBias } from '../../../src/model/dataset-model/bias.js';
import type { Cell } from '../../../src/model/dataset-model/cell.js';
import { estimateWithBias } from '../../../src/model/dataset-model/estimate-with-bias.js';
import { learn } from '../../../src/model/dataset-model/learn.js';
import { DATASET_SETTINGS } from '../../../src/model/dataset-model/settings.js';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import { type Vote, weighVotes } from '../../../src/model/dependence.js';
import { observe, roleOf, type VectorClaim } from '../observe.js';
import { readVectors } from '../vectors.js';

interface Vector {
  readonly cells: readonly (readonly VectorClaim[])[];
  readonly settings: { readonly min_claims: number; readonly tol: number };
  readonly iterations: number;
  readonly role_means: Readonly<Record<string, number>>;
  readonly bias: readonly { source: string; role: string; mean: number; sd: number; sigma: number }[];
  readonly x: readonly number[];
  readonly q: readonly (readonly number[])[];
}

const [vector] = readVectors<Vector>('dataset-model') as [Vector];
const settings = {
  ...DATASET_SETTINGS,
  leastClaims: vector.settings.min_claims,
  leanTolerance: vector.settings.tol,
  truthTolerance: vector.settings.tol,
};
const voted = vector.cells.map((claims) => weighVotes(joinCopies(observe(claims))));
const of = { victims: 'them', measure: 'killed' };
const cells = voted.map(
  (votes, index): Cell => ({ incident: `${index}`, ...of, claims: votes.map(toCellClaim) }),
);
const learned = learn(cells, [], DEFAULT_PRIORS, settings);
const bias = toBias(learned);

function toCellClaim({ observation, weight }: Vote) {
  return { ...observation, weight };
}

describe('the dataset model', () => {
  it('settles as soon as the prototype', () => {
    expect(learned.isSettled).toBe(true);
    expect(learned.rounds).toBe(vector.iterations);
  });

  it.each(Object.entries(vector.role_means))(
    'learns the mean lean of a role as the prototype: %s',
    (role, mean) => {
      expect(bias.roles.find((one) => one.role === roleOf(role))?.lean).toBeCloseTo(mean, 6);
    },
  );

  it.each(vector.bias)(
    'learns a source as the prototype: $source $role',
    ({ source, role, mean, sd, sigma }) => {
      const found = bias.sources.find(
        (one) => one.source === source && one.role === roleOf(role),
      ) as SourceLean;
      expect(found.lean).toBeCloseTo(mean, 6);
      expect(found.error).toBeCloseTo(sd, 6);
      expect(found.noise).toBeCloseTo(sigma, 6);
    },
  );

  it('finds the truth of each cell as the prototype', () => {
    learned.truths.forEach((truth, index) => {
      expect(truth).toBeCloseTo(vector.x[index] as number, 6);
    });
  });

  it.each(vector.q.map((quantiles, index) => ({ quantiles, index })))(
    'estimates a cell as the prototype: $index',
    ({ quantiles, index }) => {
      const held = { ...fromBias(bias), priors: DEFAULT_PRIORS, settings };
      const found = estimateWithBias(voted[index] as Vote[], of, held);
      expect(found && Object.values(found)).toEqual(quantiles);
    },
  );
});
