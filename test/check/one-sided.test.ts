import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'incident/one-sided';

describe(RULE, () => {
  it('is an info for a group on which several sources speak for one party', () => {
    const claims = [
      claim({ id: 'A', source: 'spokesman', party: 'csp', count: '84' }),
      claim({ id: 'B', source: 'commander', party: 'csp', count: 'about 50' }),
    ];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'info',
        claimId: 'A',
        field: 'party',
        raw: 'azawad',
        message: 'all that is said of wagner killed comes from azawad: spokesman, commander',
      },
    ]);
  });

  it('is one for parties of one side, and for a party the actors do not know', () => {
    expect(flaggedBy(RULE, [{ party: 'wagner' }, { party: 'fama' }])).toEqual(['A']);
    expect(flaggedBy(RULE, [{ party: 'militia' }, { party: 'militia' }])).toEqual(['A']);
  });

  it('takes those who repeat a party for its word', () => {
    expect(flaggedBy(RULE, [{ party: 'csp' }, { sourceRole: 'media', derivedFrom: 'A' }])).toEqual(['A']);
    expect(flaggedBy(RULE, [{ party: 'csp' }, { sourceRole: 'media' }])).toEqual([]);
  });

  it('is none where somebody else is heard, if only of a part or without a figure', () => {
    const csp = [{ party: 'csp' }, { party: 'csp' }];
    expect(flaggedBy(RULE, [...csp, { party: 'wagner', count: 'no figure given' }])).toEqual([]);
    expect(flaggedBy(RULE, [...csp, { scope: 'partial' }])).toEqual([]);
    expect(flaggedBy(RULE, [...csp, { count: 'unknown' }]), 'who says nothing').toEqual(['A']);
    expect(flaggedBy(RULE, [...csp, { scope: 'wider' }])).toEqual(['A']);
    expect(flaggedBy(RULE, [...csp, { review: 'pending' }])).toEqual(['A']);
  });

  it('is none for a single source, however often it speaks', () => {
    expect(flaggedBy(RULE, [{ party: 'csp' }])).toEqual([]);
    expect(
      flaggedBy(RULE, [
        { source: 'CSP', party: 'csp' },
        { source: 'CSP', party: 'csp' },
      ]),
    ).toEqual([]);
  });

  it('is none for what is not counted in people, and where nothing stands', () => {
    const things = { party: 'csp', measure: 'vehicles_destroyed' };
    expect(flaggedBy(RULE, [things, things])).toEqual([]);
    expect(
      flaggedBy(RULE, [{ party: 'csp' }, { party: 'csp' }, { retracts: ['A', 'B'], victims: 'fama' }]),
    ).toEqual([]);
  });
});
