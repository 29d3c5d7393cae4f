import { describe, expect, it } from 'vitest';
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredSurvival,
} from '../../../src/model/distributions/chi-squared.js';
import { logGamma } from '../../../src/model/distributions/log-gamma.js';
import { studentQuantile } from '../../../src/model/distributions/student.js';
import vectors from '../vectors/distributions.json' with { type: 'json' };

/** How far a value is from the reference, relative to it. */
function offBy(value: number, reference: number): number {
  return Math.abs(value - reference) / Math.max(Math.abs(reference), 1e-300);
}

describe('the distributions, against values of 40 digits', () => {
  it('log gamma is exact to 1e-14', () => {
    for (const { x, value } of vectors.logGamma) {
      expect(Math.abs(logGamma(x) - value), `x ${x}`).toBeLessThan(1e-14 * Math.max(1, Math.abs(value)));
    }
  });

  it('the cdf and the survival of χ² are exact to a part in 1e12, however small', () => {
    for (const { x, degrees, cdf, survival } of vectors.chiSquared) {
      const at = `x ${x}, ${degrees} degrees`;
      expect(offBy(chiSquaredCdf(x, degrees), cdf), at).toBeLessThan(1e-12);
      expect(offBy(chiSquaredSurvival(x, degrees), survival), at).toBeLessThan(1e-12);
    }
  });

  it('all of χ² lies above 0', () => {
    expect(chiSquaredCdf(0, 3)).toBe(0);
    expect(chiSquaredSurvival(-1, 3)).toBe(1);
  });

  it('the quantiles of χ² are exact to a part in 1e12', () => {
    for (const { probability, degrees, value } of vectors.chiSquaredQuantile) {
      expect(
        offBy(chiSquaredQuantile(probability, degrees), value),
        `${probability}, ${degrees}`,
      ).toBeLessThan(1e-12);
    }
  });

  it("the quantiles of Student's t are exact to a part in 1e12", () => {
    for (const { probability, degrees, value } of vectors.studentQuantile) {
      const found = studentQuantile(probability, degrees);
      expect(Math.abs(found - value), `${probability}, ${degrees}`).toBeLessThan(1e-12 * Math.max(1, value));
    }
  });
});
