import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'source/no-link';
const linked = { outlet: 'Daily', url: 'https://daily.example.org/1' } as const;
const unlinked = { outlet: 'Weekly' } as const;

describe(RULE, () => {
  it('is an info for each claim without a link where most have one', () => {
    const claims = [linked, linked, linked, unlinked].map((row, index) => claim({ id: `T${index}`, ...row }));
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'info',
        claimId: 'T3',
        field: 'url',
        raw: '',
        message: 'T3 has neither url nor archive_url',
      },
    ]);
    expect(flaggedBy(RULE, [linked, linked, linked, unlinked, unlinked])).toEqual(['D', 'E']);
  });

  it('is one for the incident where as many have none', () => {
    const claims = [linked, unlinked, unlinked].map((row, index) => claim({ id: `T${index}`, ...row }));
    expect(findProblems(RULE, claims)).toMatchObject([
      { claimId: 'T1', message: '2 of 3 claims have neither url nor archive_url; the first is T1' },
    ]);
    expect(flaggedBy(RULE, [linked, unlinked, linked, unlinked])).toEqual(['B']);
  });

  it('is none with an archived copy, without an outlet, or for a claim that is rejected', () => {
    expect(flaggedBy(RULE, [{ outlet: 'Daily', archiveUrl: 'https://archive.example.org/1' }])).toEqual([]);
    expect(flaggedBy(RULE, [{}]), 'that is source/no-outlet').toEqual([]);
    expect(flaggedBy(RULE, [{ ...unlinked, review: 'rejected' }])).toEqual([]);
  });
});
