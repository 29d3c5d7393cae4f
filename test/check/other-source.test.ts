import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

describe('relation/other-source', () => {
  it('is a warning for a claim that supersedes one of another source', () => {
    const claims = [claim({ id: 'A', source: 'CSP' }), claim({ id: 'B', source: 'JNIM', supersedes: 'A' })];
    expect(findProblems('relation/other-source', claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'supersedes',
        raw: 'A',
        message: 'B (JNIM) supersedes A of another source, CSP',
      },
    ]);
  });

  it('is none for one source under another name', () => {
    const claims = [
      claim({ id: 'A', source: 'CSP-PSD', voice: 'csp' }),
      claim({ id: 'B', source: 'CSP-DPA', voice: 'csp', supersedes: 'A' }),
    ];
    expect(findProblems('relation/other-source', claims)).toEqual([]);
  });
});
