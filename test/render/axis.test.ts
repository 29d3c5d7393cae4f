import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisLabels, cellOf, createAxis } from '../../src/render/axis.js';
import { ASCII, UNICODE } from '../../src/render/symbols.js';

const axis = createAxis;

describe('createAxis', () => {
  it('spans all figures', () => {
    expect(axis([50, 3, 80], 20)).toEqual({ min: 3, max: 80, width: 20, isLogarithmic: true, offset: 1 });
  });

  it('is linear up to a span of twenty times, logarithmic above', () => {
    expect(axis([5, 100], 20).isLogarithmic).toBe(false);
    expect(axis([5, 101], 20).isLogarithmic).toBe(true);
  });

  it('does not count none into the span', () => {
    expect(axis([0, 46, 60], 20).isLogarithmic).toBe(false);
    expect(axis([0, 0], 20).isLogarithmic).toBe(false);
  });

  it('refuses to be without a figure or without room', () => {
    expect(() => createAxis([], 20)).toThrow(RangeError);
    expect(() => createAxis([1, 2], 4)).toThrow(RangeError);
  });
});

describe('cellOf', () => {
  it('leaves the first and the last cell to arrows', () => {
    expect(cellOf(3, axis([3, 80], 20))).toBe(1);
    expect(cellOf(80, axis([3, 80], 20))).toBe(18);
  });

  it('is proportional on a linear scale', () => {
    expect([0, 25, 50, 75, 100].map((figure) => cellOf(figure, axis([10, 0, 100], 43)))).toEqual([
      1, 11, 21, 31, 41,
    ]);
  });

  it('is proportional to orders of magnitude on a logarithmic one', () => {
    expect([0, 9, 99, 999].map((figure) => cellOf(figure, axis([0, 9, 999], 33)))).toEqual([1, 11, 21, 31]);
  });

  it('stands in the middle where there is but one figure', () => {
    expect(cellOf(84, axis([84], 11))).toBe(5);
    expect([12, 84, 90].map((figure) => cellOf(figure, axis([84], 11)))).toEqual([1, 5, 9]);
  });

  it('holds what lies beyond an end at that end', () => {
    expect(cellOf(1, axis([3, 80], 20))).toBe(1);
    expect(cellOf(500, axis([3, 80], 20))).toBe(18);
  });

  it('never puts a higher figure before a lower one', () => {
    const figures = fc.array(fc.nat(), { minLength: 2 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 5, max: 60 }), (all, width) => {
        const sorted = [...all].sort((a, b) => a - b);
        const cells = sorted.map((figure) => cellOf(figure, axis(all, width)));
        expect(cells).toEqual([...cells].sort((a, b) => a - b));
        expect(Math.min(...cells)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...cells)).toBeLessThanOrEqual(width - 2);
      }),
    );
  });
});

describe('axisLabels', () => {
  it('names both ends and round figures between them', () => {
    expect(axisLabels(axis([0, 20, 100], 43), UNICODE)).toBe(' 0   10  20  30  40  50  60  70  80     100');
    expect(axisLabels(axis([40, 90], 30), UNICODE)).toBe(' 40   50    60   70    80   90');
    expect(axisLabels(axis([3, 100], 40), UNICODE)).toBe(' 3    5      10     20        50     100');
  });

  it('names what there is room for', () => {
    expect(axisLabels(axis([3, 100], 12), UNICODE)).toBe(' 3  10   100');
    expect(axisLabels(axis([12_000, 90_000], 8), UNICODE)).toBe('  90\u202F000');
    expect(axisLabels(axis([3, 1_000_000], 5), UNICODE)).toBe(' 3   ');
  });

  it('names a lone figure once', () => {
    expect(axisLabels(axis([84], 9), UNICODE)).toBe('    84   ');
  });

  it('leaves thousands plain in ASCII', () => {
    expect(axisLabels(axis([10_000, 90_000], 24), ASCII)).toBe('10000     50000    90000');
  });

  it('is exactly as wide as the bars', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 5, max: 80 }), (figures, width) => {
        expect(axisLabels(axis(figures, width), UNICODE)).toHaveLength(width);
      }),
    );
  });
});
