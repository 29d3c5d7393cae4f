import type { Claim } from '../../claim/claim.js';

/** What a verified value leaves out of the claims of its incident. */
export interface LeftOut {
  readonly claims: ReadonlySet<Claim>;
  /** The names that fit no claim. */
  readonly unknown: readonly string[];
}

/**
 * The claims of an incident that some names stand for, each the id of a claim or a source by any name that
 * `sameSource` knows, and every claim that repeats one of them, as it would give the figure away.
 */
export function leaveClaimsOut(
  claims: readonly Claim[],
  names: readonly string[],
  sameSource: (name: string, claim: Claim) => boolean,
): LeftOut {
  const left = new Set<Claim>();
  const unknown: string[] = [];
  for (const name of names) {
    const meant = claims.filter((claim) => claim.id === name || sameSource(name, claim));
    if (meant.length === 0) unknown.push(name);
    for (const claim of meant) left.add(claim);
  }
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    const ids = new Set([...left].map(({ id }) => id));
    for (const claim of claims) {
      const { derivedFrom, duplicateOf } = claim.relations;
      if ([...derivedFrom, ...duplicateOf].some((id) => ids.has(id))) left.add(claim);
    }
  }
  return { claims: left, unknown };
}
