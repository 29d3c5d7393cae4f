import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

describe('relation/cycle', () => {
  it('is an error for every relation of a circle', () => {
    const problems = findProblems('relation/cycle', [
      claim({ id: 'A', supersedes: 'B' }),
      claim({ id: 'B', supersedes: 'A' }),
      claim({ id: 'C', supersedes: 'A' }),
    ]);
    expect(problems).toMatchObject([
      { severity: 'error', claimId: 'A', raw: 'B', message: 'A names B, which leads back to it' },
      { claimId: 'B', raw: 'A' },
    ]);
  });
});
