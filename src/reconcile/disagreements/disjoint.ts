import type { Claim } from '../../claim/claim.js';
import { isAcknowledged, isDenial } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import { lastDay } from '../../claim/partial-date.js';
import { highest, lowest } from '../extremes.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

interface Asserted {
  readonly claim: Claim;
  readonly low: number;
  readonly high: number;
}

/** How far the claims of a group are apart at the most: the higher side, the lower side, and the widest pair. */
export interface Separation {
  readonly higher: readonly Claim[];
  readonly lower: readonly Claim[];
  /** The highest low and the lowest high of a pair that excludes each other, in people. */
  readonly low: number;
  readonly high: number;
}

/**
 * The claims whose asserted intervals have no common point; null when all agree. Denials are left to their own
 * kind. Of two cumulative tolls for different days the later may well be higher: such a pair is no separation.
 */
export function findSeparation(counted: readonly Claim[]): Separation | null {
  const asserted: Asserted[] = [];
  for (const claim of counted) {
    const interval = isAcknowledged(claim.count) || isDenial(claim.count) ? null : assertedInterval(claim.count);
    if (interval !== null) asserted.push({ claim, ...interval });
  }
  const highestLow = highest(asserted.map((one) => one.low));
  const lowestHigh = lowest(asserted.map((one) => one.high));
  if (asserted.length === 0 || highestLow <= lowestHigh) return null;
  if (asserted.every((one) => one.claim.asOf === null)) {
    return {
      higher: claimsWhere(asserted, (one) => one.low > lowestHigh),
      lower: claimsWhere(asserted, (one) => one.high < highestLow),
      low: highestLow,
      high: lowestHigh,
    };
  }
  return findDatedSeparation(asserted);
}

/** The same where some claims are tolls for a day: a higher claim is held only against those not before its day. */
function findDatedSeparation(asserted: readonly Asserted[]): Separation | null {
  const ceilings = asserted.map((one) => ({ day: dayOf(one.claim), value: one.high }));
  const floors = asserted.map((one) => ({ day: dayOf(one.claim), value: -one.low }));
  const lowestHighNotBefore = lowestFrom(ceilings, false);
  const highestLowNotAfter = lowestFrom(floors, true);
  let widest: { low: number; high: number } | null = null;
  for (const { claim, low } of asserted) {
    const high = lowestHighNotBefore(dayOf(claim));
    if (low > high && (widest === null || low - high > widest.low - widest.high)) widest = { low, high };
  }
  if (widest === null) return null;
  return {
    higher: claimsWhere(asserted, (one) => one.low > lowestHighNotBefore(dayOf(one.claim))),
    lower: claimsWhere(asserted, (one) => one.high < -highestLowNotAfter(dayOf(one.claim))),
    ...widest,
  };
}

interface DatedValue {
  readonly day: string | null;
  readonly value: number;
}

/**
 * A look-up of the lowest value among the undated ones and those not before a day (or, reversed, not after it);
 * among all of them for an undated claim.
 */
function lowestFrom(values: readonly DatedValue[], reversed: boolean): (day: string | null) => number {
  const sign = reversed ? -1 : 1;
  const dated = values.filter((one) => one.day !== null) as { day: string; value: number }[];
  dated.sort((a, b) => (a.day < b.day ? sign : a.day > b.day ? -sign : 0));
  let running = lowest(values.filter((one) => one.day === null).map((one) => one.value));
  const byDay = new Map<string, number>();
  for (const { day, value } of dated) {
    running = Math.min(running, value);
    byDay.set(day, running);
  }
  return (day) => (day === null ? running : (byDay.get(day) as number));
}

function dayOf(claim: Claim): string | null {
  return claim.asOf === null ? null : lastDay(claim.asOf);
}

function claimsWhere(asserted: readonly Asserted[], test: (one: Asserted) => boolean): Claim[] {
  return asserted.filter(test).map((one) => one.claim);
}

/** Asserted intervals without a common point. */
export const findDisjoint: GroupFinder = (group) => {
  const separation = findSeparation(group.counted);
  if (separation === null) return null;
  const { higher, lower, low, high } = separation;
  const ratio = high > 0 ? low / high : null;
  const factor = ratio === null ? '' : `, ×${ratio.toFixed(2)}`;
  return {
    kind: 'disjoint',
    claims: higher,
    against: lower,
    gap: low - high,
    ratio,
    message: `${nameClaims(higher)} against ${nameClaims(lower)}: at least ${low} and at most ${high} cannot both hold (${low - high} apart${factor})`,
  };
};
