import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VIOLENCE_TYPES, type Violence } from '../../../src/claim/violence.js';
import {
  gumbelMean,
  gumbelQuantile,
  reportedValueGumbel,
} from '../../../src/model/uncertain-ucdp/distribution.js';
import vectors from '../vectors/uncertain-ucdp.json' with { type: 'json' };

const VIOLENCE: Readonly<Record<string, Violence>> = {
  sb: 'state-based',
  ns: 'non-state',
  os: 'one-sided',
  any: 'any',
};

describe('the distribution around a figure of UCDP', () => {
  it.each(vectors.cases)('is that of uncertainUCDP 0.6.1: $tov $fatalities', (reference) => {
    const found = reportedValueGumbel(reference.fatalities, VIOLENCE[reference.tov] as Violence);
    const isClose = (value: number, expected: number) =>
      expect(Math.abs(value - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
    isClose(found.location, reference.loc);
    isClose(found.scale, reference.scale);
    isClose(found.weight, reference.w);
    isClose(gumbelMean(found), reference.mean);
    vectors.levels.forEach((level, index) => {
      isClose(gumbelQuantile(found, level), reference.q[index] as number);
    });
  });

  it('jumps at the figures that were put to the coders', () => {
    const high = (figure: number) => gumbelQuantile(reportedValueGumbel(figure, 'state-based'), 0.95);
    expect(Math.round(high(24))).toBe(27);
    expect(Math.round(high(25))).toBe(63);
  });

  it('rises with the probability', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 100_000 }),
        fc.constantFrom(...VIOLENCE_TYPES),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (figure, violence, one, other) => {
          const distribution = reportedValueGumbel(figure, violence);
          expect(gumbelQuantile(distribution, Math.min(one, other))).toBeLessThanOrEqual(
            gumbelQuantile(distribution, Math.max(one, other)),
          );
        },
      ),
    );
  });
});
