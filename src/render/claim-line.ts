import type { Claim } from '../claim/claim.js';
import { snakeCase } from '../claim/field-name.js';
import { printCount } from '../claim/print-count.js';
import { RELATIONS } from '../claim/relation.js';
import { display } from './display.js';

/** A claim on one line: incident, id, victims, measure, source, count and whatever else it says, named. */
export function renderClaimLine(claim: Claim): string {
  const { count } = claim;
  const details: [string, string | null][] = [
    ['means', count.original === printCount(count) ? null : printCount(count)],
    ['reported_on', claim.reportedOn],
    ['as_of', claim.asOf],
    ['source_role', claim.sourceRole],
    ['party', claim.party],
    ['basis', claim.basis],
    ['scope', claim.scope === 'full' ? null : claim.scope],
    ['reliability', claim.reliability],
    ['attributed_to', claim.attributedTo],
    ...RELATIONS.map((relation): [string, string | null] => [
      snakeCase(relation),
      claim.relations[relation].length === 0 ? null : claim.relations[relation].join(';'),
    ]),
    ['status', claim.review === 'live' ? null : claim.review],
    ['status_reason', claim.statusReason],
    ['outlet', claim.outlet],
    ['url', claim.url],
    ['archive_url', claim.archiveUrl],
    ['quote', claim.quote],
    ['lang', claim.lang],
    ['note', claim.note],
  ];
  const parts = [claim.incident, claim.id, claim.victims, claim.measure, claim.source, count.original];
  for (const [name, value] of details) if (value !== null) parts.push(`${name}=${value}`);
  return parts.map((part) => display(part)).join('\t');
}
