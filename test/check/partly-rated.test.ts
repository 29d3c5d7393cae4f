import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'incident/partly-rated';

describe(RULE, () => {
  it('is one info for an incident where some claims have a reliability and others none', () => {
    const claims = ['D', 'C', 'B', 'A'].map((id) => claim({ id, reliability: id === 'A' ? 'B' : null }));
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'info',
        claimId: 'B',
        field: 'reliability',
        message: '1 of 4 standing claims have a reliability; not B, C, D',
      },
    ]);
  });

  it('is the same problem when another claim has been rated', () => {
    const print = (ids: string) =>
      findProblems(
        RULE,
        [...ids].map((id) => claim({ id, reliability: id === 'A' ? null : 'B' })),
      )[0]?.fingerprint;
    expect(print('ABC')).toBe(print('AB'));
  });

  it('is none where all are rated, or none is', () => {
    expect(flaggedBy(RULE, [{ reliability: 'A' }, { reliability: 'F' }])).toEqual([]);
    expect(flaggedBy(RULE, [{}, {}])).toEqual([]);
  });

  it('asks for no reliability of claims that do not count in their own words', () => {
    expect(flaggedBy(RULE, [{ reliability: 'A' }, { derivedFrom: 'A' }, { review: 'pending' }])).toEqual([]);
  });
});
