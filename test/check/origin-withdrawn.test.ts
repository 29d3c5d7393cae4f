import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'relation/origin-withdrawn';

describe(RULE, () => {
  it('is an info for the repeats of a claim that is rejected', () => {
    const claims = [
      claim({ id: 'A', review: 'rejected' }),
      claim({ id: 'C', source: 'Weekly', derivedFrom: 'A' }),
      claim({ id: 'B', source: 'Daily', derivedFrom: 'A' }),
    ];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'info',
        claimId: 'B',
        field: 'derivedFrom',
        raw: 'A',
        message: 'A is rejected; left out with it: B (Daily), C (Weekly)',
      },
    ]);
  });

  it('is one for the repeats of a claim that was taken back', () => {
    const claims = [
      claim({ id: 'A' }),
      claim({ id: 'B', source: 'Daily', derivedFrom: 'A' }),
      claim({ id: 'C', retracts: 'A', count: 'unknown' }),
    ];
    expect(findProblems(RULE, claims)[0]?.message).toBe('A is retracted by C; left out with it: B (Daily)');
  });

  it('is none for an origin that stands or was revised, or whose retraction does not count', () => {
    expect(flaggedBy(RULE, [{}, { derivedFrom: 'A' }])).toEqual([]);
    expect(flaggedBy(RULE, [{}, { derivedFrom: 'A' }, { supersedes: 'A' }])).toEqual([]);
    expect(flaggedBy(RULE, [{}, { derivedFrom: 'A' }, { retracts: 'A', review: 'pending' }])).toEqual([]);
  });

  it('is none for a repeat that is rejected or revised itself', () => {
    expect(flaggedBy(RULE, [{ review: 'rejected' }, { derivedFrom: 'A', review: 'rejected' }])).toEqual([]);
    expect(flaggedBy(RULE, [{ review: 'rejected' }, { derivedFrom: 'A', review: 'pending' }])).toEqual([]);
    expect(flaggedBy(RULE, [{ review: 'rejected' }, { derivedFrom: 'A' }, { supersedes: 'B' }])).toEqual([]);
  });
});
