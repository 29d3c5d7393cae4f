import { CLAIM_ERROR, meanOf, medianOf } from '../../model/compare/cells.js';
import { adjustedReach, combine } from '../../model/compare/meta-analysis.js';
import { NORMAL_95 } from '../../model/distribution-quantiles.js';
import { countOfLog, logCount } from '../../model/log-count.js';
import type { Group } from '../group.js';
import type { Comparison, ComparisonEstimate } from '../result.js';
import { plainFigure } from './plain-figure.js';

/** What every comparison says of itself. */
export const COMPARISON_LABEL =
  'for comparison only: averages of the figures that stand, blind to who states them and to floors and ceilings';

/**
 * What common averages make of a group: mean, median, and the random-effects mean of meta-analysis with the intervals
 * of DerSimonian and Laird and of Hartung and Knapp. Never an estimate of this tool. Null where nobody names a figure.
 */
export function compareGroup({ counted }: Pick<Group, 'counted'>): Comparison | null {
  const figures = counted.map(({ count }) => plainFigure(count)).filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const effects = combine(figures.map(logCount), CLAIM_ERROR ** 2);
  const around = (method: ComparisonEstimate['method'], reach: number | null) => ({
    method,
    value: toTenths(countOfLog(effects.mean)),
    low: reach === null ? null : toTenths(countOfLog(effects.mean - reach)),
    high: reach === null ? null : toTenths(countOfLog(effects.mean + reach)),
  });
  return {
    figures: figures.length,
    estimates: [
      { method: 'mean', value: toTenths(meanOf(figures)), low: null, high: null },
      { method: 'median', value: toTenths(medianOf(figures)), low: null, high: null },
      around('dersimonian-laird', NORMAL_95 * effects.error),
      around('hartung-knapp', adjustedReach(effects, 0.9)),
    ],
    label: COMPARISON_LABEL,
  };
}

/** People to a tenth: an average is no count, and its further digits say nothing. */
function toTenths(people: number): number {
  return Math.round(people * 10) / 10;
}
