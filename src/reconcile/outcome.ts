import type { AirwarsGrade } from './methods/airwars.js';
import type { MethodId } from './methods/catalogue.js';
import type { MethodResults } from './methods/index.js';

/** One range that a method finds. People; a null high names no upper figure. */
export interface OutcomeRange {
  readonly low: number | null;
  readonly high: number | null;
  readonly openHigh: boolean;
  /** The figure the method holds for the best; null where it names none. */
  readonly best: number | null;
}

/** What any method finds, in one shape, so that results can be compared over claims and days. */
export interface Outcome {
  /** None where the method finds nothing; more than one where several are equally good. */
  readonly ranges: readonly OutcomeRange[];
  /** How many voices of how many; null where the method does not count them. */
  readonly support: number | null;
  readonly of: number | null;
  readonly grade: AirwarsGrade | null;
}

/** One figure of a method and the claims that set it. */
export interface SetFigure {
  readonly name: 'low' | 'best' | 'high' | 'value';
  readonly value: number | null;
  readonly setBy: readonly string[];
}

type AnyResult = NonNullable<MethodResults[MethodId]>;

/**
 * The result of any method in the one shape. A single number is a range of one, and its own best; of quantiles the
 * range is the interval of 90 per cent and the best the median.
 */
export function outcomeOf(result: AnyResult): Outcome {
  const support = 'support' in result ? result.support : null;
  const of = 'of' in result ? result.of : null;
  const grade = 'grade' in result ? result.grade : null;
  return { ranges: rangesOf(result), support, of, grade };
}

function rangesOf(result: AnyResult): OutcomeRange[] {
  if ('intervals' in result) {
    return result.intervals.map(({ low, high }) => ({ low, high, openHigh: high === null, best: null }));
  }
  if ('value' in result) {
    const { value } = result;
    return value === null ? [] : [{ low: value, high: value, openHigh: false, best: value }];
  }
  if ('median' in result) {
    const { q05, median, q95 } = result;
    return median === null ? [] : [{ low: q05, high: q95, openHigh: false, best: median }];
  }
  const { low, high } = result;
  if (low === null && high === null) return [];
  const openHigh = 'openHigh' in result && result.openHigh;
  return [{ low, high, openHigh, best: 'best' in result ? result.best : null }];
}

/** The figures of a result that claims set, in ascending order; none where all claims set them together. */
export function figuresOf(result: AnyResult): SetFigure[] {
  if ('intervals' in result || 'median' in result) return [];
  if ('value' in result) return [{ name: 'value', value: result.value, setBy: result.setBy }];
  const best: SetFigure[] =
    'best' in result ? [{ name: 'best', value: result.best, setBy: result.bestSetBy }] : [];
  return [
    { name: 'low', value: result.low, setBy: result.lowSetBy },
    ...best,
    { name: 'high', value: result.high, setBy: result.highSetBy },
  ];
}

/** Whether two outcomes give the same figures; how many voices give them aside. */
export function isSameOutcome(one: Outcome, other: Outcome): boolean {
  return (
    one.grade === other.grade &&
    one.ranges.length === other.ranges.length &&
    one.ranges.every((range, index) => isSameRange(range, other.ranges[index] as OutcomeRange))
  );
}

function isSameRange(one: OutcomeRange, other: OutcomeRange): boolean {
  return (
    one.low === other.low &&
    one.high === other.high &&
    one.openHigh === other.openHigh &&
    one.best === other.best
  );
}
