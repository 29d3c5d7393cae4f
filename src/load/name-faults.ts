import { UNSPECIFIED } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import type { ClaimField, ClaimRow } from '../claim/claim-schema.js';
import { snakeCase } from '../claim/field-name.js';
import { isMissingWord, missingHint } from '../claim/missing-words.js';
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

/** The fields of a claim that hold any text, where a word for want of a value is read as what it says. */
const TEXT_FIELDS = [
  'source',
  'victims',
  'party',
  'attributedTo',
  'outlet',
  'url',
  'archiveUrl',
  'quote',
  'lang',
  'note',
  'statusReason',
] as const satisfies readonly ClaimField[];

/** Whether any of those fields holds such a word; written out, for every row is asked and nearly none has one. */
function hasMissingWord(row: ClaimRow): boolean {
  return (
    isMissingWord(row.source) ||
    isMissingWord(row.victims) ||
    isMissingWord(row.party) ||
    isMissingWord(row.attributedTo) ||
    isMissingWord(row.outlet) ||
    isMissingWord(row.url) ||
    isMissingWord(row.archiveUrl) ||
    isMissingWord(row.quote) ||
    isMissingWord(row.lang) ||
    isMissingWord(row.note) ||
    isMissingWord(row.statusReason)
  );
}

/** The cells of a valid row that hold a word such as NA, unless an actor is called so. */
export function findMissingWords(row: ClaimRow, resolver: NameResolver): readonly NameFault[] {
  if (!hasMissingWord(row)) return NONE;
  return TEXT_FIELDS.flatMap((field): NameFault[] => {
    const text = row[field];
    if (!isMissingWord(text) || resolver.isActor(text)) return [];
    const message = `${snakeCase(field)} holds "${text}", which programs write for want of a value; it is read as it stands`;
    return [{ ruleId: 'cell/not-stated', field, message, hint: missingHint(text) }];
  });
}

function unknownActor(field: ClaimField, name: string, resolver: NameResolver): NameFault {
  return {
    ruleId: 'actor/unknown',
    field,
    message: `"${name}" is no actor of the actors file${field === 'party' ? ', and no side of one' : ''}`,
    hint: `${resolver.suggest(name)}Add it to the actors file, as an actor or as an alias of one.`,
  };
}
