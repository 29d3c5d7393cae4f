import type { Claim } from '../claim/claim.js';
import type { ClaimResult } from '../reconcile/claim-result.js';

/** Finds the claim that a line of a result speaks of, with all that its row says: outlet, address, quote, note. */
export function findClaims(claims: readonly Claim[]): (said: Pick<ClaimResult, 'id' | 'at'>) => Claim {
  const byRow = new Map(
    claims.map((claim) => [`${claim.id}\0${claim.place.file}:${claim.place.line}`, claim]),
  );
  return ({ id, at }) => {
    const claim = byRow.get(`${id}\0${at}`);
    if (claim === undefined) throw new Error(`no claim ${id} at ${at}`);
    return claim;
  };
}
