import { isAcknowledged } from '../../claim/count.js';
import type { Interval } from '../../claim/interval.js';
import { append } from '../../claim/map-of-lists.js';
import { assertedBy, type Group } from '../group.js';
import { type Assertion, findSpans } from '../overlap.js';
import type { ConsensusResult } from '../result.js';
import { labelOf, type Method } from './method.js';

const summary = 'interval asserted by the most voices at once';
const source = {
  document: 'Marzullo',
  year: 1984,
  section: 'Maintaining the Time in a Distributed System',
};

/**
 * The interval asserted by the most voices at once: Marzullo's sweep (Marzullo, Maintaining the Time in a
 * Distributed System, 1984) over the asserted intervals, without tolerance. It says how many agree, not how
 * likely they are right. A voice supports a point if any of its standing claims does.
 */
export const consensus: Method<ConsensusResult> = {
  id: 'consensus',
  summary,
  source,
  label: labelOf('consensus', summary, source),
  reconcile(group) {
    const assertions = voicesOf(group);
    const of = new Set(assertions.map((one) => one.member)).size;
    const spans = findSpans(assertions);
    const support = spans.reduce((most, { size }) => Math.max(most, size), 0);
    const intervals = spans
      .filter(({ size }) => size === support)
      .map(({ low, high }) => ({ low, high: Number.isFinite(high) ? high : null }));
    return { intervals, support, of, label: consensus.label };
  },
};

/** What each voice asserts, its claims merged where they overlap or adjoin, so that it counts once at any point. */
function voicesOf(group: Group): Assertion<string>[] {
  const byVoice = new Map<string, Interval[]>();
  for (const claim of group.counted) {
    if (!isAcknowledged(claim.count)) append(byVoice, claim.voice, assertedBy(claim));
  }
  const assertions: Assertion<string>[] = [];
  for (const [member, intervals] of byVoice) {
    if (intervals.length > 1) intervals.sort((a, b) => a.low - b.low);
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
