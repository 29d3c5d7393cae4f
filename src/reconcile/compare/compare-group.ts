import type { Group } from '../group.js';
import { averagesOf } from './averages.js';
import type { Comparison } from './comparison.js';
import { plainFigure } from './plain-figure.js';

/** What every comparison says of itself. */
export const COMPARISON_LABEL =
  'for comparison only: averages of the figures that stand, blind to who states them and to floors and ceilings';

/**
 * What common averages make of a group: mean, median, and the random-effects mean of meta-analysis with the intervals
 * of DerSimonian and Laird, of Paule and Mandel and of Hartung and Knapp. Never an estimate of this tool. Null where nobody names a figure.
 */
export function compareGroup({ counted }: Pick<Group, 'counted'>): Comparison | null {
  const figures = counted.map(({ count }) => plainFigure(count)).filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  const estimates = averagesOf(figures).map(([method, { best, quantiles }]) => ({
    method,
    value: toTenths(best),
    low: quantiles === null ? null : toTenths(quantiles[0]),
    high: quantiles === null ? null : toTenths(quantiles[4]),
  }));
  return { figures: figures.length, estimates, label: COMPARISON_LABEL };
}

/** People to a tenth: an average is no count, and its further digits say nothing. */
function toTenths(people: number): number {
  return Math.round(people * 10) / 10;
}
