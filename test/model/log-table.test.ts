import { describe, expect, it } from 'vitest';
import { claimLikelihood } from '../../src/model/claim-likelihood.js';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import { LogTable } from '../../src/model/log-table.js';
import { OBSERVATION_KINDS } from '../../src/model/observation.js';
import { perceive } from '../../src/model/perceived.js';

const [LOW, HIGH, NOISE] = [-5, 14, 0.3];

describe('LogTable', () => {
  it.each(OBSERVATION_KINDS)('holds the likelihood of a claim of kind %s to a ten-millionth', (kind) => {
    for (const low of [1, 7, 40, 300, 5000]) {
      const figures = { kind, low, high: kind === 'range' ? 2 * low : low, isPart: false };
      const perceived = perceive(figures, DEFAULT_PRIORS);
      const { outlierShare, outlierNoise } = DEFAULT_PRIORS;
      const exactAt = (mean: number) =>
        Math.log(
          (1 - outlierShare) * claimLikelihood(perceived, mean, NOISE) +
            outlierShare * claimLikelihood(perceived, mean, outlierNoise),
        );
      const table = new LogTable(exactAt, LOW, HIGH, NOISE);
      let worst = 0;
      for (let mean = LOW; mean <= HIGH; mean += 0.00137) {
        worst = Math.max(worst, Math.abs(table.logAt(mean) - exactAt(mean)));
      }
      expect(worst).toBeLessThan(1e-7);
    }
  });
});
