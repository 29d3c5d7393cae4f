import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

function mismatches(count: string, ...origins: string[]): number {
  const claims = origins.map((words, index) => claim({ id: `O${index}`, count: words }));
  const repeat = claim({ id: 'R', count, derivedFrom: claims.map((one) => one.id) });
  return findProblems('relation/quote-mismatch', [...claims, repeat]).length;
}

describe('relation/quote-mismatch', () => {
  it('is a warning for a repeat whose figure differs from its origin', () => {
    const claims = [claim({ id: 'A', count: '84' }), claim({ id: 'B', count: '48', derivedFrom: 'A' })];
    expect(findProblems('relation/quote-mismatch', claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'count',
        raw: '48',
        message: 'B says "48" but A says "84"',
      },
    ]);
  });

  it('is none for the same figure in other words', () => {
    expect(mismatches('at least 46', 'au moins 46')).toBe(0);
    expect(mismatches('about 50', 'une cinquantaine')).toBe(0);
    expect(mismatches('dozens', 'des dizaines')).toBe(1);
  });

  it('is one for a floor or a hedge that the origin does not have', () => {
    expect(mismatches('at least 84', '84')).toBe(1);
    expect(mismatches('up to 84', '84')).toBe(1);
    expect(mismatches('about 84', '84')).toBe(1);
    expect(mismatches('84-90', '84')).toBe(1);
    expect(mismatches('dozens', '24')).toBe(1);
  });

  it('is none when one of several origins has the figure', () => {
    expect(mismatches('84', '50', '84')).toBe(0);
    expect(mismatches('80', '50', '84')).toBe(1);
  });

  it('is none where either side states nothing', () => {
    expect(mismatches('unknown', '84')).toBe(0);
    expect(mismatches('84', 'unknown')).toBe(0);
  });

  it('is none for a row that supersedes the claim it derives from', () => {
    const claims = [
      claim({ id: 'A', count: '7' }),
      claim({ id: 'B', count: '9', derivedFrom: 'A', supersedes: 'A' }),
    ];
    expect(findProblems('relation/quote-mismatch', claims)).toEqual([]);
  });
});
