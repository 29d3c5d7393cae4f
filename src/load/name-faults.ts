import { UNSPECIFIED } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import type { ClaimField, ClaimRow } from '../claim/claim-schema.js';
import type { RuleId } from '../claim/rules.js';
import type { NameResolver } from './name-resolver.js';

/** A name of a valid row that says less than it should. */
export interface NameFault {
  readonly ruleId: RuleId;
  readonly field: ClaimField;
  readonly message: string;
  readonly hint: string;
}

const NONE: readonly NameFault[] = [];

/** What is wrong with the names of a claim: victims left open, and actors the actors file does not know. */
export function findNameFaults(row: ClaimRow, claim: Claim, resolver: NameResolver): readonly NameFault[] {
  const date = claim.asOf ?? claim.reportedOn;
  const { unknown } = resolver.victims(row.victims, date);
  const isOpen = claim.victims === UNSPECIFIED && row.victims?.toLowerCase() !== UNSPECIFIED;
  const isParty = row.party === undefined || resolver.isParty(row.party, date);
  if (!isOpen && isParty && unknown.length === 0) return NONE;
  const faults: NameFault[] = unknown.map((name) => unknownActor('victims', name, resolver));
  if (!isParty) faults.push(unknownActor('party', row.party as string, resolver));
  if (isOpen) {
    faults.push({
      ruleId: 'claim/unspecified-victims',
      field: 'victims',
      message: 'the claim does not say whose losses it counts',
      hint: 'Write an actor, a set such as wagner+fama, "all" for everyone, or "unspecified" if the source does not say.',
    });
  }
  return faults;
}

function unknownActor(field: ClaimField, name: string, resolver: NameResolver): NameFault {
  return {
    ruleId: 'actor/unknown',
    field,
    message: `"${name}" is no actor of the actors file${field === 'party' ? ', and no side of one' : ''}`,
    hint: `${resolver.suggest(name)}Add it to the actors file, as an actor or as an alias of one.`,
  };
}
