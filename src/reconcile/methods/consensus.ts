import { isAcknowledged } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import type { Group } from '../group.js';
import { type Assertion, findOverlaps } from '../overlap.js';
import type { ConsensusResult } from '../result.js';
import type { Method } from './method.js';

/**
 * The interval asserted by the most voices at once: Marzullo's sweep (Marzullo, Maintaining the Time in a
 * Distributed System, 1984) over the asserted intervals, without tolerance. It says how many agree, not how
 * likely they are right. A voice supports a point if any of its standing claims does.
 */
export const consensus: Method<ConsensusResult> = {
  id: 'consensus',
  label: 'consensus: interval asserted by the most voices at once, as implemented here from Marzullo, 1984',
  reconcile(group) {
    const assertions = voicesOf(group);
    const of = new Set(assertions.map((one) => one.member)).size;
    const overlaps = findOverlaps(assertions);
    const support = Math.max(0, ...overlaps.map((overlap) => overlap.members.length));
    const intervals = overlaps
      .filter((overlap) => overlap.members.length === support)
      .map(({ low, high }) => ({ low, high: Number.isFinite(high) ? high : null }));
    return { intervals, support, of, label: consensus.label };
  },
};

/** What each voice asserts, its claims merged where they overlap or adjoin, so that it counts once at any point. */
function voicesOf(group: Group): Assertion<string>[] {
  const byVoice = new Map<string, { low: number; high: number }[]>();
  for (const claim of group.counted) {
    const asserted = isAcknowledged(claim.count) ? null : assertedInterval(claim.count);
    if (asserted === null) continue;
    const intervals = byVoice.get(claim.voice);
    if (intervals) intervals.push(asserted);
    else byVoice.set(claim.voice, [asserted]);
  }
  const assertions: Assertion<string>[] = [];
  for (const [member, intervals] of byVoice) {
    intervals.sort((a, b) => a.low - b.low);
    let current: { low: number; high: number } | null = null;
    for (const { low, high } of intervals) {
      if (current !== null && low <= current.high + 1) {
        current.high = Math.max(current.high, high);
        continue;
      }
      if (current !== null) assertions.push({ member, ...current });
      current = { low, high };
    }
    if (current !== null) assertions.push({ member, ...current });
  }
  return assertions;
}
