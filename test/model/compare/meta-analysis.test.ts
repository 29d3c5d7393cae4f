import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedReach, combine } from '../../../src/model/compare/meta-analysis.js';
import { NORMAL_95 } from '../../../src/model/distribution-quantiles.js';
import { logCount } from '../../../src/model/log-count.js';
import vectors from '../vectors/meta-analysis.json' with { type: 'json' };

const WITHIN = 0.15 ** 2;

describe('the random-effects mean', () => {
  it.each(vectors.cases)('is that of metafor: $n $method $test', (reference) => {
    const found = combine(reference.n.map(logCount), WITHIN);
    const isClose = (value: number, expected: number) =>
      expect(Math.abs(value - expected)).toBeLessThan(5e-10);
    isClose(found.mean, reference.mu);
    isClose(found.between, reference.tau2);
    isClose(found.q, reference.Q);
    const isAdjusted = reference.test === 'knha';
    isClose(isAdjusted ? (found.adjustedError as number) : found.error, reference.se);
    const reach = isAdjusted ? (adjustedReach(found, 0.9) as number) : NORMAL_95 * found.error;
    isClose(found.mean - reach, reference.lo90);
    isClose(found.mean + reach, reference.hi90);
  });

  it('solves the equation of Paule and Mandel, Σw(y − μ)² = k − 1, or has no variance between claims', () => {
    const values = fc.array(fc.double({ min: -0.7, max: 12, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (all) => {
        const { mean, between, degrees } = combine(all, WITHIN);
        const weight = 1 / (WITHIN + between);
        const generalQ = all.reduce((sum, value) => sum + weight * (value - mean) ** 2, 0);
        if (between > 0) expect(generalQ).toBeCloseTo(degrees, 8);
        else expect(generalQ).toBeLessThanOrEqual(degrees);
      }),
    );
  });

  it('of one value is that value, without an interval of Hartung and Knapp', () => {
    const found = combine([3], WITHIN);
    expect(found).toMatchObject({ mean: 3, error: 0.15, between: 0, adjustedError: null });
    expect(adjustedReach(found, 0.9)).toBeNull();
  });

  it('of nothing is an error', () => {
    expect(() => combine([], WITHIN)).toThrow('nothing to combine');
  });
});
