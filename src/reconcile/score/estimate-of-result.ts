import { countOfLog, logCount } from '../../model/log-count.js';
import type { Estimate, PlainRange } from '../../model/scores/score-estimate.js';
import type { MethodId } from '../methods/catalogue.js';
import type { MethodResults } from '../methods/index.js';
import { outcomeOf } from '../outcome.js';

type AnyResult = NonNullable<MethodResults[MethodId]>;

/**
 * The result of a method as it is scored; null where the method gives no figure. A number is a number and no interval.
 * A range is an interval of which nobody says how often it holds, and the middle of its named ends on the scale
 * ln(n + ½) stands for its best where the method names none, also where it is open above. Of a consensus that middle
 * is taken only where one interval has more than half of the voices, and is closed.
 */
export function estimateOfResult(result: AnyResult): Estimate | null {
  if ('median' in result) {
    const { q05, q25, median, q75, q95 } = result;
    if (q05 === null || q25 === null || median === null || q75 === null || q95 === null) return null;
    return { best: median, quantiles: [q05, q25, median, q75, q95], ranges: [] };
  }
  if ('value' in result) {
    return result.value === null ? null : { best: result.value, quantiles: null, ranges: [] };
  }
  const { ranges, support, of } = outcomeOf(result);
  if (ranges.length === 0) return null;
  const [first] = ranges;
  const isClear = ranges.length === 1 && (support === null || of === null || support * 2 > of);
  const middle = isClear && first !== undefined ? middleOf(first.low, first.high) : null;
  const plain: PlainRange[] = ranges.map(({ low, high, openHigh }) => ({
    low: low ?? 0,
    high: openHigh ? null : high,
  }));
  return { best: first?.best ?? middle, quantiles: null, ranges: plain };
}

/** The number midway between two ends on the scale ln(n + ½); null where an end is not named. */
function middleOf(low: number | null, high: number | null): number | null {
  return low === null || high === null ? null : countOfLog((logCount(low) + logCount(high)) / 2);
}
