import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'claim/falling-toll';

/** Tolls of one source, each with the day it describes. */
function tolls(...rows: (readonly [count: string, asOf: string | null, parts?: ClaimParts])[]) {
  return flaggedBy(
    RULE,
    rows.map(([count, asOf, parts]) => ({ source: 'Ministry', count, asOf, ...parts })),
  );
}

describe(RULE, () => {
  it('is a warning for a lower figure of one source for a later day', () => {
    const claims = [
      claim({ id: 'A', source: 'Ministry', count: '120', asOf: '2024-07-28' }),
      claim({ id: 'B', source: 'Ministry', count: '100', asOf: '2024-07-30' }),
    ];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'supersedes',
        message: 'B gives "100" as of 2024-07-30, less than "120" as of 2024-07-28 in A',
      },
    ]);
  });

  it('names the highest figure of an earlier day', () => {
    const claims = ['100', '150', '120', '130'].map((count, day) =>
      claim({ id: `T${day}`, source: 'Ministry', count, asOf: `2024-07-1${day}` }),
    );
    expect(findProblems(RULE, claims).map(({ message }) => message.slice(-2))).toEqual(['T1', 'T1']);
  });

  it('is none for figures that rise, stay, or may both be true', () => {
    expect(tolls(['100', '2024-07-28'], ['120', '2024-07-30'])).toEqual([]);
    expect(tolls(['100', '2024-07-28'], ['100', '2024-07-30'])).toEqual([]);
    expect(tolls(['about 100', '2024-07-28'], ['95', '2024-07-30'])).toEqual([]);
    expect(tolls(['100', '2024-07-28'], ['at least 90', '2024-07-30'])).toEqual([]);
    expect(tolls(['up to 100', '2024-07-28'], ['90', '2024-07-30'])).toEqual([]);
    expect(tolls(['100', '2024-07-28'], ['unknown', '2024-07-30'])).toEqual([]);
  });

  it('reads words of size too', () => {
    expect(tolls(['hundreds', '2024-07-28'], ['90', '2024-07-30'])).toEqual(['B']);
    expect(tolls(['100', '2024-07-28'], ['dozens', '2024-07-30'])).toEqual([]);
  });

  it('is none where it is not certain which day is the later', () => {
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07'])).toEqual([]);
    expect(tolls(['120', '2024-07'], ['100', '2024-08'])).toEqual(['B']);
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07-28'])).toEqual([]);
    expect(tolls(['120', '2024-07-28'], ['100', null])).toEqual([]);
  });

  it('is none where a relation connects the two, or the earlier figure no longer stands', () => {
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07-30', { supersedes: 'A' }])).toEqual([]);
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07-30', { disputes: 'A' }])).toEqual([]);
    expect(
      tolls(['120', '2024-07-28'], ['100', '2024-07-29', { supersedes: 'A' }], ['110', '2024-07-30']),
    ).toEqual([]);
  });

  it('is none between sources, groups, or parts of a whole', () => {
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07-30', { source: 'UN' }])).toEqual([]);
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07-30', { measure: 'wounded' }])).toEqual([]);
    expect(tolls(['120', '2024-07-28'], ['100', '2024-07-30', { scope: 'partial' }])).toEqual([]);
  });
});
