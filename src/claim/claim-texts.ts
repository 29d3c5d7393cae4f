import type { Claim } from './claim.js';
import type { ClaimField } from './claim-schema.js';
import { printCount } from './print-count.js';
import { RELATIONS } from './relation.js';

/** What can be told of a claim in one text: its fields, what its count means, and how its names were read. */
export type ClaimTextName = Exclude<ClaimField, 'low' | 'high' | 'incident' | 'claimId'> | 'means';

/**
 * Everything a claim says, each with its text, in the order of the documentation; null where the row leaves it
 * blank or says what is taken for granted. `means` is the count in plain English where the words differ from it.
 */
export function claimTexts(claim: Claim): [name: ClaimTextName, text: string | null][] {
  const { count, relations } = claim;
  const meaning = printCount(count);
  return [
    ['source', claim.source],
    ['victims', claim.victims],
    ['measure', claim.measure],
    ['count', count.original === '' ? null : count.original],
    ['means', count.original === meaning ? null : meaning],
    ['reportedOn', claim.reportedOn],
    ['asOf', claim.asOf],
    ['sourceRole', claim.sourceRole],
    ['party', claim.party],
    ['basis', claim.basis],
    ['scope', claim.scope === 'full' ? null : claim.scope],
    ['reliability', claim.reliability],
    ['attributedTo', claim.attributedTo],
    ...RELATIONS.map((relation): [ClaimTextName, string | null] => [
      relation,
      relations[relation].length === 0 ? null : relations[relation].join(';'),
    ]),
    ['status', claim.review === 'live' ? null : claim.review],
    ['statusReason', claim.statusReason],
    ['outlet', claim.outlet],
    ['url', claim.url],
    ['archiveUrl', claim.archiveUrl],
    ['quote', claim.quote],
    ['lang', claim.lang],
    ['note', claim.note],
  ];
}
