import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { type ClaimRow, statedCount } from '../claim/claim-schema.js';
import type { Place } from '../claim/problem.js';
import { NO_RELATIONS, type Relations } from '../claim/relation.js';
import { stanceOf } from '../claim/stance.js';
import { type ClaimTexts, deriveClaimId } from './claim-id.js';
import type { NameResolver } from './name-resolver.js';

/** Makes the claim of a valid row: names resolved, blanks null, always the same shape of object. */
export function createClaim(
  row: ClaimRow,
  texts: ClaimTexts,
  place: Place,
  resolver: NameResolver,
  actors: Actors,
): Claim {
  const date = row.asOf ?? row.reportedOn ?? null;
  const { victims } = resolver.victims(row.victims, date);
  const party = row.party === undefined ? null : resolver.actor(row.party, date);
  const sourceRole = row.sourceRole ?? null;
  return {
    id: row.claimId ?? deriveClaimId(row, texts),
    incident: row.incident,
    source: row.source,
    voice: resolver.actor(row.source, date),
    victims,
    measure: row.measure,
    count: statedCount(row),
    reportedOn: row.reportedOn ?? null,
    asOf: row.asOf ?? null,
    sourceRole,
    party,
    stance: stanceOf(party, sourceRole, victims, actors),
    basis: row.basis ?? null,
    scope: row.scope ?? 'full',
    reliability: row.reliability ?? null,
    attributedTo: row.attributedTo === undefined ? null : resolver.victims(row.attributedTo, date).victims,
    outlet: row.outlet ?? null,
    url: row.url ?? null,
    archiveUrl: row.archiveUrl ?? null,
    quote: row.quote ?? null,
    lang: row.lang ?? null,
    note: row.note ?? null,
    relations: relationsOf(row),
    review: row.status ?? 'live',
    statusReason: row.statusReason ?? null,
    place,
  };
}

function relationsOf(row: ClaimRow): Relations {
  if (
    row.supersedes === undefined &&
    row.retracts === undefined &&
    row.derivedFrom === undefined &&
    row.duplicateOf === undefined &&
    row.partOf === undefined &&
    row.aggregateOf === undefined &&
    row.addsTo === undefined &&
    row.disputes === undefined
  ) {
    return NO_RELATIONS;
  }
  const none = NO_RELATIONS;
  return {
    supersedes: row.supersedes ?? none.supersedes,
    retracts: row.retracts ?? none.retracts,
    derivedFrom: row.derivedFrom ?? none.derivedFrom,
    duplicateOf: row.duplicateOf ?? none.duplicateOf,
    partOf: row.partOf ?? none.partOf,
    aggregateOf: row.aggregateOf ?? none.aggregateOf,
    addsTo: row.addsTo ?? none.addsTo,
    disputes: row.disputes ?? none.disputes,
  };
}
