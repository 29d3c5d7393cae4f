import { describe, expect, it } from 'vitest';
import { chiSquaredSurvival } from '../../src/model/chi-squared.js';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import { weighVotes } from '../../src/model/dependence.js';
import { findExpectedness } from '../../src/model/expectedness.js';
import { observe, type VectorClaim } from './observe.js';
import { readVectors } from './vectors.js';

interface Vector {
  readonly name: string;
  readonly claims: readonly VectorClaim[];
  readonly disagreement: { readonly p: number | null };
}

function expectedness(...claims: VectorClaim[]) {
  return findExpectedness(observe(claims), DEFAULT_PRIORS);
}

const exact = (lo: number, role: string): VectorClaim => ({ kind: 'exact', lo, role, src: role });

describe('whether a disagreement is to be expected', () => {
  it.each(readVectors<Vector>('incident-model'))(
    'equals the prototype: $name',
    ({ claims, disagreement }) => {
      const standing = weighVotes(observe(claims)).map(({ observation }) => observation);
      const found = findExpectedness(standing, DEFAULT_PRIORS);
      if (disagreement.p === null) expect(found).toBeNull();
      else expect(found?.p).toBeCloseTo(disagreement.p, 9);
    },
  );

  it('is usual where an enemy says many and the own side few, and unusual the other way round', () => {
    expect(expectedness(exact(200, 'adv_mil'), exact(35, 'own_mil'))?.verdict).toBe('usual');
    const swapped = expectedness(exact(35, 'adv_mil'), exact(200, 'own_mil'));
    expect(swapped?.p).toBeCloseTo(0.003, 3);
    expect(swapped?.verdict).toBe('unusual');
  });

  it('is beyond belief where independents and others cannot speak of one thing', () => {
    expect(expectedness(exact(10, 'indep'), exact(9000, 'own_civ'))?.verdict).toBe('check-scope');
  });

  it('cannot be said where all are of one role', () => {
    expect(expectedness(exact(10, 'indep'), exact(9000, 'indep'))).toBeNull();
    expect(expectedness()).toBeNull();
  });
});

describe('the chi-squared distribution', () => {
  // From mpmath: gammainc(k/2, x/2, inf, regularized=True) with forty digits.
  it.each([
    [3.84, 1, 0.050043521248705106],
    [5.99, 2, 0.05003662708658628],
    [7.8, 3, 0.05033109785985335],
    [30, 9, 0.00043872177097947947],
    [12, 10, 0.2850565003166312],
    [0, 3, 1],
  ])('has so much beyond %d with %d degrees of freedom', (x, degrees, survival) => {
    expect(chiSquaredSurvival(x, degrees)).toBeCloseTo(survival, 12);
  });
});
