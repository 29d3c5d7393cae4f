import { type CheckOptions, checkIncident } from '../../src/check/check-incident.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Problem } from '../../src/claim/problem.js';
import { ACTORS, type ClaimParts, claim } from '../build-claim.js';

/** The problems of one rule among the claims of an incident. */
export function findProblems(
  ruleId: string,
  claims: readonly Claim[],
  options: CheckOptions = { advisory: true, actors: ACTORS, today: '2025-01-01' },
): Problem[] {
  return checkIncident(claims, options).filter((problem) => problem.ruleId === ruleId);
}

/** The ids of the claims, A, B, C… by sources of their own, at which a rule is broken. */
export function flaggedBy(ruleId: string, rows: readonly ClaimParts[]): (string | null)[] {
  const claims = rows.map((row, index) => claim({ id: 'ABCDEFGHIJ'.charAt(index), ...row }));
  return findProblems(ruleId, claims).map((problem) => problem.claimId);
}
