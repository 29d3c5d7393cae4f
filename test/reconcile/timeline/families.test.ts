import { describe, expect, it } from 'vitest';
import { findFamilies } from '../../../src/reconcile/timeline/families.js';
import { type ClaimParts, claim } from '../../build-claim.js';

const families = (...parts: ClaimParts[]) =>
  findFamilies(parts.map((one) => claim(one))).map((family) => family.map(({ id }) => id).join(' '));

describe('the families of claims', () => {
  it('are connected by what bears on whether a claim stands', () => {
    expect(
      families(
        { id: 'A' },
        { id: 'B', supersedes: 'A' },
        { id: 'C', derivedFrom: 'D' },
        { id: 'D' },
        { id: 'E', retracts: 'B' },
        { id: 'F', duplicateOf: 'G' },
        { id: 'G' },
      ),
    ).toEqual(['A B E', 'C D', 'F G']);
  });

  it('are not connected by what bears on no fate', () => {
    expect(
      families({ id: 'A' }, { id: 'B', disputes: 'A', partOf: 'A', addsTo: 'A', aggregateOf: 'A' }),
    ).toEqual(['A', 'B']);
  });

  it('hold the rows that share an id, and whoever names it', () => {
    expect(
      families({ id: 'A' }, { id: 'B' }, { id: 'A' }, { id: 'C', supersedes: ['A', 'nowhere'] }),
    ).toEqual(['A A C', 'B']);
  });

  it('may be long chains', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      claim({ id: `N${index}`, supersedes: index > 0 ? `N${index - 1}` : [] }),
    );
    expect(findFamilies(chain)).toHaveLength(1);
  });
});
