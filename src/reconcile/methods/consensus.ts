import type { Claim } from '../../claim/claim.js';
import { isAcknowledged } from '../../claim/count.js';
import { hasRepeats } from '../../claim/has-repeats.js';
import type { Interval } from '../../claim/interval.js';
import { append } from '../../claim/map-of-lists.js';
import { sortShort } from '../../claim/sort-short.js';
import { assertedBy, type Group } from '../group.js';
import { type Assertion, findSpans, type Span } from '../overlap.js';
import { labelOf } from './catalogue.js';
import type { Method } from './method.js';
import { step, stepOnAny } from './step.js';

/** The intervals that the most voices assert at once. */
export interface ConsensusResult {
  /** Every maximal interval; a null high is no ceiling. */
  readonly intervals: readonly { readonly low: number; readonly high: number | null }[];
  /** How many voices assert each interval, of how many. */
  readonly support: number;
  readonly of: number;
  readonly label: string;
}

const label = labelOf('consensus');

/**
 * The interval asserted by the most voices at once: Marzullo's sweep (Marzullo, Maintaining the Time in a
 * Distributed System, 1984) over the asserted intervals, without tolerance. It says how many agree, not how
 * likely they are right. A voice supports a point if any of its standing claims does.
 */
export const consensus: Method<ConsensusResult> = {
  reconcile(group) {
    const { spans, of } = spansOfVoices(group);
    const support = spans.reduce((most, { size }) => Math.max(most, size), 0);
    const intervals = spans
      .filter(({ size }) => size === support)
      .map(({ low, high }) => ({ low, high: Number.isFinite(high) ? high : null }));
    return { intervals, support, of, label };
  },
  explain({ intervals, support, of }, group) {
    const asserting = group.counted.filter(({ count }) => !isAcknowledged(count));
    const outside = [
      ...stepOnAny(
        'outside the count: a loss admitted asserts no interval',
        group.counted.filter(({ count }) => isAcknowledged(count)),
      ),
      ...stepOnAny('outside the count: a floor is no figure of the whole', group.floors),
    ];
    if (intervals.length === 0) return [step('no claim that counts asserts an interval'), ...outside];
    const holders = new Set<Claim>();
    const findAsserting = sweep(asserting);
    const steps = intervals.map(({ low, high }) => {
      const among = findAsserting(low, high ?? Number.POSITIVE_INFINITY);
      for (const claim of among) holders.add(claim);
      const range = high === null ? `${low} or more` : high === low ? `${low}` : `${low} to ${high}`;
      return step(`${range}: asserted by ${support} of ${of} voices`, among);
    });
    return [
      ...steps,
      ...stepOnAny(
        intervals.length === 1 ? 'not asserted by these' : 'none of them asserted by these',
        asserting.filter((claim) => !holders.has(claim)),
      ),
      ...outside,
    ];
  },
};

/** The points that each maximal set of voices shares, and how many voices say anything of the size. */
function spansOfVoices({ asserted, spans }: Group): { readonly spans: readonly Span[]; readonly of: number } {
  if (!hasRepeats(asserted, voiceOf)) return { spans, of: asserted.length };
  const byVoice = new Map<string, Interval[]>();
  for (const one of asserted) append(byVoice, voiceOf(one), one);
  return { spans: findSpans(mergeByVoice(byVoice)), of: byVoice.size };
}

function voiceOf({ member }: Assertion<Claim>): string {
  return member.voice;
}

/** What each voice asserts, its claims merged where they overlap or adjoin, so that it counts once at any point. */
function mergeByVoice(byVoice: ReadonlyMap<string, Interval[]>): Assertion<string>[] {
  const assertions: Assertion<string>[] = [];
  for (const [member, intervals] of byVoice) {
    sortShort(intervals, (a, b) => a.low - b.low);
    let { low, high } = intervals[0] as Interval;
    for (const interval of intervals) {
      if (interval.low > high + 1) {
        assertions.push({ member, low, high });
        low = interval.low;
        high = interval.high;
      } else high = Math.max(high, interval.high);
    }
    assertions.push({ member, low, high });
  }
  return assertions;
}

/**
 * Finds the claims that have a point of an interval: one that as many as possible share lies within every claim it
 * meets. To be asked interval by interval upwards, so that claims below are looked at no more.
 */
function sweep(claims: readonly Claim[]): (low: number, high: number) => readonly Claim[] {
  const waiting = claims
    .map((claim) => ({ claim, ...assertedBy(claim) }))
    .sort((one, other) => other.low - one.low);
  let met: typeof waiting = [];
  return (low, high) => {
    met = met.filter((one) => one.high >= low);
    for (let next = waiting.at(-1); next !== undefined && next.low <= high; next = waiting.at(-1)) {
      waiting.pop();
      if (next.high >= low) met.push(next);
    }
    return met.map(({ claim }) => claim);
  };
}
