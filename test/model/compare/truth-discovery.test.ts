import { describe, expect, it } from 'vitest';
import { discoverByCatd, discoverByCrh, discoverByGtm } from '../../../src/model/compare/cells.js';
import { countOfLog, logCount } from '../../../src/model/log-count.js';
import vectors from '../vectors/truth-discovery.json' with { type: 'json' };

const CELLS = vectors.cells.map((cell) =>
  cell.map(({ source, figure }) => ({ source, value: logCount(figure) })),
);

function expectClose(found: readonly number[], expected: readonly number[], within: number): void {
  expect(found.length).toBe(expected.length);
  found.forEach((value, index) => {
    expect(Math.abs(value - (expected[index] as number)), `cell ${index}`).toBeLessThan(within);
  });
}

describe('truth discovery', () => {
  it('CRH is that of the reference', () => {
    expectClose(
      discoverByCrh(CELLS).map(({ mean }) => countOfLog(mean)),
      vectors.crh,
      1e-9,
    );
  });

  it('CATD is that of the reference', () => {
    expectClose(
      discoverByCatd(CELLS).map(({ mean }) => countOfLog(mean)),
      vectors.catd,
      1e-9,
    );
  });

  it('GTM is that of the reference, whose interval reaches 1.6449 deviations', () => {
    const found = discoverByGtm(CELLS);
    const reaching = (deviations: number) =>
      found.map(({ mean, deviation }) => countOfLog(mean + deviations * (deviation as number)));
    expectClose(reaching(0), vectors.gtm.median, 1e-9);
    expectClose(reaching(-1.6449), vectors.gtm.low, 1e-9);
    expectClose(reaching(1.6449), vectors.gtm.high, 1e-9);
  });
});
