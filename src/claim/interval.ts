import type { Count } from './count.js';
import { halfWidth } from './heaping.js';
import { DEFAULT_VAGUE_TABLE, type VagueTable } from './vague.js';

/** The numbers of people from `low` to `high`, both included; a high of Infinity is no ceiling. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What a count asserts, rounded outward to whole people and never below 0: its figures, widened where they are
 * approximate and opened where no floor or no ceiling is claimed; for a vague word the method's reading of it.
 * Null when nothing was stated, or when the method has no reading of the word.
 */
export function assertedInterval(
  count: Count,
  vagueTable: VagueTable = DEFAULT_VAGUE_TABLE,
): Interval | null {
  const { low, high, openLow, openHigh, approximate, vague } = count;
  if (vague !== null) {
    const meaning = vagueTable[vague];
    if (meaning === undefined) return null;
    return { low: meaning.floor, high: openHigh ? Infinity : (meaning.ceiling ?? Infinity) };
  }
  if (low === null || high === null) return null;
  const below = approximate ? halfWidth(low) : 0;
  const above = approximate === 'about' ? halfWidth(high) : 0;
  return {
    low: openLow ? 0 : Math.max(0, Math.floor(low - below)),
    high: openHigh ? Infinity : Math.ceil(high + above),
  };
}

/** The numbers that lie in both intervals; null when there are none. */
export function intersection(left: Interval, right: Interval): Interval | null {
  if (isDisjoint(left, right)) return null;
  return { low: Math.max(left.low, right.low), high: Math.min(left.high, right.high) };
}

/** The smallest interval that contains both, with whatever lies between them. */
export function hull(left: Interval, right: Interval): Interval {
  return { low: Math.min(left.low, right.low), high: Math.max(left.high, right.high) };
}

/** Whether a number lies in the interval, its ends included. */
export function contains(interval: Interval, value: number): boolean {
  return interval.low <= value && value <= interval.high;
}

/** Whether two intervals have no number in common. */
export function isDisjoint(left: Interval, right: Interval): boolean {
  return left.high < right.low || right.high < left.low;
}
