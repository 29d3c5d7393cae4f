import type { Claim } from './claim.js';
import { compareText } from './compare-text.js';
import { RELATIONS } from './relation.js';

/** The rows of one incident sorted out by id: which stand, which double another, which contradict each other. */
export interface Identities {
  /** The claim each id stands for; ids in conflict stand for none. */
  readonly byId: ReadonlyMap<string, Claim>;
  /** Rows that say again what the row of the same id says. */
  readonly duplicates: ReadonlySet<Claim>;
  /** All rows whose id is used for different contents. */
  readonly conflicting: ReadonlySet<Claim>;
}

/**
 * Sorts out the claims of one incident by id. Of rows that say the same, the first by their text stands, so that
 * the order of rows decides nothing; of rows alike in every field, the first in the input.
 */
export function identifyClaims(claims: readonly Claim[]): Identities {
  const byId = new Map<string, Claim>();
  for (const claim of claims) byId.set(claim.id, claim);
  return byId.size === claims.length
    ? { byId, duplicates: NOBODY, conflicting: NOBODY }
    : sortOutRepeatedIds(claims);
}

const NOBODY: ReadonlySet<Claim> = new Set();

function sortOutRepeatedIds(claims: readonly Claim[]): Identities {
  const byId = new Map<string, Claim>();
  const duplicates = new Set<Claim>();
  const conflictingIds = new Set<string>();
  for (const claim of claims) {
    const first = byId.get(claim.id);
    if (first === undefined) byId.set(claim.id, claim);
    else if (contentOf(first) !== contentOf(claim)) conflictingIds.add(claim.id);
    else if (compareText(rowText(claim), rowText(first)) < 0) {
      byId.set(claim.id, claim);
      duplicates.add(first);
    } else duplicates.add(claim);
  }
  const conflicting = new Set<Claim>();
  if (conflictingIds.size > 0) {
    for (const claim of claims) {
      if (!conflictingIds.has(claim.id)) continue;
      conflicting.add(claim);
      duplicates.delete(claim);
      byId.delete(claim.id);
    }
  }
  return { byId, duplicates, conflicting };
}

/** Everything a row holds but where it was read: orders rows that share an id the same way in any input. */
export function rowText(claim: Claim): string {
  return JSON.stringify({ ...claim, place: null });
}

/** What a row says, apart from where it was read: rows that say the same are one claim. */
function contentOf(claim: Claim): string {
  const { count } = claim;
  return JSON.stringify([
    claim.source,
    claim.victims,
    claim.measure,
    count.original,
    count.low,
    count.high,
    count.openLow,
    count.openHigh,
    claim.reportedOn,
    claim.asOf,
    claim.scope,
    claim.review,
    RELATIONS.map((relation) => claim.relations[relation]),
  ]);
}
