import type { Claim } from '../claim/claim.js';
import type { Check } from './check.js';
import { createClaimProblem } from './claim-problem.js';

/** A repeat whose words differ from those of each claim it repeats. The origin's words count. */
export const findQuoteMismatch: Check = ({ links }) =>
  [...links.naming('derivedFrom')].flatMap((claim) => {
    const origins = links.repeated(claim);
    if (
      origins.length === 0 ||
      !isStated(claim) ||
      origins.some((origin) => !isStated(origin) || isSameFigure(claim, origin))
    )
      return [];
    const words = origins.map((origin) => `${origin.id} says "${origin.count.original}"`).join(', ');
    return [
      createClaimProblem('relation/quote-mismatch', claim, {
        message: `${claim.id} says "${claim.count.original}" but ${words}`,
        hint: 'The words of the origin count. If the figure is its own, remove derived_from.',
        field: 'count',
        raw: claim.count.original,
      }),
    ];
  });

function isStated({ count }: Claim): boolean {
  return count.low !== null || count.vague !== null;
}

function isSameFigure({ count: a }: Claim, { count: b }: Claim): boolean {
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.openLow === b.openLow &&
    a.openHigh === b.openHigh &&
    a.approximate === b.approximate &&
    a.vague === b.vague
  );
}
