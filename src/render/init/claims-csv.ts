import type { ClaimField } from '../../claim/claim-schema.js';
import { snakeCase } from '../../claim/field-name.js';

/** The fields most datasets need, in the order in which a claim is written down. */
const COLUMNS: readonly ClaimField[] = [
  'claimId',
  'incident',
  'source',
  'sourceRole',
  'party',
  'victims',
  'measure',
  'count',
  'reportedOn',
  'asOf',
  'basis',
  'scope',
  'attributedTo',
  'supersedes',
  'derivedFrom',
  'partOf',
  'addsTo',
  'disputes',
  'outlet',
  'url',
  'archiveUrl',
  'quote',
  'lang',
  'status',
  'statusReason',
  'note',
];

/** Three rows that teach by being read: a figure, a loss admitted without one, and a repeat. No cell has a comma. */
const EXAMPLES: readonly Readonly<Partial<Record<ClaimField, string>>>[] = [
  {
    claimId: 'EX1',
    source: 'Northern Front',
    sourceRole: 'belligerent',
    party: 'northern-front',
    count: 'at least 30',
    reportedOn: '2024-01-02',
    basis: 'statement',
    outlet: 'Example Radio',
    url: 'https://example.org/radio',
    note: 'EXAMPLE: delete this row. The count is in the words of the source',
  },
  {
    claimId: 'EX2',
    source: 'Southern Army',
    sourceRole: 'belligerent',
    party: 'southern-army',
    count: 'no figure given',
    reportedOn: '2024-01-03',
    basis: 'statement',
    outlet: 'Example Gazette',
    url: 'https://example.org/gazette',
    note: 'EXAMPLE: delete this row. A loss admitted without a number is never 0',
  },
  {
    claimId: 'EX3',
    source: 'Example Daily',
    sourceRole: 'media',
    count: 'at least 30',
    reportedOn: '2024-01-04',
    derivedFrom: 'EX1',
    outlet: 'Example Daily',
    url: 'https://example.org/daily',
    note: 'EXAMPLE: delete this row. A repeat names the claim it repeats and is no second voice',
  },
];

const SHARED = { incident: 'example-2024-01-02', victims: 'southern-army', measure: 'killed' };

/** The claims of a new dataset: the header, and examples that say of themselves that they are examples. */
export function renderClaimsCsv(): string {
  const rows = EXAMPLES.map((example) => {
    const claim: Partial<Record<ClaimField, string>> = { ...SHARED, ...example };
    return COLUMNS.map((column) => claim[column] ?? '');
  });
  return [COLUMNS.map(snakeCase), ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** The groups that the example claims speak of. */
export function renderActorsCsv(): string {
  return `id,name,aliases,side,kind,ally_of,part_of,from,to
northern-front,Northern Front (EXAMPLE: delete this row),NF,north,combatant,,,,
southern-army,Southern Army (EXAMPLE: delete this row),the army,south,combatant,,,,
`;
}
