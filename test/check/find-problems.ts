import { checkIncident } from '../../src/check/check-incident.js';
import type { Claim } from '../../src/claim/claim.js';
import type { Problem } from '../../src/claim/problem.js';
import type { RuleId } from '../../src/claim/rules.js';

/** The problems of one rule among the claims of an incident. */
export function findProblems(ruleId: RuleId, claims: readonly Claim[]): Problem[] {
  return checkIncident(claims).filter((problem) => problem.ruleId === ruleId);
}
