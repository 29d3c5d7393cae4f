import type { LinkFault, Links } from '../claim/links.js';
import type { CheckFinding } from './check-rule.js';

/** The relations of one kind of fault as findings, in the words given for each. */
export function findLinkFaults(
  kind: LinkFault['kind'],
  { faults }: Links,
  say: (fault: LinkFault) => { readonly message: string; readonly hint: string },
): CheckFinding[] {
  return faults
    .filter((fault) => fault.kind === kind)
    .map((fault) => ({ claim: fault.claim, ...say(fault), field: fault.relation, raw: fault.target }));
}
