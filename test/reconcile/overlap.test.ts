import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assertion, findOverlaps, findSpans } from '../../src/reconcile/overlap.js';

function assertions(...intervals: [number, number][]): Assertion<string>[] {
  return intervals.map(([low, high], index) => ({ member: 'abcdefgh'.charAt(index), low, high }));
}

describe('findSpans', () => {
  // Marzullo's intersection, as an independent prototype finds it.
  it.each<{ intervals: [number, number][]; most: number; shared: [number, number][] }>([
    {
      intervals: [
        [8, 12],
        [11, 13],
        [10, 12],
      ],
      most: 3,
      shared: [[11, 12]],
    },
    {
      intervals: [
        [8, 12],
        [11, 13],
        [14, 15],
      ],
      most: 2,
      shared: [[11, 12]],
    },
    {
      intervals: [
        [8, 9],
        [8, 12],
        [10, 12],
      ],
      most: 2,
      shared: [
        [8, 9],
        [10, 12],
      ],
    },
    {
      intervals: [
        [5, 5],
        [5, 9],
        [9, 9],
      ],
      most: 2,
      shared: [
        [5, 5],
        [9, 9],
      ],
    },
    {
      intervals: [
        [0, 10],
        [2, 3],
        [4, 5],
        [20, 30],
      ],
      most: 2,
      shared: [
        [2, 3],
        [4, 5],
      ],
    },
  ])('finds in $intervals the points that $most share', ({ intervals, most, shared }) => {
    const spans = findSpans(assertions(...intervals));
    expect(Math.max(...spans.map(({ size }) => size))).toBe(most);
    const largest = spans.filter(({ size }) => size === most);
    expect(largest.map(({ low, high }) => [low, high])).toEqual(shared);
  });
});

describe('findOverlaps', () => {
  it('finds every maximal set with a common point, from low to high', () => {
    expect(findOverlaps(assertions([1, 4], [3, 6], [5, 9]))).toEqual([
      { members: ['a', 'b'], low: 3, high: 4 },
      { members: ['b', 'c'], low: 5, high: 6 },
    ]);
  });

  it('counts ends that touch as a common point', () => {
    expect(findOverlaps(assertions([1, 4], [4, 6]))).toEqual([{ members: ['a', 'b'], low: 4, high: 4 }]);
  });

  it('leaves out a set that lies within another', () => {
    expect(findOverlaps(assertions([1, 9], [4, 6]))).toEqual([{ members: ['a', 'b'], low: 4, high: 6 }]);
  });

  it('takes intervals without a ceiling', () => {
    const open = Number.POSITIVE_INFINITY;
    expect(findOverlaps(assertions([46, open], [20, open], [3, 10]))).toEqual([
      { members: ['c'], low: 3, high: 10 },
      { members: ['a', 'b'], low: 46, high: open },
    ]);
  });

  it('of nothing are none', () => {
    expect(findOverlaps([])).toEqual([]);
  });

  it('beyond a hundred keeps the largest, still from low to high', () => {
    const points = Array.from({ length: 150 }, (_, index) => ({ member: index, low: index, high: index }));
    const pairs = [
      { member: 200, low: 149, high: 149 },
      { member: 201, low: 120, high: 120 },
    ];
    const overlaps = findOverlaps([...points, ...pairs]);
    expect(overlaps).toHaveLength(100);
    expect(overlaps.slice(-2).map((overlap) => overlap.members)).toEqual([
      [120, 201],
      [149, 200],
    ]);
    expect(overlaps[0]).toEqual({ members: [0], low: 0, high: 0 });
  });

  it('agrees with asking every point who asserts it', () => {
    const interval = fc
      .tuple(fc.nat(12), fc.oneof(fc.nat(12), fc.constant(Number.POSITIVE_INFINITY)))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), (intervals) => {
        const all = assertions(...intervals);
        const sets = new Set<string>();
        for (let point = 0; point <= 13; point++) {
          sets.add(
            all
              .filter((one) => one.low <= point && point <= one.high)
              .map((one) => one.member)
              .join(''),
          );
        }
        const maximal = [...sets].filter(
          (set) =>
            ![...sets].some((other) => other !== set && [...set].every((member) => other.includes(member))),
        );
        const found = findOverlaps(all);
        expect(found.map((overlap) => overlap.members.join('')).sort()).toEqual(
          maximal.filter((set) => set !== '').sort(),
        );
        for (const { members, low, high } of found) {
          const those = all.filter((one) => members.includes(one.member));
          expect(low).toBe(Math.max(...those.map((one) => one.low)));
          expect(high).toBe(Math.min(...those.map((one) => one.high)));
        }
        expect(findSpans(all).map((span) => span.size)).toEqual(
          found.map((overlap) => overlap.members.length),
        );
      }),
    );
  });
});
