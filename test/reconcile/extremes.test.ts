import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highest, LowestOfOthers, lowest } from '../../src/reconcile/extremes.js';

describe('lowest and highest', () => {
  it('find the extremes of some values', () => {
    expect(lowest([3, 1, 2])).toBe(1);
    expect(highest([3, 1, 2].values())).toBe(3);
  });

  it('of none are infinite', () => {
    expect(lowest([])).toBe(Number.POSITIVE_INFINITY);
    expect(highest([])).toBe(Number.NEGATIVE_INFINITY);
  });

  it('take lists longer than a function takes arguments', () => {
    const values = Array.from({ length: 300_000 }, (_, index) => index);
    expect([lowest(values), highest(values)]).toEqual([0, 299_999]);
  });
});

describe('LowestOfOthers', () => {
  it('is infinite where nobody else gives a value', () => {
    const lows = new LowestOfOthers<string>();
    expect(lows.besides('a')).toBe(Number.POSITIVE_INFINITY);
    lows.add(5, 'a');
    expect(lows.besides('a')).toBe(Number.POSITIVE_INFINITY);
    expect(lows.besides('b')).toBe(5);
  });

  it('finds the lowest value of every owner but one, in whatever order values come', () => {
    const value = fc.tuple(fc.nat(9), fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(value), fc.constantFrom('a', 'b', 'c'), (values, owner) => {
        const lows = new LowestOfOthers<string>();
        for (const [number, by] of values) lows.add(number, by);
        const others = values.filter(([, by]) => by !== owner).map(([number]) => number);
        expect(lows.besides(owner)).toBe(lowest(others));
      }),
    );
  });

  it('is not changed by what is added to a copy', () => {
    const lows = new LowestOfOthers<string>();
    lows.add(5, 'a');
    const copy = lows.copy();
    copy.add(1, 'b');
    expect([lows.besides('c'), copy.besides('c'), copy.besides('b')]).toEqual([5, 1, 5]);
  });
});
