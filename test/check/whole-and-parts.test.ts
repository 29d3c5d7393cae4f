import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems, flaggedBy } from './find-problems.js';

const RULE = 'relation/whole-and-parts';
const row = { source: 'NYT', reportedOn: '2024-10-04' } as const;

/** Figures of one source and day, by their victims. */
function figures(...rows: (string | ClaimParts)[]) {
  return flaggedBy(
    RULE,
    rows.map((one) => ({ ...row, ...(typeof one === 'string' ? { victims: one } : one) })),
  );
}

describe(RULE, () => {
  it('is an info for figures of one source and day for a set and for its members', () => {
    const claims = [
      claim({ id: 'A', ...row, victims: 'wagner', count: '46' }),
      claim({ id: 'B', ...row, victims: 'fama', count: '24' }),
      claim({ id: 'C', ...row, victims: 'wagner+fama', count: '70' }),
    ];
    expect(findProblems(RULE, claims)).toMatchObject([
      {
        severity: 'info',
        claimId: 'C',
        message:
          'C gives wagner+fama killed as "70"; the same source on the same day gives wagner "46" in A, fama "24" in B, without a relation',
        hint: 'Name C in part_of of the parts, or the parts in aggregate_of of C; where it counts further people, use adds_to.',
      },
    ]);
    expect(findProblems(RULE, claims.slice(1))[0]?.hint).toBe(
      'Name C in part_of of B; where it counts further people, use adds_to.',
    );
  });

  it('knows the tree of actors, and that all are everyone', () => {
    expect(figures('mali-government-side', 'wagner')).toEqual(['A']);
    expect(figures('all', 'csp')).toEqual(['A']);
    expect(figures('mali-government-side+csp', 'fama')).toEqual(['A']);
    expect(figures('all', 'unspecified')).toEqual([]);
  });

  it('is one for every whole', () => {
    expect(figures('all', 'mali-government-side', 'wagner')).toEqual(['A', 'B']);
  });

  it('is none for groups without a member in common, or sets that merely overlap', () => {
    expect(figures('wagner', 'fama', 'csp')).toEqual([]);
    expect(figures('wagner+fama', 'wagner+csp')).toEqual([]);
    expect(figures('wagner', 'wagner'), 'that is claim/same-source-twice').toEqual([]);
  });

  it('is none between sources, measures, days, or where the day is not known', () => {
    const whole = { victims: 'wagner+fama' };
    expect(figures(whole, { victims: 'wagner', source: 'AP' })).toEqual([]);
    expect(figures(whole, { victims: 'wagner', measure: 'wounded' })).toEqual([]);
    expect(figures(whole, { victims: 'wagner', reportedOn: '2024-10-05' })).toEqual([]);
    expect(figures(whole, { victims: 'wagner', asOf: '2024-07-28' })).toEqual([]);
    const month = { reportedOn: '2024-10' };
    expect(figures({ ...whole, ...month }, { victims: 'wagner', ...month })).toEqual([]);
    const undated = { reportedOn: null };
    expect(figures({ ...whole, ...undated }, { victims: 'wagner', ...undated })).toEqual([]);
  });

  it.each(['partOf', 'addsTo', 'disputes'] as const)('is none where %s relates them', (relation) => {
    expect(figures('wagner+fama', { victims: 'wagner', [relation]: 'A' })).toEqual([]);
  });

  it('is none where the whole is named the sum of its parts', () => {
    expect(figures('wagner', 'fama', { victims: 'wagner+fama', aggregateOf: ['A', 'B'] })).toEqual([]);
  });

  it('is none for words of size, partial figures, and claims that do not stand', () => {
    expect(figures('wagner+fama', { victims: 'wagner', count: 'dozens' })).toEqual([]);
    expect(figures('wagner+fama', { victims: 'wagner', scope: 'partial' })).toEqual([]);
    expect(figures('wagner+fama', { victims: 'wagner', review: 'rejected' })).toEqual([]);
  });
});
