import { CLAIM_ERROR, meanOf, medianOf } from '../../model/compare/cells.js';
import { adjustedReach, combine, type RandomEffects } from '../../model/compare/meta-analysis.js';
import { normalQuantiles } from '../../model/compare/normal-quantiles.js';
import { countOfLog, logCount } from '../../model/log-count.js';
import type { LevelValues } from '../../model/scores/interval-score.js';
import type { Estimate } from '../../model/scores/score-estimate.js';
import type { COMPARISON_METHODS } from './comparison.js';

type ComparisonMethod = (typeof COMPARISON_METHODS)[number];

/** What averages make of some figures of one group, in people; none of no figure. */
export function averagesOf(
  figures: readonly number[],
): [ComparisonMethod, Estimate & { readonly best: number }][] {
  if (figures.length === 0) return [];
  const effects = combine(figures.map(logCount), CLAIM_ERROR ** 2);
  const best = countOfLog(effects.mean);
  const number = (value: number) => ({ best: value, quantiles: null, ranges: [] });
  const quantiles = normalQuantiles(effects.mean, effects.error);
  return [
    ['mean', number(meanOf(figures))],
    ['median', number(medianOf(figures))],
    ['dersimonian-laird', { best, quantiles, ranges: [] }],
    // One variance for all claims makes the root of Paule and Mandel the same estimate.
    ['paule-mandel', { best, quantiles, ranges: [] }],
    ['hartung-knapp', { best, quantiles: adjustedQuantiles(effects), ranges: [] }],
  ];
}

/** The quantiles, in people, that the intervals of Hartung and Knapp give; null of a single value. */
function adjustedQuantiles(effects: RandomEffects): LevelValues | null {
  const [half, most] = [adjustedReach(effects, 0.5), adjustedReach(effects, 0.9)];
  if (half === null || most === null) return null;
  return [-most, -half, 0, half, most].map((reach) =>
    countOfLog(effects.mean + reach),
  ) as unknown as LevelValues;
}
