import type { Claim } from '../../src/claim/claim.js';
import { assertedInterval } from '../../src/claim/interval.js';
import { findSpans } from '../../src/reconcile/overlap.js';

/** How far a point is widened to either side, and by what factor an open end is closed. */
const TOLERANCE = 0.2;
const CAP = 2;

/**
 * The lowest of the intervals that most claims share, points and rounded figures widened by a fifth and open ends
 * closed (Marzullo, 1984); null where nobody says anything of the size.
 */
export function marzullo(claims: readonly Claim[]): { readonly low: number; readonly high: number } | null {
  const intervals = claims.flatMap((member) => {
    const interval = widen(member);
    return interval === null ? [] : [{ member, ...interval }];
  });
  const spans = findSpans(intervals);
  const most = Math.max(...spans.map(({ size }) => size));
  return spans.find(({ size }) => size === most) ?? null;
}

function widen({ count }: Claim): { readonly low: number; readonly high: number } | null {
  const asserted = assertedInterval(count);
  if (asserted === null) return null;
  if (count.openLow) return { low: asserted.high / CAP, high: asserted.high };
  if (asserted.high === Infinity) return { low: asserted.low, high: asserted.low * CAP };
  const { low, high } = count;
  if (low === null || low !== high) return asserted;
  return { low: low * (1 - TOLERANCE), high: high * (1 + TOLERANCE) };
}
