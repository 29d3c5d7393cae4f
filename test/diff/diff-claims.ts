import type { Claim } from '../../src/claim/claim.js';
import { diffIncident } from '../../src/diff/diff-incident.js';
import type { IncidentDiff } from '../../src/diff/diff-result.js';
import { matchClaims } from '../../src/diff/match-claims.js';
import type { MethodId } from '../../src/reconcile/methods/catalogue.js';
import { reconcile } from '../build-claim.js';

/** What an edit does to the incident of some claims, reconciled as the command does by default. */
export function diffClaims(
  old: readonly Claim[],
  now: readonly Claim[],
  methods: readonly MethodId[] = ['envelope', 'consensus'],
): IncidentDiff | null {
  const resultOf = (claims: readonly Claim[]) =>
    claims.length === 0 ? null : reconcile(claims, { methods });
  return diffIncident({
    id: 'ambush',
    matched: matchClaims(old, now),
    results: { old: resultOf(old), new: resultOf(now) },
    methods,
    isTold: () => true,
  });
}

/** The same, where something must have changed. */
export function changesOf(...sides: Parameters<typeof diffClaims>): IncidentDiff {
  const incident = diffClaims(...sides);
  if (incident === null) throw new Error('nothing changed');
  return incident;
}
