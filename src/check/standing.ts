import type { Claim } from '../claim/claim.js';
import { isAcknowledged } from '../claim/count.js';
import type { Links } from '../claim/links.js';

/** Whether a claim counts in its own words: it is live and current. */
export function isStanding(claim: Claim, links: Links): boolean {
  return isLive(claim) && isCurrent(claim, links);
}

/** Whether no live claim revises a claim or takes it back, and it neither repeats nor doubles another. */
export function isCurrent(claim: Claim, links: Links): boolean {
  return (
    !links.sources('supersedes', claim).some(isLive) &&
    !links.sources('retracts', claim).some(isLive) &&
    links.repeated(claim).length === 0 &&
    links.targets('duplicateOf', claim).length === 0
  );
}

/** Whether a claim stands as a full figure, or word of size, of its group. */
export function isStandingFigure(claim: Claim, links: Links): boolean {
  const { count } = claim;
  if (claim.scope !== 'full') return false;
  if ((count.low === null && count.vague === null) || isAcknowledged(count)) return false;
  if (!isStanding(claim, links)) return false;
  return !links
    .targets('partOf', claim)
    .some((whole) => whole.victims === claim.victims && whole.measure === claim.measure);
}

/** Whether the recorder lets a claim count. */
export function isLive({ review }: Claim): boolean {
  return review === 'live';
}
