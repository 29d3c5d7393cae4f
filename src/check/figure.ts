import type { Claim } from '../claim/claim.js';
import { assertedInterval } from '../claim/interval.js';

/** Whether a claim says anything of the number: a figure, a word of size, or a bare admission. */
export function isStated({ count }: Claim): boolean {
  return count.low !== null || count.vague !== null;
}

/** Whether two claims state the same, whatever their words. */
export function isSameFigure({ count: a }: Claim, { count: b }: Claim): boolean {
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.openLow === b.openLow &&
    a.openHigh === b.openHigh &&
    a.approximate === b.approximate &&
    a.vague === b.vague
  );
}

/** The fewest people a claim asserts; 0 where it states nothing. */
export function leastOf({ count }: Claim): number {
  return assertedInterval(count)?.low ?? 0;
}

/** The most people a claim asserts; Infinity where it sets no ceiling, or states nothing. */
export function mostOf({ count }: Claim): number {
  return assertedInterval(count)?.high ?? Number.POSITIVE_INFINITY;
}
