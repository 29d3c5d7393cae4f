import type { Claim } from '../claim/claim.js';
import { append } from '../claim/map-of-lists.js';

/** What claims are alike in. */
type Respects = readonly (string | number | null)[];

/**
 * The claims that are alike in the respects given, in lists of two or more, each in the order they came in. A
 * claim whose respects are null is like no other.
 */
export function groupAlike(
  claims: readonly Claim[],
  respectsOf: (claim: Claim) => Respects | null,
): (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const respects = respectsOf(claim);
    if (respects !== null) append(groups, JSON.stringify(respects), claim);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
