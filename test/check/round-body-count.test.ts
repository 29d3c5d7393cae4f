import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'claim/round-body-count';

function isFlagged(count: string): boolean {
  return flaggedBy(RULE, [{ basis: 'body_count', count }]).length > 0;
}

describe(RULE, () => {
  it('is an info for a round figure that is said to be a body count', () => {
    expect(findProblems(RULE, [claim({ basis: 'body_count', count: '100' })])).toMatchObject([
      { severity: 'info', field: 'basis', message: 'T1 gives a round figure, "100", as a body count' },
    ]);
  });

  it('takes multiples of ten for round from fifty on, of a hundred from a thousand on', () => {
    const figures = ['0', '40', '50', '84', '90', '550', '995', '1000', '1010', '1100', '1150'];
    expect(figures.filter(isFlagged)).toEqual(['50', '90', '550', '1000', '1100']);
  });

  it('is one for a floor, which may be rounded down, and none for a range, a ceiling or a hedged figure', () => {
    expect(isFlagged('at least 100')).toBe(true);
    for (const count of ['50 to 100', 'up to 100', 'about 100', 'nearly 100', 'dozens', 'unknown'])
      expect(isFlagged(count)).toBe(false);
  });

  it('is none on another basis, and for a claim that repeats a body count or is superseded', () => {
    expect(flaggedBy(RULE, [{ basis: 'estimate', count: '100' }, { count: '100' }])).toEqual([]);
    const rows = [{ count: '84' }, { basis: 'body_count', count: '100', derivedFrom: 'A' }] as const;
    expect(flaggedBy(RULE, rows)).toEqual([]);
    expect(flaggedBy(RULE, [{ basis: 'body_count', count: '100' }, { supersedes: 'A' }])).toEqual([]);
  });
});
