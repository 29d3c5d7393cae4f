import type { Claim } from '../claim/claim.js';
import { createProblem, type Problem } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';

/** A problem of a claim that was read, placed at its row. */
export function createClaimProblem(
  ruleId: RuleId,
  claim: Claim,
  details: {
    readonly message: string;
    readonly hint: string;
    readonly field?: string;
    readonly raw?: string;
  },
): Problem {
  return createProblem(ruleId, {
    place: claim.place,
    claimId: claim.id,
    incident: claim.incident,
    ...details,
  });
}
