import { snakeCase } from '../../claim/field-name.js';
import { append } from '../../claim/map-of-lists.js';
import type { Relation } from '../../claim/relation.js';
import type { Reason } from '../../reconcile/claim-result.js';
import type { ClaimExplanation, Fallen, Why } from '../../reconcile/explain/explanation.js';
import { reasonText } from '../reason-text.js';
import { listIds, type Prose } from './prose.js';

/** What each reason means, for the line over the claims it is the reason of. */
export const REASON_MEANINGS: Readonly<Record<Reason, string>> = {
  superseded: 'another claim takes its place',
  retracted: 'it was taken back',
  repeat: 'it says again what another claim says, and only the origin counts',
  duplicate: 'it stands in the data twice, or is said to double another row',
  'conflicting-id': 'its id is used for rows that say different things, so none of them counts',
  'wider-scope': 'it counts more than this incident',
  'after-as-of': 'it was said after the day asked for',
  undated: 'it has no date, and only what was known on a day is asked for',
  pending: 'it waits for review',
  rejected: 'it was rejected in review',
  'no-figure': 'it names no figure where others say how many, or states nothing',
  'not-latest': 'of one source only the latest figure counts',
  partial: 'it counts some of the victims, not all',
  'part-of': 'it counts a part of what another claim counts',
  'adds-to': 'it counts people beyond those of another claim',
};

const FLOOR_PROOFS: Readonly<Record<NonNullable<Why['floorProof']>, string>> = {
  'named-list': 'proves a floor: a list of names',
  partial: 'proves a floor: a partial count, not by the enemy, not of bodies alone',
};

const FLOOR_DOUBTS: Readonly<Record<NonNullable<Why['floorDoubt']>, string>> = {
  bodies: 'proves no floor: bodies and pictures do not show who is dead',
  enemy: 'proves no floor: the enemy of the victims says it',
  'no-floor': 'proves no floor: it names an upper figure only',
};

/** What a floor is worth. */
export function floorText({ why }: ClaimExplanation): string {
  if (why.floorProof !== null) return FLOOR_PROOFS[why.floorProof];
  return why.floorDoubt === null ? '' : FLOOR_DOUBTS[why.floorDoubt];
}

/** What is special in why a claim does not stand, or does although it repeats another: sentences. */
export function specialTexts(claim: ClaimExplanation, prose: Prose): string[] {
  const { through, fallen, standsFor, statusReason } = claim.why;
  return [
    through.length === 0 ? '' : `through ${listIds(through, prose)}`,
    ...fallen.map((one) => fallenText(one, prose)),
    standsFor.length === 0
      ? ''
      : `stands for ${listIds(standsFor, prose)}, which it repeats and which was not known by the day`,
    statusReason === null ? '' : `the row says: ${prose.show(statusReason)}`,
  ];
}

function fallenText({ claim, reason, because }: Fallen, prose: Prose): string {
  return `${prose.show(claim)} does not stand itself: ${reasonText(reason, because.map(prose.show))}`;
}

const FAULT_TEXTS = {
  'unknown-id': 'no row has that id',
  self: 'that is its own id',
  cycle: 'that runs in a circle',
} as const;

/** The reasons that name the claims of a relation already. */
const TOLD_BY: Readonly<Partial<Record<Relation, Reason>>> = {
  derivedFrom: 'repeat',
  duplicateOf: 'duplicate',
  partOf: 'part-of',
  addsTo: 'adds-to',
};

/** The relations that a claim names and that its reason does not tell of already. */
export function relationTexts(claim: ClaimExplanation, prose: Prose): string[] {
  const { relations, disputedBy, reason, why } = claim;
  const isTold = (relation: Relation) =>
    (reason !== null && TOLD_BY[relation] === reason) ||
    (relation === 'derivedFrom' && why.standsFor.length > 0);
  const byRelation = new Map<string, string[]>();
  const faults: string[] = [];
  for (const { relation, claim: target, fault } of relations) {
    const name = snakeCase(relation);
    if (fault !== null) {
      faults.push(`its ${name} ${prose.show(target)} is ignored: ${FAULT_TEXTS[fault]}`);
    } else if (!isTold(relation)) append(byRelation, name, target);
  }
  return [
    ...[...byRelation].map(([name, ids]) => `${name.replaceAll('_', ' ')} ${listIds(ids, prose)}`),
    disputedBy.length === 0 ? '' : `disputed by ${listIds(disputedBy, prose)}`,
    ...faults,
  ];
}
