import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { BASES, RELIABILITIES, REVIEW_STATUSES, SCOPES, SOURCE_ROLES } from '../../src/claim/claim-schema.js';
import { compareText } from '../../src/claim/compare-text.js';
import type { Approximation } from '../../src/claim/count.js';
import { NO_RELATIONS, type Relations } from '../../src/claim/relation.js';
import { STANCES } from '../../src/claim/stance.js';
import { VAGUE_WORDS } from '../../src/claim/vague.js';
import { ClaimColumns } from '../../src/load/claim-columns.js';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    'wagner',
    'fama',
    '',
    '\ud800 half a character',
    'a text that is longer than twelve characters',
  ),
);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 2 });
const figure = maybe(fc.oneof(fc.nat(300), fc.maxSafeNat()));
const ids = fc.array(text, { maxLength: 2 });

const relations: fc.Arbitrary<Relations> = fc.oneof(
  fc.constant(NO_RELATIONS),
  fc.record({
    supersedes: ids,
    retracts: ids,
    derivedFrom: ids,
    duplicateOf: ids,
    partOf: ids,
    aggregateOf: ids,
    addsTo: ids,
    disputes: ids,
  }),
);

const anyClaim: fc.Arbitrary<Claim> = fc.record({
  id: text,
  incident: fc.oneof(fc.constantFrom('a', 'b', 'B', 'é'), text),
  source: text,
  voice: text,
  victims: text,
  measure: text,
  count: fc.record({
    original: text,
    low: figure,
    high: figure,
    openLow: fc.boolean(),
    openHigh: fc.boolean(),
    approximate: fc.constantFrom<Approximation>(false, 'about', 'nearly'),
    vague: maybe(fc.constantFrom(...VAGUE_WORDS)),
  }),
  reportedOn: maybe(text),
  asOf: maybe(text),
  sourceRole: maybe(fc.constantFrom(...SOURCE_ROLES)),
  party: maybe(text),
  stance: maybe(fc.constantFrom(...STANCES)),
  basis: maybe(fc.constantFrom(...BASES)),
  scope: fc.constantFrom(...SCOPES),
  reliability: maybe(fc.constantFrom(...RELIABILITIES)),
  attributedTo: maybe(text),
  outlet: maybe(text),
  url: maybe(text),
  archiveUrl: maybe(text),
  quote: maybe(text),
  lang: maybe(text),
  note: maybe(text),
  relations,
  review: fc.constantFrom(...REVIEW_STATUSES),
  statusReason: maybe(text),
  place: fc.record({ file: text, line: fc.nat(2 ** 32 - 1), row: fc.nat() }),
});

function columnsOf(
  claims: readonly Claim[],
  dropped?: ConstructorParameters<typeof ClaimColumns>[0],
): ClaimColumns {
  const columns = new ClaimColumns(dropped);
  for (const claim of claims) columns.push(claim);
  return columns;
}

describe('claims held as columns', () => {
  it('come out as they went in, incident by incident, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 30 }), (claims) => {
        const columns = columnsOf(claims);
        const incidents = [...new Set(claims.map(({ incident }) => incident))].sort(compareText);
        expect(columns.size).toBe(claims.length);
        expect(columns.incidents()).toEqual(incidents);
        for (const incident of incidents) {
          expect(columns.claimsOf(incident)).toEqual(claims.filter((claim) => claim.incident === incident));
        }
      }),
    );
  });

  it('come out as they went in when there are many of them', () => {
    const [first, second] = fc.sample(anyClaim, { numRuns: 2, seed: 7 }) as [Claim, Claim];
    const claims = Array.from({ length: 20_000 }, (_, row) => ({
      ...(row % 3 === 0 ? first : second),
      incident: `incident ${row % 4999}`,
      id: `T${row}`,
      url: row % 7 === 0 ? null : `https://example.org/${row}/${'x'.repeat(row % 400)}`,
      note: row === 12_345 ? 'n'.repeat(300_000) : 'the same note in every row',
      place: { file: 'a.csv', line: row + 2, row: 2 ** (row % 32) },
    }));
    const columns = columnsOf(claims);
    const held = columns.incidents().flatMap((incident) => columns.claimsOf(incident));
    expect(held.sort((a, b) => a.place.line - b.place.line)).toEqual(claims);
  });

  it('share the empty relations', () => {
    const [claim] = fc.sample(anyClaim, 1) as [Claim];
    const columns = columnsOf([{ ...claim, relations: NO_RELATIONS }]);
    expect(columns.claimsOf(claim.incident)[0]?.relations).toBe(NO_RELATIONS);
  });

  it('come out without the texts that were to be dropped', () => {
    const [claim] = fc.sample(anyClaim, 1) as [Claim];
    const columns = columnsOf([{ ...claim, url: 'u', note: 'n' }], ['url']);
    expect(columns.claimsOf(claim.incident)).toEqual([{ ...claim, url: null, note: 'n' }]);
  });

  it('are none for an incident that never came', () => {
    expect(new ClaimColumns().claimsOf('x')).toEqual([]);
    expect(new ClaimColumns().incidents()).toEqual([]);
  });
});
