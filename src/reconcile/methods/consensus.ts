import type { Claim } from '../../claim/claim.js';
import { hasRepeats } from '../../claim/has-repeats.js';
import type { Interval } from '../../claim/interval.js';
import { append } from '../../claim/map-of-lists.js';
import { sortShort } from '../../claim/sort-short.js';
import type { Group } from '../group.js';
import { type Assertion, findSpans, type Span } from '../overlap.js';
import { labelOf } from './catalogue.js';
import type { Method } from './method.js';

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
