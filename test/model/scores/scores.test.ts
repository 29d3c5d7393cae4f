import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapMean, meanOfTallies } from '../../../src/model/scores/bootstrap.js';
import {
  intervalScore,
  type LevelValues,
  weightedIntervalScore,
} from '../../../src/model/scores/interval-score.js';
import { createRandom } from '../../../src/model/scores/random.js';
import { BIN_PROBABILITIES, rankShares } from '../../../src/model/scores/rank-shares.js';
import { type Estimate, scoreEstimate } from '../../../src/model/scores/score-estimate.js';
import vectors from '../vectors/scores.json' with { type: 'json' };

const QUANTILES: LevelValues = [10, 20, 30, 40, 80];
const estimate = (parts: Partial<Estimate>): Estimate => ({
  best: null,
  quantiles: null,
  ranges: [],
  ...parts,
});

describe('the interval scores', () => {
  it.each(vectors.cases)('are those of the reference at $y', ({ y, q, IS90, IS50, WIS }) => {
    const values = q as unknown as LevelValues;
    expect(intervalScore(y, values[0], values[4], 0.1)).toBeCloseTo(IS90, 9);
    expect(intervalScore(y, values[1], values[3], 0.5)).toBeCloseTo(IS50, 9);
    expect(weightedIntervalScore(y, values)).toBeCloseTo(WIS, 9);
  });

  it('are the width where the interval holds the truth, and more where it does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.nat(40),
        fc.integer({ min: -99, max: 99 }),
        (low, width, y) => {
          const score = intervalScore(y, low, low + width, 0.1);
          const isInside = y >= low && y <= low + width;
          expect(score === width).toBe(isInside);
          expect(score).toBeGreaterThanOrEqual(width);
        },
      ),
    );
  });
});

describe('the rank of a truth among quantiles', () => {
  it('is the one bin it lies in', () => {
    expect(rankShares(5, QUANTILES)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(rankShares(25, QUANTILES)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(rankShares(81, QUANTILES)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('is shared over the bins that meet in it', () => {
    const shares = rankShares(30, QUANTILES);
    expect(shares).toEqual([0, 0, 0.5, 0.5, 0, 0]);
    const none = rankShares(0, [0, 0, 0, 0, 3]);
    expect(none.map((share) => Math.round(share * 1000) / 1000)).toEqual([
      0.053, 0.211, 0.263, 0.263, 0.211, 0,
    ]);
  });

  it('always adds up to one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }), fc.nat(7), (values, truth) => {
        const sorted = values.sort((a, b) => a - b) as unknown as LevelValues;
        const sum = rankShares(truth, sorted).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
    expect(BIN_PROBABILITIES.reduce((total, one) => total + one, 0)).toBeCloseTo(1, 12);
  });
});

describe('random numbers', () => {
  it('are those of xoshiro128** from a seed by splitmix32', () => {
    const words = (seed: number, count: number) => {
      const random = createRandom(seed);
      return Array.from({ length: count }, () => random() * 2 ** 32);
    };
    expect(words(20_240_727, 5)).toEqual([1915739877, 1508124498, 2890847032, 2562165726, 2045767399]);
    expect(words(0, 3)).toEqual([1789933344, 44971166, 2521387044]);
  });
});

describe('the interval of a clustered mean', () => {
  const tally = (sum: number, count = 1) => ({ sum, count });

  it('is the same in every run, and holds the mean', () => {
    const clusters = [tally(1), tally(2), tally(6, 2), tally(0), tally(9, 3)];
    const ends = bootstrapMean(clusters);
    expect(bootstrapMean(clusters)).toEqual(ends);
    const mean = meanOfTallies(clusters) as number;
    expect(ends?.low).toBeLessThan(mean);
    expect(ends?.high).toBeGreaterThan(mean);
  });

  it('is wider where cases come in few clusters', () => {
    const values = Array.from({ length: 24 }, (_, index) => index % 6);
    const alone = bootstrapMean(values.map((value) => tally(value)));
    const inSix = bootstrapMean([0, 1, 2, 3, 4, 5].map((value) => tally(value * 4, 4)));
    const width = (ends: ReturnType<typeof bootstrapMean>) => (ends?.high ?? 0) - (ends?.low ?? 0);
    expect(width(inSix)).toBeGreaterThan(1.5 * width(alone));
  });

  it('is near what theory says of many cases', () => {
    const clusters = Array.from({ length: 400 }, (_, index) => tally(index % 2));
    const { low, high } = bootstrapMean(clusters) as { low: number; high: number };
    expect(high - low).toBeCloseTo(2 * 1.645 * Math.sqrt(0.25 / 400), 2);
  });

  it('cannot be told of fewer than two clusters with cases', () => {
    expect(bootstrapMean([tally(1)])).toBeNull();
    expect(bootstrapMean([tally(1), tally(0, 0)])).toBeNull();
    expect(meanOfTallies([tally(0, 0)])).toBeNull();
  });
});

describe('an estimate against the truth', () => {
  it('is off by the difference of ln(n + ½)', () => {
    const score = scoreEstimate(estimate({ best: 40, quantiles: QUANTILES }), 20);
    expect(score.error).toBeCloseTo(Math.log(40.5 / 20.5), 12);
    expect(score).toMatchObject({ isWithinTwo: true, inside50: true, inside90: true, insideRange: null });
    expect(score.width90).toBeCloseTo(Math.log(80.5 / 10.5), 12);
  });

  it('may be 0, and so may the truth', () => {
    expect(scoreEstimate(estimate({ best: 0 }), 0).error).toBe(0);
    expect(scoreEstimate(estimate({ best: 1 }), 0).error).toBeCloseTo(Math.log(3), 12);
  });

  it('that is one number has no interval to judge', () => {
    const { inside50, inside90, score90, weightedScore, shares, insideRange } = scoreEstimate(
      estimate({ best: 3 }),
      4,
    );
    expect([inside50, inside90, score90, weightedScore, shares, insideRange]).toEqual(Array(6).fill(null));
  });

  it('that is a range holds the truth or not, and claims no probability', () => {
    const range = (low: number, high: number | null) =>
      scoreEstimate(estimate({ ranges: [{ low, high }] }), 20);
    expect(range(10, 20)).toMatchObject({ insideRange: true, inside90: null, error: null });
    expect(range(10, 19)).toMatchObject({ insideRange: false });
    expect(range(10, 20).rangeWidth).toBeCloseTo(Math.log(20.5 / 10.5), 12);
  });

  it('that is a range without a ceiling holds all above its floor, and has no width', () => {
    const open = estimate({ ranges: [{ low: 10, high: null }] });
    expect(scoreEstimate(open, 5000)).toMatchObject({ insideRange: true, rangeWidth: null });
    expect(scoreEstimate(open, 9).insideRange).toBe(false);
  });

  it('may be several ranges, of which any may hold it', () => {
    const two = estimate({
      ranges: [
        { low: 1, high: 2 },
        { low: 8, high: 9 },
      ],
    });
    expect(scoreEstimate(two, 8).insideRange).toBe(true);
    expect(scoreEstimate(two, 5).insideRange).toBe(false);
  });

  it('is better by the weighted score the nearer its median and the tighter its intervals', () => {
    const shifted = QUANTILES.map((value) => value * 4) as unknown as LevelValues;
    const scoreOf = (quantiles: LevelValues) =>
      scoreEstimate(estimate({ quantiles }), 30).weightedScore as number;
    expect(scoreOf(QUANTILES)).toBeLessThan(scoreOf(shifted));
    expect(scoreOf([28, 29, 30, 31, 32])).toBeLessThan(scoreOf(QUANTILES));
  });
});
