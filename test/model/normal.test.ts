import { describe, expect, it } from 'vitest';
import { erfc, logNormalCdf, normalCdf, normalDensity } from '../../src/model/normal.js';
import { scaledErfc } from '../../src/model/scaled-erfc.js';
import { readVectors, relativeError } from './vectors.js';

interface Precise {
  x: number;
  erfc: number;
  scaledErfc: number | null;
  logCdf: number;
}

describe('the normal functions', () => {
  it.each(readVectors<Precise>('error-function'))('equal forty-digit values at $x', (precise) => {
    expect(relativeError(erfc(precise.x), precise.erfc)).toBeLessThan(1e-12);
    expect(relativeError(logNormalCdf(precise.x), precise.logCdf)).toBeLessThan(1e-12);
    if (precise.scaledErfc !== null)
      expect(relativeError(scaledErfc(precise.x), precise.scaledErfc)).toBeLessThan(1e-14);
  });

  it.each(readVectors<{ x: number; erfc: number; cdf: number; log_cdf: number }>('normal'))(
    'equal the prototype at $x',
    (vector) => {
      expect(relativeError(erfc(vector.x), vector.erfc)).toBeLessThan(1e-12);
      expect(relativeError(normalCdf(vector.x), vector.cdf)).toBeLessThan(1e-12);
      expect(relativeError(logNormalCdf(vector.x), vector.log_cdf)).toBeLessThan(1e-12);
    },
  );

  it('have no seam between the points of expansion, nor where the asymptotic series begins', () => {
    for (let x = 0; x < 12; x += 1 / 512) {
      const ahead = scaledErfc(x + 1e-9);
      const slope = 2 * x * scaledErfc(x) - 2 / Math.sqrt(Math.PI);
      expect(relativeError(ahead, scaledErfc(x) + slope * 1e-9)).toBeLessThan(1e-15);
    }
  });

  it('do not underflow in logarithms', () => {
    expect(logNormalCdf(-1e6)).toBeCloseTo(-0.5e12 - Math.log(1e6 * Math.sqrt(2 * Math.PI)), -3);
    expect(scaledErfc(1e200)).toBeGreaterThan(0);
  });

  it('have the density of the standard normal distribution', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(normalDensity(2)).toBeCloseTo(0.05399096651318806, 15);
  });
});
