import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../../src/claim/relation.js';
import { findLineage } from '../../../src/render/html/lineage.js';
import { tiesText } from '../../../src/render/html/relation-text.js';
import { claim } from '../../build-claim.js';
import { arbitraryTangle } from '../../reconcile/arbitrary-claims.js';

/** Families as lines: how deep, which claim, and what it does to which. */
const drawn = (claims: Parameters<typeof findLineage>[0]) =>
  findLineage(claims).map((family) =>
    family.map((one) => `${'  '.repeat(one.depth)}${one.claim.id} ${tiesText(one)}`.trimEnd()),
  );

describe('findLineage', () => {
  it('puts each claim under the one it follows from, the earliest first, families by size', () => {
    expect(
      drawn([
        claim({ id: 'A', reportedOn: '2024-08-02', derivedFrom: 'B' }),
        claim({ id: 'B', reportedOn: '2024-08-01', supersedes: 'C' }),
        claim({ id: 'C', reportedOn: '2024-07-28' }),
        claim({ id: 'D', derivedFrom: 'B' }),
        claim({ id: 'E' }),
        claim({ id: 'X', disputes: 'Y' }),
        claim({ id: 'Y' }),
      ]),
    ).toEqual([
      ['C', '  B supersedes C', '    A repeats B', '    D repeats B'],
      ['Y', '  X disputes Y'],
    ]);
  });

  it('puts a claim that follows from several under one and names them all', () => {
    expect(
      drawn([
        claim({ id: 'A' }),
        claim({ id: 'B' }),
        claim({ id: 'C', derivedFrom: ['A', 'B'], partOf: 'A' }),
      ]),
    ).toEqual([['A', '  C repeats A and B; is part of A', 'B']]);
  });

  it('shows claims that dispute each other, and leaves out those that name nobody', () => {
    expect(drawn([claim({ id: 'A', disputes: 'B' }), claim({ id: 'B', disputes: 'A' })])).toEqual([
      ['A disputes B', '  B disputes A'],
    ]);
    expect(drawn([claim({ id: 'A' }), claim({ id: 'B', derivedFrom: 'nowhere' })])).toEqual([]);
  });

  it('shows every claim with a relation once, whatever the order of the rows', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        const families = findLineage(claims);
        const ids = families.flat().map((one) => one.claim.id);
        expect(new Set(ids).size).toBe(ids.length);
        const named = families.flat().flatMap((one) => one.ties.map(({ target }) => target.id));
        for (const id of named) expect(ids).toContain(id);
        for (const family of families) {
          for (const { depth, parent } of family) {
            expect(depth).toBe(parent === null ? 0 : (family[parent]?.depth ?? Number.NaN) + 1);
          }
        }
        expect(drawn([...claims].reverse())).toEqual(drawn(claims));
      }),
    );
  });
});

describe('tiesText', () => {
  it('has a verb for every relation', () => {
    for (const relation of RELATIONS) {
      const [family] = findLineage([claim({ id: 'A' }), claim({ id: 'B', [relation]: 'A' })]);
      expect(tiesText(family?.[1] as NonNullable<typeof family>[number])).toMatch(/^[a-z ]+ A$/);
    }
  });
});
