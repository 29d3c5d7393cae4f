import { describe, expect, it } from 'vitest';
import { CLAIM_FIELDS } from '../../src/claim/claim-schema.js';
import { deriveId } from '../../src/claim/derived-id.js';
import { compareFields, toChange, toEntry } from '../../src/diff/compare-claims.js';
import { type ClaimParts, claim } from '../build-claim.js';

const fieldsOf = (old: ClaimParts, now: ClaimParts) =>
  compareFields(claim({ source: 'S', ...old }), claim({ source: 'S', ...now }));

describe('the fields in which two claims differ', () => {
  it('are told with what they said and say', () => {
    expect(fieldsOf({ count: '84' }, { count: '100' })).toEqual([{ field: 'count', old: '84', new: '100' }]);
    expect(fieldsOf({}, { reportedOn: '2024-07-28', note: 'x' })).toEqual([
      { field: 'reportedOn', old: null, new: '2024-07-28' },
      { field: 'note', old: null, new: 'x' },
    ]);
    expect(fieldsOf({ derivedFrom: ['A', 'B'] }, {})).toEqual([
      { field: 'derivedFrom', old: 'A;B', new: null },
    ]);
  });

  it('say what the words of a count mean where they do not show it', () => {
    expect(fieldsOf({ count: '18' }, { count: 'une vingtaine' })).toEqual([
      { field: 'count', old: '18', new: 'une vingtaine' },
      { field: 'means', old: null, new: 'about 20' },
    ]);
  });

  it('see bounds that change under the same words', () => {
    const bounded = claim({ source: 'S', count: 'dozens' });
    const count = { ...bounded.count, low: 20, high: 30, vague: null };
    expect(compareFields(bounded, { ...bounded, count })).toEqual([
      { field: 'means', old: null, new: '20 to 30' },
    ]);
  });

  it('do not hold the place, nor a derived id that follows from the rest', () => {
    expect(fieldsOf({ line: 2 }, { line: 90 })).toEqual([]);
    expect(fieldsOf({ id: deriveId(['a']) }, { id: deriveId(['b']) })).toEqual([]);
    expect(fieldsOf({ id: deriveId(['a']) }, { id: 'T1' })).toEqual([
      { field: 'claimId', old: null, new: 'T1' },
    ]);
  });

  it('hold the voice only where the actors have it that source and voice are two', () => {
    expect(fieldsOf({ source: 'AP' }, { source: 'AFP' })).toEqual([
      { field: 'source', old: 'AP', new: 'AFP' },
    ]);
    expect(fieldsOf({ voice: 'S' }, { voice: 'csp' })).toEqual([{ field: 'voice', old: 'S', new: 'csp' }]);
  });

  it('can be every field of a claim but its incident, and its bounds by what they mean', () => {
    const plain = claim({ id: 'A', source: 'S', count: '10' });
    const relations = Object.fromEntries(Object.keys(plain.relations).map((name) => [name, ['X']]));
    const other = {
      ...claim({ id: 'B', source: 'T', victims: 'fama', measure: 'wounded', count: 'dozens', ...relations }),
      reportedOn: '2024',
      asOf: '2024',
      sourceRole: 'media',
      party: 'p',
      stance: 'own',
      basis: 'imagery',
      scope: 'partial',
      reliability: 'A',
      attributedTo: 'p',
      outlet: 'o',
      url: 'u',
      archiveUrl: 'a',
      quote: 'q',
      lang: 'fr',
      note: 'n',
      review: 'pending',
      statusReason: 'r',
      voice: 'v',
    } as const;
    const found = new Set<string>(compareFields(plain, other).map(({ field }) => field));
    const told = CLAIM_FIELDS.filter((field) => !['incident', 'low', 'high'].includes(field));
    expect(told.filter((field) => !found.has(field))).toEqual([]);
  });
});

describe('a claim in the result', () => {
  it('holds who says what of whom, and where', () => {
    expect(toEntry(claim({ id: 'T1', source: 'NYT', count: 'at least 46', line: 7 }))).toEqual({
      id: 'T1',
      source: 'NYT',
      victims: 'wagner',
      measure: 'killed',
      original: 'at least 46',
      low: 46,
      high: 46,
      openLow: false,
      openHigh: true,
      reportedOn: null,
      at: 'claims.csv:7',
    });
  });

  it('that changed is told as it is now, with where it stood and its former id', () => {
    const old = claim({ id: 'c-000000000000', source: 'S', count: '84', line: 3 });
    expect(toChange(old, claim({ id: 'T1', source: 'S', count: '100', line: 5 }))).toMatchObject({
      id: 'T1',
      oldId: 'c-000000000000',
      original: '100',
      at: 'claims.csv:5',
      oldAt: 'claims.csv:3',
    });
  });
});
