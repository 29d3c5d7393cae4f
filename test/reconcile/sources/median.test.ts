import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, medianOfOthers, medianRatio } from '../../../src/reconcile/sources/median.js';

const figures = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 });
// Ratios of figures: none lies closer to 0 than one person among the most a count can be.
const ratio = fc.oneof(fc.double({ min: 1e-16, max: 1e16, noNaN: true }), fc.constantFrom(0, 1, Infinity));

describe('median', () => {
  it('is the figure in the middle, or halfway between the two in the middle', () => {
    expect(median([50])).toBe(50);
    expect(median([84, 10, 50])).toBe(50);
    expect(median([10, 47])).toBe(28.5);
  });

  it('is null of nothing', () => {
    expect(median([])).toBeNull();
  });

  it('has no more than half of the figures below it, nor above it', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const middle = median(all) as number;
        expect(all.filter((one) => one < middle).length).toBeLessThanOrEqual(all.length / 2);
        expect(all.filter((one) => one > middle).length).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });

  it('does not change the list', () => {
    const all = [3, 1, 2];
    median(all);
    expect(all).toEqual([3, 1, 2]);
  });
});

describe('medianOfOthers', () => {
  it('is the median of the list without one figure, for every figure', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const sorted = [...all].sort((a, b) => a - b);
        for (const index of sorted.keys()) {
          expect(medianOfOthers(sorted, index)).toBe(median(sorted.toSpliced(index, 1)));
        }
      }),
    );
  });
});

describe('medianRatio', () => {
  it('lets twice as many and half as many come out at 1', () => {
    expect(medianRatio([2, 0.5])).toBe(1);
    expect(medianRatio([4, 1])).toBe(2);
    expect(medianRatio([3, 1, 2])).toBe(2);
  });

  it('orders a denial below and a figure over zero above every other ratio', () => {
    expect(medianRatio([0, 0, 5])).toBe(0);
    expect(medianRatio([Infinity, 2, 0.5])).toBe(2);
  });

  it('is null of nothing, and where a figure over zero stands in the middle', () => {
    expect(medianRatio([])).toBeNull();
    expect(medianRatio([Infinity, Infinity, 1])).toBeNull();
    expect(medianRatio([Infinity, 1])).toBeNull();
    expect(medianRatio([Infinity, 0])).toBeNull();
  });

  it('is one over the median of the inverted ratios', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1 }), (ratios) => {
        const inverted = medianRatio(ratios.map((one) => 1 / one)) as number;
        expect(1 / inverted).toBeCloseTo(medianRatio(ratios) as number, 6);
      }),
    );
  });

  it('is a number of 0 or more, or null, and lies within the ratios', () => {
    fc.assert(
      fc.property(fc.array(ratio), (ratios) => {
        const middle = medianRatio(ratios);
        if (middle === null) return;
        expect(middle).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-9));
        expect(middle).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-9));
      }),
    );
  });
});
