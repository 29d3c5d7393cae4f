import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { isAcknowledged, isDenial } from '../../claim/count.js';
import { lastDay } from '../../claim/partial-date.js';
import { sortShort } from '../../claim/sort-short.js';
import { LowestOfOthers } from '../extremes.js';
import { assertedBy, type Group } from '../group.js';
import { type GroupFinder, nameHighest, nameLowest } from './disagreement.js';

interface Asserted<Owner> {
  readonly claim: Claim;
  readonly owner: Owner;
  /** The last day the claim is a toll for; null when it names none. */
  readonly day: string | null;
  readonly low: number;
  readonly high: number;
}

/** How far claims are apart at the most: the higher side, the lower side, and the pair of the highest ratio. */
export interface Separation {
  readonly higher: readonly Claim[];
  readonly lower: readonly Claim[];
  /** The higher low and the lower high of that pair, in people. */
  readonly low: number;
  readonly high: number;
}

/**
 * The claims whose asserted intervals have no common point with that of another owner's claim; null when all
 * agree. Of two cumulative tolls for different days the later may well be higher: such a pair is no separation.
 */
export function findSeparation<Owner>(
  claims: readonly Claim[],
  ownerOf: (claim: Claim) => Owner,
): Separation | null {
  const asserted: Asserted<Owner>[] = [];
  let highestLow = 0;
  let lowestHigh = Number.POSITIVE_INFINITY;
  for (const claim of claims) {
    if (isAcknowledged(claim.count)) continue;
    const { low, high } = assertedBy(claim);
    const day = claim.asOf === null ? null : lastDay(claim.asOf);
    asserted.push({ claim, owner: ownerOf(claim), day, low, high });
    highestLow = Math.max(highestLow, low);
    lowestHigh = Math.min(lowestHigh, high);
  }
  if (highestLow <= lowestHigh) return null;
  // A higher claim is held only against those not before its day.
  const ceilingFor = lowestFrom(asserted, (one) => one.high, 'not before');
  const floorFor = lowestFrom(asserted, (one) => -one.low, 'not after');
  const higher = asserted.filter((one) => one.low > ceilingFor(one));
  if (higher.length === 0) return null;
  const pairs = higher.map((one) => ({ low: one.low, high: ceilingFor(one) }));
  return {
    higher: higher.map((one) => one.claim),
    lower: asserted.filter((one) => one.high < -floorFor(one)).map((one) => one.claim),
    ...pairs.reduce((a, b) => (isWider(b, a) ? b : a)),
  };
}

/** Whether one pair of figures is further apart than another: by its ratio, then by the people between. */
export function isWider(pair: { low: number; high: number }, than: { low: number; high: number }): boolean {
  // Multiplied out, for a high may be 0.
  const [here, there] = [pair.low * than.high, than.low * pair.high];
  return here > there || (here === there && pair.low - pair.high > than.low - than.high);
}

/** A look-up of the lowest value of other owners among undated claims and those not before, or not after, a day. */
function lowestFrom<Owner>(
  asserted: readonly Asserted<Owner>[],
  endOf: (one: Asserted<Owner>) => number,
  days: 'not before' | 'not after',
): (one: Asserted<Owner>) => number {
  const running = new LowestOfOthers<Owner>();
  const byDay = new Map<string, LowestOfOthers<Owner>>();
  for (const one of asserted) if (one.day === null) running.add(endOf(one), one.owner);
  const dated = asserted.filter((one) => one.day !== null) as (Asserted<Owner> & { day: string })[];
  sortShort(dated, (a, b) => (days === 'not after' ? compareText(a.day, b.day) : compareText(b.day, a.day)));
  for (const [index, one] of dated.entries()) {
    running.add(endOf(one), one.owner);
    if (dated[index + 1]?.day !== one.day) byDay.set(one.day, running.copy());
  }
  return ({ day, owner }) =>
    (day === null ? running : (byDay.get(day) as LowestOfOthers<Owner>)).besides(owner);
}

/** How far the standing claims of a group are apart; null when all agree. Denials are left to their own kind. */
export function separationOf({ counted, spans }: Pick<Group, 'counted' | 'spans'>): Separation | null {
  // One set holds all: they have a point in common, the denials among them or not.
  if (spans.length < 2) return null;
  return findSeparation(
    counted.filter((claim) => !isDenial(claim.count)),
    (claim) => claim,
  );
}

/** Asserted intervals without a common point. */
export const findDisjoint: GroupFinder = (group) => {
  const separation = separationOf(group);
  if (separation === null) return null;
  const { higher, lower, low, high } = separation;
  const ratio = low / high;
  return {
    kind: 'disjoint',
    claims: higher,
    against: lower,
    gap: low - high,
    ratio,
    message: `at least ${low} against at most ${high}, ${low - high} apart (×${ratio.toFixed(2)}): ${nameHighest(higher)} against ${nameLowest(lower)}`,
  };
};
