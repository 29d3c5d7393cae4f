import type { Identities } from '../claim/identity.js';
import type { LinkFault } from '../claim/links.js';
import type { Problem } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';
import { suggest } from '../claim/suggest.js';
import type { Check, CheckedIncident } from './check.js';
import { createClaimProblem } from './claim-problem.js';

/** Relations that name an unknown claim, the claim itself, or run in a circle. They are ignored. */
export const findBrokenRelations: Check = (incident) =>
  incident.links.faults.map((fault) => DESCRIBE[fault.kind](fault, incident));

const DESCRIBE: Readonly<
  Record<LinkFault['kind'], (fault: LinkFault, incident: CheckedIncident) => Problem>
> = {
  'unknown-id': (fault, { identities }) =>
    describe('relation/unknown-id', fault, {
      message: `${fault.claim.id} names ${fault.target}, which is no claim of ${fault.claim.incident}`,
      hint: `${suggestId(fault.target, identities)}Name a claim id of the same incident, or leave the relation out.`,
    }),
  self: (fault) =>
    describe('relation/self', fault, {
      message: `${fault.claim.id} names itself`,
      hint: 'Name the other claim, or leave the relation out.',
    }),
  cycle: (fault) =>
    describe('relation/cycle', fault, {
      message: `${fault.claim.id} names ${fault.target}, which leads back to it`,
      hint: 'Decide which of the claims came first and remove the relation that points the other way.',
    }),
};

/** A similar id of the incident; large incidents are not searched, as each fault would cost a pass. */
function suggestId(target: string, { byId }: Identities): string {
  return byId.size > 1000 ? '' : suggest(target, [...byId.keys()]);
}

function describe(ruleId: RuleId, fault: LinkFault, text: { message: string; hint: string }): Problem {
  return createClaimProblem(ruleId, fault.claim, { ...text, field: fault.relation, raw: fault.target });
}
