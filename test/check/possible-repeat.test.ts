import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'relation/possible-repeat';
const csp = { source: 'CSP', sourceRole: 'belligerent', count: '84', reportedOn: '2024-08-01' } as const;
const daily = { source: 'Daily', sourceRole: 'media', count: '84', reportedOn: '2024-08-02' } as const;

function among(first: ClaimParts, ...rows: ClaimParts[]) {
  return flaggedBy(RULE, [first, ...rows]);
}

describe(RULE, () => {
  it('is an info for a figure that another source gave the day before', () => {
    expect(findProblems(RULE, [claim({ id: 'A', ...csp }), claim({ id: 'B', ...daily })])).toMatchObject([
      {
        severity: 'info',
        claimId: 'B',
        field: 'derivedFrom',
        message: 'B gives wagner killed as "84"; CSP gave "84" on the day before, in A',
      },
    ]);
  });

  it('is one on the same day too, for all but one of those who may have it from another', () => {
    expect(among(csp, { ...daily, reportedOn: '2024-08-01' })).toEqual(['B']);
    expect(among(daily, { ...daily, source: 'Weekly' }, { ...daily, source: 'Radio' })).toEqual(['B', 'C']);
    expect(among(daily, { ...csp, reportedOn: '2024-08-02' }), 'the first hand').toEqual(['A']);
  });

  it('is one although the words have drifted', () => {
    expect(among(csp, { ...daily, count: 'at least 84' })).toEqual(['B']);
    expect(among(csp, { ...daily, count: 'about 84' })).toEqual(['B']);
  });

  it('is none for another figure, group or measure, or two days later', () => {
    expect(among(csp, { ...daily, count: '80 to 84' })).toEqual([]);
    expect(among(csp, { ...daily, count: 'dozens' })).toEqual([]);
    expect(among(csp, { ...daily, victims: 'fama' })).toEqual([]);
    expect(among(csp, { ...daily, measure: 'wounded' })).toEqual([]);
    expect(among(csp, { ...daily, reportedOn: '2024-08-03' })).toEqual([]);
    expect(among(csp, { ...daily, reportedOn: '2024-07-31' })).toEqual([]);
    expect(among(csp, { ...daily, reportedOn: '2024-08' })).toEqual([]);
    expect(among(csp, { ...daily, reportedOn: null })).toEqual([]);
  });

  it('is none for figures so small that independent witnesses agree on them', () => {
    expect(among({ ...csp, count: '4' }, { ...daily, count: '4' })).toEqual([]);
    expect(among({ ...csp, count: '5' }, { ...daily, count: '5' })).toEqual(['B']);
  });

  it.each<[string, ClaimParts]>([
    ['speaks for a party', { party: 'jnim' }],
    ['is a belligerent', { sourceRole: 'belligerent' }],
    ['is an official', { sourceRole: 'official' }],
    ['is independent', { sourceRole: 'independent' }],
    ['counted bodies', { basis: 'body_count' }],
    ['has a list of names', { basis: 'named_list' }],
    ['has seen footage', { basis: 'imagery' }],
  ])('is none for a source that %s: it has the figure by itself', (_, parts) => {
    expect(among(csp, { ...daily, ...parts })).toEqual([]);
  });

  it('is none for one source, also under several names', () => {
    expect(among(csp, { ...daily, source: 'CSP' })).toEqual([]);
    expect(among({ ...csp, voice: 'csp' }, { ...daily, source: 'CSP-DPA', voice: 'csp' })).toEqual([]);
  });

  it.each(['derivedFrom', 'disputes', 'partOf'] as const)('is none where %s relates the two', (relation) => {
    expect(among(csp, { ...daily, [relation]: 'A' })).toEqual([]);
  });

  it('is none for claims that repeat another, are superseded, wider, or not live', () => {
    expect(among(csp, { ...daily, derivedFrom: 'C' }, { reportedOn: '2024-07-01', count: '84' })).toEqual([]);
    expect(among(csp, daily, { supersedes: 'B' })).toEqual([]);
    expect(among(csp, { ...daily, scope: 'wider' })).toEqual([]);
    expect(among(csp, { ...daily, review: 'pending' })).toEqual([]);
    expect(among({ ...csp, review: 'rejected' }, daily)).toEqual([]);
  });
});
