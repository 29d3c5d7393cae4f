import { type Count, isAcknowledged, isDenial, isNamed } from '../../claim/count.js';
import { heapingRule } from '../../claim/heaping.js';
import { assertedInterval } from '../../claim/interval.js';
import { parseCount } from '../../claim/parse-count.js';
import type { Reading } from './explanation.js';

/** Tells how a count was read. */
export function describeReading(count: Count): Reading {
  const asserted = assertedInterval(count);
  const hedge = count.approximate === false ? null : count.approximate;
  return {
    kind: kindOf(count),
    asserted:
      asserted === null
        ? null
        : { low: asserted.low, high: Number.isFinite(asserted.high) ? asserted.high : null },
    hedge,
    lowOff: hedge === null || count.openLow || count.low === null ? null : heapingRule(count.low),
    highOff: hedge !== 'about' || count.openHigh || count.high === null ? null : heapingRule(count.high),
    isByBounds: isByBounds(count),
  };
}

function kindOf(count: Count): Reading['kind'] {
  if (isAcknowledged(count)) return 'admission';
  if (count.vague !== null) return 'word';
  if (!isNamed(count)) return 'not-stated';
  return isDenial(count) ? 'denial' : 'figure';
}

/** Whether the words alone would be read as another count: then the bounds of the row override them. */
function isByBounds(count: Count): boolean {
  const words = parseCount(count.original);
  if (!words.ok) return count.low !== null;
  const { low, high, openLow, openHigh, approximate, vague } = words.count;
  return (
    low !== count.low ||
    high !== count.high ||
    openLow !== count.openLow ||
    openHigh !== count.openHigh ||
    approximate !== count.approximate ||
    vague !== count.vague
  );
}
