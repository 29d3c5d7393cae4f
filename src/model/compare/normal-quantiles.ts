import { NORMAL_75, NORMAL_95 } from '../distribution-quantiles.js';
import { countOfLog } from '../log-count.js';
import type { LevelValues } from '../scores/interval-score.js';

/** The quantiles, in people, of a normal distribution on the scale ln(n + ½). */
export function normalQuantiles(mean: number, deviation: number): LevelValues {
  const at = (deviations: number) => countOfLog(mean + deviations * deviation);
  return [at(-NORMAL_95), at(-NORMAL_75), at(0), at(NORMAL_75), at(NORMAL_95)];
}
