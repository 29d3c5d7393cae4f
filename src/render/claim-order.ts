import { compareText } from '../claim/compare-text.js';
import { type ClaimResult, type ClaimStatus, REASONS } from '../reconcile/claim-result.js';

/** What may become of a claim, in the order in which claims are listed. */
const STATUSES: readonly ClaimStatus[] = ['counted', 'floor', 'left-out'];

/** The claims of a group as they are listed: by what became of them and why, then from low to high. */
export function orderClaims<Claim extends ClaimResult>(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || byReasonAndFigure(a, b),
  );
}

function byReasonAndFigure(a: ClaimResult, b: ClaimResult): number {
  const reason = (claim: ClaimResult) => (claim.reason === null ? -1 : REASONS.indexOf(claim.reason));
  const least = (claim: ClaimResult) => claim.low ?? Number.MAX_VALUE;
  const most = (claim: ClaimResult) => claim.high ?? Number.MAX_VALUE;
  return reason(a) - reason(b) || least(a) - least(b) || most(a) - most(b) || compareText(a.id, b.id);
}
