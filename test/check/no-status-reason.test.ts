import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'claim/no-status-reason';

describe(RULE, () => {
  it('is a warning for a claim that is rejected or pending without a reason', () => {
    expect(findProblems(RULE, [claim({ id: 'A', review: 'rejected' })])).toMatchObject([
      {
        severity: 'warning',
        claimId: 'A',
        field: 'statusReason',
        message: 'A is rejected, and no status_reason says why',
      },
    ]);
    expect(flaggedBy(RULE, [{ review: 'pending' }, { review: 'rejected' }])).toEqual(['A', 'B']);
  });

  it('is none with a reason, and for live claims', () => {
    expect(flaggedBy(RULE, [{ review: 'rejected', statusReason: 'staged photo' }, {}])).toEqual([]);
  });
});
