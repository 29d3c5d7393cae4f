import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale, placeOf, scaleText } from '../../../src/render/forest/scale.js';

const figure = fc.oneof(fc.nat({ max: 300 }), fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER));
const figures = fc.array(figure, { minLength: 1, maxLength: 9 });

describe('createScale', () => {
  it('is linear from 0 to a round figure where figures are of one size', () => {
    expect(createScale([46, 84])).toEqual({
      min: 0,
      max: 100,
      isLogarithmic: false,
      offset: 0,
      ticks: [0, 20, 40, 60, 80, 100],
    });
  });

  it('is logarithmic above a span of twenty times, 0 aside', () => {
    expect(createScale([5, 100]).isLogarithmic).toBe(false);
    expect(createScale([5, 101]).isLogarithmic).toBe(true);
    expect(createScale([0, 46, 60]).isLogarithmic).toBe(false);
  });

  it('ends a logarithmic scale at round figures and labels ones, twos and fives', () => {
    const { min, max, ticks } = createScale([3, 98]);
    expect([min, max]).toEqual([2, 100]);
    expect(ticks).toEqual([2, 5, 10, 20, 50, 100]);
  });

  it('labels powers of ten over many decades', () => {
    expect(createScale([1, 1_000_000]).ticks).toEqual([1, 10, 100, 1000, 10_000, 100_000, 1_000_000]);
    expect(createScale([1, 1e15]).ticks).toEqual([1, 100, 1e4, 1e6, 1e8, 1e10, 1e12, 1e14]);
  });

  it('gives 0 a place on a logarithmic scale by half a person more', () => {
    const scale = createScale([0, 3, 100]);
    expect(scale).toMatchObject({ min: 0, max: 100, offset: 0.5 });
    expect(scale.ticks.slice(0, 3)).toEqual([0, 1, 2]);
    expect(placeOf(0, scale)).toBe(0);
    expect(placeOf(1, scale)).toBeCloseTo(Math.log(1.5 / 0.5) / Math.log(100.5 / 0.5));
  });

  it('has only whole ticks, also for zero alone', () => {
    expect(createScale([0])).toMatchObject({ min: 0, max: 1, ticks: [0, 1] });
    expect(createScale([3]).ticks).toEqual([0, 1, 2, 3]);
  });

  it('throws without a figure', () => {
    expect(() => createScale([])).toThrow(RangeError);
  });

  it('gives every figure a place between its ends, in their order, and every tick one of its own', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const scale = createScale(all);
        const places = all.toSorted((a, b) => a - b).map((one) => placeOf(one, scale));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        }
        const ticks = scale.ticks.map((tick) => placeOf(tick, scale));
        expect(new Set(ticks).size).toBe(ticks.length);
        expect(scale.ticks.every(Number.isInteger)).toBe(true);
        expect(scale.ticks.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe('scaleText', () => {
  it('says which scale it is, and what is added to show 0', () => {
    expect(scaleText(createScale([46, 84]))).toBe('linear scale');
    expect(scaleText(createScale([3, 100]))).toBe('logarithmic scale');
    expect(scaleText(createScale([0, 3, 100]))).toBe('logarithmic scale (of n + ½, to show 0)');
  });
});
