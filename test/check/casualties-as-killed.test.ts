import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'claim/casualties-as-killed';
const report = { source: 'Army', url: 'https://news.example.org/1', reportedOn: '2024-07-28' } as const;
const quoted = { quote: 'thirty-five casualties were reported' } as const;

/** Two rows with 35 people, killed and killed+wounded, apart from what is said of them. */
function pair(both: ClaimParts, killed: ClaimParts = {}, casualties: ClaimParts = {}) {
  return flaggedBy(RULE, [
    { count: '35', ...both, ...killed },
    { count: '35', ...both, measure: 'killed+wounded', ...casualties },
  ]);
}

describe(RULE, () => {
  it('is a warning for one number of one report under a measure and under a set that holds it', () => {
    const claims = [
      claim({ id: 'A', count: '35', ...report }),
      claim({ id: 'B', count: '35', measure: 'killed+wounded', ...report }),
    ];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'A',
        field: 'measure',
        raw: 'killed',
        message: 'A gives "35" as killed, and B the same number from the same statement as killed+wounded',
      },
    ]);
  });

  it('is one for the same quote, whoever passes it on', () => {
    expect(pair(quoted)).toEqual(['A']);
    expect(pair({ ...quoted, ...report })).toEqual(['A']);
    expect(pair({ quote: 'about thirty' }), 'words that many use').toEqual([]);
    expect(pair(quoted, {}, { quote: 'thirty-five people were hit' })).toEqual([]);
  });

  it('asks for the same source, day and address where there is no quote', () => {
    expect(pair(report, {}, { source: 'Agency' })).toEqual([]);
    expect(pair(report, {}, { reportedOn: '2024-07-29' })).toEqual([]);
    expect(pair(report, {}, { url: 'https://news.example.org/2' })).toEqual([]);
    expect(pair({ ...report, url: null })).toEqual([]);
    expect(pair({ ...report, reportedOn: null })).toEqual([]);
  });

  it('is none for other numbers, other victims, or nobody', () => {
    expect(pair(report, {}, { count: '36' })).toEqual([]);
    expect(pair(report, {}, { victims: 'fama' })).toEqual([]);
    expect(pair({ ...report, count: '0' })).toEqual([]);
    expect(pair({ ...report, count: 'dozens' })).toEqual([]);
  });

  it('is none for measures of which neither holds the other, or that count no people', () => {
    expect(pair(report, {}, { measure: 'wounded' })).toEqual([]);
    expect(pair(report, {}, { measure: 'killed' })).toEqual([]);
    expect(pair(report, {}, { measure: 'killed+vehicles_destroyed' })).toEqual([]);
    expect(pair(report, { measure: 'captured' }, { measure: 'captured+missing' })).toEqual(['A']);
  });

  it('is none where a relation says how the two fit, or one of them is set aside', () => {
    expect(pair(report, { partOf: 'B' })).toEqual([]);
    expect(pair(report, {}, { derivedFrom: 'A' })).toEqual([]);
    expect(pair(report, { review: 'pending' })).toEqual([]);
  });
});
