import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers, sortShort } from '../../src/claim/sort-short.js';

describe('sortShort', () => {
  it('sorts like the engine, stable, whatever the length', () => {
    const pair = fc.record({ rank: fc.nat(5), tag: fc.nat() });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const byRank = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;
        expect(sortShort([...pairs], byRank)).toEqual([...pairs].sort(byRank));
      }),
    );
  });
  it('sorts in place', () => {
    const list = [3, 1, 2];
    expect(sortShort(list, compareNumbers)).toBe(list);
    expect(list).toEqual([1, 2, 3]);
  });
});

describe('compareNumbers', () => {
  it('puts no ceiling last, and finds two of them equal', () => {
    expect([Infinity, 3, Infinity, 0].sort(compareNumbers)).toEqual([0, 3, Infinity, Infinity]);
    expect(compareNumbers(Infinity, Infinity)).toBe(0);
  });
});
