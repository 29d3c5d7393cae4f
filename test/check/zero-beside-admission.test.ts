import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'claim/zero-beside-admission';
const admission = { source: 'Wagner', party: 'wagner', count: 'no figure given' } as const;
const zero = { source: 'Wagner', party: 'wagner', count: '0' } as const;

describe(RULE, () => {
  it('is a warning for the zero of a source that admits losses', () => {
    const claims = [claim({ id: 'A', ...admission }), claim({ id: 'B', ...zero })];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'count',
        raw: '0',
        message: 'B gives wagner killed as "0", but the same source admits losses without a figure in A',
      },
    ]);
  });

  it('is one, too, where another source of the same party admits them', () => {
    const claims = [
      claim({ id: 'A', ...admission, source: 'a channel of Wagner' }),
      claim({ id: 'B', ...zero, count: 'none' }),
    ];
    expect(findProblems(RULE, claims)[0]?.message).toBe(
      'B gives wagner killed as "none", but a channel of Wagner of the same party admits losses without a figure in A',
    );
  });

  it('knows one source under several names', () => {
    const rows = [
      { ...admission, party: null, source: 'CSP-PSD', voice: 'csp' },
      { ...zero, party: null, source: 'CSP-DPA', voice: 'csp' },
    ];
    expect(flaggedBy(RULE, rows)).toEqual(['B']);
  });

  it('is none between sources of no party or of different ones, and between groups', () => {
    expect(flaggedBy(RULE, [{ ...admission, source: 'X', party: 'csp' }, zero])).toEqual([]);
    expect(
      flaggedBy(RULE, [
        { ...admission, party: null },
        { ...zero, source: 'X', party: null },
      ]),
    ).toEqual([]);
    expect(flaggedBy(RULE, [admission, { ...zero, victims: 'fama' }])).toEqual([]);
    expect(flaggedBy(RULE, [admission, { ...zero, measure: 'wounded' }])).toEqual([]);
  });

  it('is none where the denial was given up, or a relation says how the two fit', () => {
    expect(flaggedBy(RULE, [zero, { ...admission, supersedes: 'A' }])).toEqual([]);
    expect(flaggedBy(RULE, [admission, { ...zero, disputes: 'A' }])).toEqual([]);
    expect(flaggedBy(RULE, [admission, { ...zero, review: 'rejected' }])).toEqual([]);
  });

  it('is none for two zeros or two admissions, and beside a figure', () => {
    expect(flaggedBy(RULE, [zero, zero])).toEqual([]);
    expect(flaggedBy(RULE, [admission, { ...admission, source: 'X' }])).toEqual([]);
    expect(flaggedBy(RULE, [admission, { ...zero, count: '3' }])).toEqual([]);
  });
});
