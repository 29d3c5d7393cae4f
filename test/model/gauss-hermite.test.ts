import { describe, expect, it } from 'vitest';
import { evenQuadrature } from '../../src/model/even-quadrature.js';
import { FIFTEEN_POINTS } from '../../src/model/gauss-hermite.js';

describe('the quadrature of fifteen points', () => {
  it('gives the moments of the normal distribution: 1, 0, 1, 0, 3, 0, 15…', () => {
    const { points, weights } = FIFTEEN_POINTS;
    let even = 1;
    for (let order = 0; order < 30; order++) {
      const moment = points.reduce((sum, x, at) => sum + (weights[at] as number) * x ** order, 0);
      if (order % 2 === 1) expect(Math.abs(moment) / even).toBeLessThan(1e-12);
      else {
        expect(moment / even).toBeCloseTo(1, 11);
        even *= order + 1;
      }
    }
  });

  it('has its points in ascending order', () => {
    expect([...FIFTEEN_POINTS.points].sort((a, b) => a - b)).toEqual(FIFTEEN_POINTS.points);
  });
});

describe('the even quadrature', () => {
  it('gives the moments of the normal distribution too, at points no farther apart than asked', () => {
    for (const spacing of [1, 0.3, 0.1]) {
      const { points, weights } = evenQuadrature(spacing);
      const moment = (order: number) =>
        points.reduce((sum, x, at) => sum + (weights[at] as number) * x ** order, 0);
      expect([0, 1, 2, 3, 4].map(moment).map((value) => Math.round(value * 1e4) / 1e4 + 0)).toEqual([
        1, 0, 1, 0, 3,
      ]);
      expect((points[1] as number) - (points[0] as number)).toBeLessThanOrEqual(spacing + 1e-12);
    }
  });
});
