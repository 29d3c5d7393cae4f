import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_STATED } from '../../src/claim/count.js';
import {
  assertedInterval,
  contains,
  hull,
  type Interval,
  intersection,
  isDisjoint,
} from '../../src/claim/interval.js';
import { parseCount } from '../../src/claim/parse-count.js';
import { DEFAULT_VAGUE_TABLE, type VagueTable } from '../../src/claim/vague.js';
import { arbitraryNamedCount } from './arbitrary-count.js';

function asserted(text: string, table?: VagueTable): Interval | null {
  const reading = parseCount(text);
  if (!reading.ok) throw new Error(reading.message);
  return assertedInterval(reading.count, table);
}

describe('what a count asserts', () => {
  it.each<[string, number, number]>([
    ['84', 84, 84],
    ['0', 0, 0],
    ['none', 0, 0],
    ['50-60', 50, 60],
    ['at least 46', 46, Infinity],
    ['more than 20', 21, Infinity],
    ['25-82+', 25, Infinity],
    ['up to 60', 0, 60],
    ['fewer than 60', 0, 59],
    ['up to 50-60', 0, 60],
    ['about 50', 45, 55],
    ['about 200', 150, 250],
    ['about 0', 0, 0],
    ['about 1', 0, 2],
    ['about 21', 18, 24],
    ['about 110', 99, 121],
    ['nearly 50', 45, 50],
    ['about 50-60', 45, 66],
    ['nearly 50-60', 45, 60],
    ['at least about 20', 15, Infinity],
    ['up to about 60', 0, 66],
    ['une centaine', 75, 125],
    ["plus d'une centaine", 100, Infinity],
    ['au moins une centaine', 100, Infinity],
    ["moins d'une centaine", 0, 100],
    ["jusqu'à une centaine", 0, 100],
    ['más de un centenar', 100, Infinity],
    ['более сотни', 100, Infinity],
    ['не менее сотни', 100, Infinity],
    ['понад сотню', 100, Infinity],
    ["plus d'une dizaine", 10, Infinity],
    ['up to nearly 50', 0, 50],
    ['une vingtaine', 15, 25],
    ['couple', 2, Infinity],
    ['several', 2, Infinity],
    ['many', 2, Infinity],
    ['tens', 10, Infinity],
    ['dozens', 12, Infinity],
    ['scores', 40, Infinity],
    ['hundreds', 100, Infinity],
    ['thousands', 1000, Infinity],
    ['at least dozens', 12, Infinity],
    ['heavy losses', 1, Infinity],
  ])('%s: %d to %d', (text, low, high) => {
    expect(asserted(text)).toEqual({ low, high });
  });

  it('is nothing when nothing was stated', () => {
    expect(assertedInterval(NOT_STATED)).toBeNull();
    expect(asserted('unknown')).toBeNull();
  });

  const airwars: VagueTable = { dozens: { floor: 12, ceiling: 24 }, hundreds: { floor: 100, ceiling: 200 } };

  it('takes the meaning of a vague word from the method', () => {
    expect(asserted('dozens', airwars)).toEqual({ low: 12, high: 24 });
  });

  it('has no ceiling for "at least dozens", whatever the method reads in dozens', () => {
    expect(asserted('at least dozens', airwars)).toEqual({ low: 12, high: Infinity });
  });

  it('is nothing for a word the method has no reading of', () => {
    expect(asserted('scores', airwars)).toBeNull();
    expect(asserted('scores', DEFAULT_VAGUE_TABLE)).not.toBeNull();
  });

  it('contains the figures that were named, in whole people and never below 0', () => {
    fc.assert(
      fc.property(arbitraryNamedCount, (count) => {
        const interval = assertedInterval(count) as Interval;
        expect(contains(interval, count.low as number)).toBe(true);
        expect(contains(interval, count.high as number)).toBe(true);
        expect(Number.isInteger(interval.low)).toBe(true);
        expect(Number.isInteger(interval.high) || interval.high === Infinity).toBe(true);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        if (count.openLow) expect(interval.low).toBe(0);
        if (count.openHigh) expect(interval.high).toBe(Infinity);
      }),
    );
  });

  it('goes no further than the figures of an exact count', () => {
    fc.assert(
      fc.property(arbitraryNamedCount, (count) => {
        fc.pre(!count.approximate && !count.openLow && !count.openHigh);
        expect(assertedInterval(count)).toEqual({ low: count.low, high: count.high });
      }),
    );
  });
});

const arbitraryInterval: fc.Arbitrary<Interval> = fc
  .record({ low: fc.nat(200), width: fc.oneof(fc.nat(200), fc.constant(Infinity)) })
  .map(({ low, width }) => ({ low, high: low + width }));

describe('interval algebra', () => {
  it('finds what two intervals share', () => {
    expect(intersection({ low: 20, high: 50 }, { low: 46, high: Infinity })).toEqual({ low: 46, high: 50 });
    expect(intersection({ low: 20, high: 50 }, { low: 50, high: 60 })).toEqual({ low: 50, high: 50 });
    expect(intersection({ low: 20, high: 50 }, { low: 51, high: 60 })).toBeNull();
  });

  it('spans two intervals and the gap between them', () => {
    expect(hull({ low: 3, high: 5 }, { low: 80, high: 84 })).toEqual({ low: 3, high: 84 });
    expect(hull({ low: 3, high: Infinity }, { low: 1, high: 2 })).toEqual({ low: 1, high: Infinity });
  });

  it('intersection and hull do not depend on the order', () => {
    fc.assert(
      fc.property(arbitraryInterval, arbitraryInterval, (left, right) => {
        expect(intersection(left, right)).toEqual(intersection(right, left));
        expect(hull(left, right)).toEqual(hull(right, left));
        expect(isDisjoint(left, right)).toBe(isDisjoint(right, left));
      }),
    );
  });

  it('a number lies in the intersection exactly when it lies in both, and then in the hull', () => {
    fc.assert(
      fc.property(arbitraryInterval, arbitraryInterval, fc.nat(500), (left, right, value) => {
        const shared = intersection(left, right);
        expect(shared !== null && contains(shared, value)).toBe(
          contains(left, value) && contains(right, value),
        );
        if (contains(left, value) || contains(right, value))
          expect(contains(hull(left, right), value)).toBe(true);
      }),
    );
  });

  it('two intervals are disjoint exactly when they have no intersection', () => {
    fc.assert(
      fc.property(arbitraryInterval, arbitraryInterval, (left, right) => {
        expect(intersection(left, right) === null).toBe(isDisjoint(left, right));
      }),
    );
  });

  it('an interval meets itself, and spans itself', () => {
    fc.assert(
      fc.property(arbitraryInterval, (interval) => {
        expect(intersection(interval, interval)).toEqual(interval);
        expect(hull(interval, interval)).toEqual(interval);
      }),
    );
  });
});
