import type { Claim } from '../../claim/claim.js';
import type { ClaimStatus } from '../../reconcile/claim-result.js';
import type { ClaimExplanation, GroupExplanation } from '../../reconcile/explain/explanation.js';
import { orderClaims } from '../claim-order.js';
import { anchorOf } from './anchor.js';
import { claimEntry } from './claim-entry.js';
import { type Html, html } from './markup.js';

const BLOCKS: readonly (readonly [status: ClaimStatus, heading: string])[] = [
  ['counted', 'Counted'],
  ['floor', 'Floors only'],
  ['left-out', 'Left out'],
];

/** Every claim of a group: the counted from low to high, the floors, and those left out by their reasons. */
export function claimList(
  { incident, victims, measure, claims }: GroupExplanation,
  rowOf: (claim: Pick<ClaimExplanation, 'id' | 'at'>) => Claim,
): Html {
  const anchors = new Map<ClaimExplanation, string>();
  const firsts = new Map<string, string>();
  for (const claim of claims) {
    // Rows that share an id are told apart by their place.
    const anchor = anchorOf(
      incident,
      victims,
      measure,
      claim.id,
      ...(firsts.has(claim.id) ? [claim.at] : []),
    );
    anchors.set(claim, anchor);
    if (!firsts.has(claim.id)) firsts.set(claim.id, anchor);
  }
  const leading = (id: string) => firsts.get(id) ?? null;
  return html`${BLOCKS.map(([status, heading]) => {
    const alike = orderClaims(claims).filter((claim) => claim.status === status);
    if (alike.length === 0) return null;
    const entries = alike.map((claim) =>
      claimEntry(claim, rowOf(claim), anchors.get(claim) as string, leading),
    );
    return html`<h4>${heading} (${alike.length})</h4>
<ul class="claims">
${entries}</ul>
`;
  })}`;
}
