import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'relation/part-above-whole';

function pair(whole: string, part: string, parts: ClaimParts = {}, wholeParts: ClaimParts = {}) {
  return flaggedBy(RULE, [
    { count: whole, ...wholeParts },
    { count: part, partOf: 'A', ...parts },
  ]);
}

describe(RULE, () => {
  it('is a warning for a part that is more than its whole', () => {
    const claims = [claim({ id: 'A', count: '11' }), claim({ id: 'B', count: '30', partOf: 'A' })];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'partOf',
        raw: 'A',
        message: 'B ("30") is part_of A ("11"), which is less',
      },
    ]);
  });

  it('is one whichever victims and measures the two are about', () => {
    expect(pair('11', '30', { victims: 'fama', measure: 'wounded' })).toEqual(['B']);
  });

  it('is none where both may be true', () => {
    expect(pair('11', '11')).toEqual([]);
    expect(pair('at least 11', '30')).toEqual([]);
    expect(pair('dozens', '300')).toEqual([]);
    expect(pair('unknown', '30')).toEqual([]);
    expect(pair('11', 'up to 30')).toEqual([]);
    expect(pair('28', 'about 30')).toEqual([]);
    expect(pair('11', 'unknown')).toEqual([]);
  });

  it('is none where either is rejected', () => {
    expect(pair('11', '30', { review: 'rejected' })).toEqual([]);
    expect(pair('11', '30', {}, { review: 'rejected' })).toEqual([]);
  });
});
