import type { Claim } from '../claim/claim.js';
import type { CheckFinding } from './check-rule.js';

/**
 * A finding for each claim that lacks what most claims have; where most lack it, one at the first of them for all,
 * as it is then a habit of the dataset and not a slip.
 */
export function findLacking(
  claims: readonly Claim[],
  isLacking: (claim: Claim) => boolean,
  what: string,
  details: { readonly hint: string; readonly field: string },
): CheckFinding[] {
  const lacking = claims.filter(isLacking);
  const at = (claim: Claim, message: string) => ({ claim, message, ...details, raw: '' });
  const [first] = lacking;
  if (first === undefined) return [];
  if (lacking.length === 1 || lacking.length < claims.length / 2) {
    return lacking.map((claim) => at(claim, `${claim.id} has ${what}`));
  }
  return [at(first, `${lacking.length} of ${claims.length} claims have ${what}; the first is ${first.id}`)];
}
