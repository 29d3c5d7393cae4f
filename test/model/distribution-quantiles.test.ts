import { describe, expect, it } from 'vitest';
import { chiSquaredQuantile, studentQuantile } from '../../src/model/distribution-quantiles.js';
import vectors from './vectors/distributions.json' with { type: 'json' };

type Case = { probability: number; degrees: number; value: number };

describe('quantiles, against values of 40 digits', () => {
  it.each<[string, (probability: number, degrees: number) => number, readonly Case[]]>([
    ['χ²', chiSquaredQuantile, vectors.chiSquaredQuantile],
    ["Student's t", studentQuantile, vectors.studentQuantile],
  ])('those of %s are exact to a part in 1e12', (_name, quantile, cases) => {
    for (const { probability, degrees, value } of cases) {
      const off = Math.abs(quantile(probability, degrees) - value) / value;
      expect(off, `${probability} of ${degrees} degrees`).toBeLessThan(1e-12);
    }
  });

  it("the median of Student's t is 0", () => {
    expect(studentQuantile(0.5, 4)).toBeLessThan(1e-300);
  });
});
