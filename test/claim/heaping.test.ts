import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfWidth, heapingRule } from '../../src/claim/heaping.js';

describe('the half-width of a rounded figure', () => {
  it.each([
    [0, 0],
    [1, 0.25],
    [7, 0.7],
    [10, 2.5],
    [12, 1.2],
    [20, 5],
    [50, 5],
    [84, 8.4],
    [100, 25],
    [110, 11],
    [150, 15],
    [200, 50],
    [1000, 250],
    [1200, 120],
    [2000, 500],
  ])('of %i is %d', (figure, width) => {
    expect(halfWidth(figure)).toBe(width);
  });

  it('is never better than a tenth of the figure nor worse than a quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (figure) => {
        expect(halfWidth(figure)).toBeGreaterThanOrEqual(figure / 10);
        expect(halfWidth(figure)).toBeLessThanOrEqual(figure / 4);
      }),
    );
  });
});

describe('the part of the heaping rule that sets the half-width', () => {
  it.each([
    [0, null],
    [50, 'half-unit'],
    [200, 'half-unit'],
    [84, 'tenth'],
    [110, 'tenth'],
    [1, 'quarter'],
    [1000, 'quarter'],
  ])('of %i is %s', (figure, rule) => {
    expect(heapingRule(figure)).toBe(rule);
  });
});
