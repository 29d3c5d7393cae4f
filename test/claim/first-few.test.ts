import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFew } from '../../src/claim/first-few.js';

describe('the first few of some values', () => {
  it('are those that stand first when all are sorted, equal ones in the order in which they come', () => {
    const values = fc.array(fc.record({ rank: fc.nat(9), name: fc.nat() }));
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
        expect(firstFew(all, most, compare)).toEqual([...all].sort(compare).slice(0, most));
      }),
    );
  });
});
