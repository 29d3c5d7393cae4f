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
  let isDated = false;
  for (const claim of claims) {
    if (isAcknowledged(claim.count)) continue;
    const { low, high } = assertedBy(claim);
    const day = claim.asOf === null ? null : lastDay(claim.asOf);
    if (day !== null) isDated = true;
    asserted.push({ claim, owner: ownerOf(claim), day, low, high });
    if (low > highestLow) highestLow = low;
    if (high < lowestHigh) lowestHigh = high;
  }
  if (highestLow <= lowestHigh) return null;
  // A higher claim is held only against those not before its day.
  const ceilingFor = isDated ? lowestByDay(asserted, highEnd, 'not before') : lowestOfAll(asserted, highEnd);
  const floorFor = isDated ? lowestByDay(asserted, lowEnd, 'not after') : lowestOfAll(asserted, lowEnd);
  return separate(asserted, ceilingFor, floorFor);
}

/** The lowest value among the claims of other owners that a claim is held against. */
type LowestAgainst<Owner> = (one: Asserted<Owner>) => number;

/** The two sides, given the lowest high and the (negated) highest low that each claim is held against. */
function separate<Owner>(
  asserted: readonly Asserted<Owner>[],
  ceilingFor: LowestAgainst<Owner>,
  floorFor: LowestAgainst<Owner>,
): Separation | null {
  const higher: Claim[] = [];
  const lower: Claim[] = [];
  let widest: { low: number; high: number } | null = null;
  for (const one of asserted) {
    const high = ceilingFor(one);
    if (one.low > high) {
      higher.push(one.claim);
      if (widest === null || isWider({ low: one.low, high }, widest)) widest = { low: one.low, high };
    }
    if (one.high < -floorFor(one)) lower.push(one.claim);
  }
  return widest === null ? null : { higher, lower, low: widest.low, high: widest.high };
}

function highEnd({ high }: Asserted<unknown>): number {
  return high;
}

/** Negated, so that the highest low is the lowest. */
function lowEnd({ low }: Asserted<unknown>): number {
  return -low;
}

/** Whether one pair of figures is further apart than another: by its ratio, then by the people between. */
export function isWider(pair: { low: number; high: number }, than: { low: number; high: number }): boolean {
  // Multiplied out, for a high may be 0.
  const [here, there] = [pair.low * than.high, than.low * pair.high];
  return here > there || (here === there && pair.low - pair.high > than.low - than.high);
}

/** Every claim is held against all others. */
function lowestOfAll<Owner>(
  asserted: readonly Asserted<Owner>[],
  endOf: (one: Asserted<Owner>) => number,
): LowestAgainst<Owner> {
  const all = new LowestOfOthers<Owner>();
  for (const one of asserted) all.add(endOf(one), one.owner);
  return ({ owner }) => all.besides(owner);
}

/** A claim of a day is held against undated ones and those not before, or not after, its day. */
function lowestByDay<Owner>(
  asserted: readonly Asserted<Owner>[],
  endOf: (one: Asserted<Owner>) => number,
  days: 'not before' | 'not after',
): LowestAgainst<Owner> {
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
    message: `at least ${low} against at most ${high}, ${low - high} apart (×${ratio.toFixed(2)}): ${nameSides(higher, lower)}`,
  };
};

/** Both sides in words, each claim on one of them: those below some claims and above others are only counted. */
function nameSides(higher: readonly Claim[], lower: readonly Claim[]): string {
  const [above, below] = [new Set(higher), new Set(lower)];
  const highest = higher.filter((claim) => !below.has(claim));
  const lowest = lower.filter((claim) => !above.has(claim));
  const between = higher.length - highest.length;
  return `${nameHighest(highest)} against ${nameLowest(lowest)}${between > 0 ? `; ${between} in between` : ''}`;
}
