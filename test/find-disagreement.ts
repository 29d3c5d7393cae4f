import type { Disagreement, DisagreementKind } from '../src/reconcile/disagreement-result.js';
import type { ReconcileOptions } from '../src/reconcile/reconcile-incident.js';
import { type ClaimParts, claim, reconcile } from './build-claim.js';

/** Claims A, B, C… by sources of their own, in these words or with these fields. */
export function claimsOf(counts: readonly (string | ClaimParts)[]) {
  return counts.map((count, index) => {
    const id = 'ABCDEFGHIJ'.charAt(index);
    return claim({ id, source: `source ${id}`, ...(typeof count === 'string' ? { count } : count) });
  });
}

/** The disagreement of a kind among some claims, of a group or of the incident; null without one. */
export function findDisagreement(
  kind: DisagreementKind,
  counts: readonly (string | ClaimParts)[],
  options: Partial<ReconcileOptions> = {},
): Disagreement | null {
  const result = reconcile(claimsOf(counts), options);
  const all = [...result.groups.flatMap((group) => group.disagreements), ...result.disagreements];
  const found = all.filter((one) => one.kind === kind);
  if (found.length > 1) throw new Error(`${found.length} disagreements of kind ${kind}`);
  return found[0] ?? null;
}

/** The two sides of a disagreement by claim ids: `B over A`; empty without one. */
export function sidesOf(disagreement: Disagreement | null): string {
  return disagreement === null
    ? ''
    : `${disagreement.claims.join(' ')} over ${disagreement.against.join(' ')}`;
}
