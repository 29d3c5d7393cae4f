import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'claim/conflicting-duplicate';
const row = { source: 'Agency', scope: 'partial', reportedOn: '2024-07-28', outlet: 'Daily' } as const;

/** Two partial figures from one report, 14 and 41, apart from what is said of the second. */
function pair(other: ClaimParts, both: ClaimParts = {}) {
  return flaggedBy(RULE, [
    { ...row, count: '14', ...both },
    { ...row, count: '41', ...both, ...other },
  ]);
}

describe(RULE, () => {
  it('is a warning for rows that differ in their figure alone', () => {
    const claims = [claim({ id: 'A', ...row, count: '14' }), claim({ id: 'B', ...row, count: '41' })];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'count',
        message: 'B gives wagner killed as "41" and A as "14", alike in everything else',
      },
    ]);
  });

  it('is one for every row that differs from the one before it', () => {
    const counts = ['14', '14', '41', 'dozens', 'several dozen'];
    expect(
      flaggedBy(
        RULE,
        counts.map((count) => ({ ...row, count })),
      ),
    ).toEqual(['C', 'D']);
  });

  it.each<[string, ClaimParts]>([
    ['source', { source: 'Army' }],
    ['victims', { victims: 'fama' }],
    ['measure', { measure: 'wounded' }],
    ['day of report', { reportedOn: '2024-07-29' }],
    ['day described', { asOf: '2024-07-27' }],
    ['scope', { scope: 'wider' }],
    ['basis', { basis: 'imagery' }],
    ['attribution', { attributedTo: 'csp' }],
    ['outlet', { outlet: 'Weekly' }],
    ['address', { url: 'https://daily.example.org/2' }],
    ['figure, which is the same', { count: '14' }],
    ['figure, of which there is none', { count: 'no figure given' }],
    ['figure, of which nothing is said', { count: 'unknown' }],
    ['relation', { addsTo: 'A' }],
    ['relation to a third', { derivedFrom: 'C' }],
    ['status', { review: 'rejected' }],
    ['status, with its reason', { review: 'pending', statusReason: 'asked the agency' }],
  ])('is none where something sets them apart: %s', (_, other) => {
    expect(flaggedBy(RULE, [{ ...row, count: '14' }, { ...row, count: '41', ...other }, {}])).toEqual([]);
  });

  it('is none where it is not known when or where they were read', () => {
    expect(pair({}, { reportedOn: null })).toEqual([]);
    expect(pair({}, { outlet: null })).toEqual([]);
    expect(pair({}, { outlet: null, url: 'https://daily.example.org/1' })).toEqual(['B']);
  });

  it('leaves figures that both stand in full to claim/same-source-twice', () => {
    expect(pair({}, { scope: 'full' })).toEqual([]);
    expect(pair({ review: 'pending' }, { scope: 'full' })).toEqual(['B']);
  });

  it('is none for figures that have been revised', () => {
    expect(
      flaggedBy(RULE, [
        { ...row, count: '14' },
        { ...row, count: '41' },
        { ...row, count: '40', reportedOn: '2024-07-30', supersedes: ['A', 'B'] },
      ]),
    ).toEqual([]);
  });
});
