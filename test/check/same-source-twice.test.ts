import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

function flagged(...rows: ClaimParts[]): (string | null)[] {
  const claims = rows.map((row, index) => claim({ id: 'ABCDEF'.charAt(index), source: 'CSP', ...row }));
  return findProblems('claim/same-source-twice', claims).map((problem) => problem.claimId);
}

describe('claim/same-source-twice', () => {
  it('is a warning for two live full claims of one source for one group without a relation', () => {
    const claims = [
      claim({ id: 'A', source: 'CSP', count: '50' }),
      claim({ id: 'B', source: 'CSP', count: '84' }),
    ];
    expect(findProblems('claim/same-source-twice', claims)).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        message: 'CSP also gives wagner killed as "50" in A',
        hint: expect.stringContaining('supersedes'),
      },
    ]);
  });

  it('names the nearest unrelated claim, by id, whatever the order of rows', () => {
    const claims = [
      claim({ id: 'C', source: 'CSP', count: '3', disputes: 'B' }),
      claim({ id: 'B', source: 'CSP', count: '2' }),
      claim({ id: 'A', source: 'CSP', count: '1' }),
      claim({ id: 'D', source: 'CSP', count: '4' }),
    ];
    expect(
      findProblems('claim/same-source-twice', claims).map((one) => `${one.claimId} ${one.message.slice(-1)}`),
    ).toEqual(['B A', 'C A', 'D C']);
  });

  it('is none for other sources, victims or measures', () => {
    expect(flagged({}, { source: 'JNIM' }, { victims: 'fama' }, { measure: 'wounded' })).toEqual([]);
  });

  it('knows one source under several names', () => {
    expect(flagged({ source: 'CSP-PSD', voice: 'csp' }, { source: 'CSP-DPA', voice: 'csp' })).toEqual(['B']);
  });

  it.each([
    'supersedes',
    'retracts',
    'derivedFrom',
    'duplicateOf',
    'partOf',
    'aggregateOf',
    'addsTo',
    'disputes',
  ] as const)('is none where %s relates them', (relation) => {
    expect(flagged({}, { [relation]: 'A' })).toEqual([]);
  });

  it('is none where relations lead from one to the other through a third', () => {
    expect(flagged({}, { addsTo: 'A' }, { addsTo: 'B' })).toEqual([]);
    expect(flagged({}, { disputes: 'A' }, { supersedes: 'A' })).toEqual([]);
  });

  it('is none for claims that are not live, not full, or say nothing of the size', () => {
    expect(
      flagged(
        {},
        { review: 'pending' },
        { review: 'rejected' },
        { scope: 'partial' },
        { scope: 'wider' },
        { count: 'no figure given' },
      ),
    ).toEqual([]);
    expect(flagged({}, { count: 'unknown' })).toEqual([]);
    expect(flagged({}, { count: 'dozens' })).toEqual(['B']);
  });

  it('is none for a claim that is superseded or retracted by another source, or that repeats or doubles one', () => {
    expect(flagged({}, {}, { supersedes: 'B', source: 'X' })).toEqual([]);
    expect(flagged({}, {}, { retracts: 'B', source: 'X' })).toEqual([]);
    expect(flagged({}, { derivedFrom: 'C' }, { source: 'X' })).toEqual([]);
    expect(flagged({}, { duplicateOf: 'C' }, { source: 'X' })).toEqual([]);
    expect(flagged({}, { partOf: 'C' }, { source: 'X' })).toEqual([]);
  });

  it('is one where the superseder is not live, or the whole is of another group', () => {
    expect(flagged({}, {}, { supersedes: 'B', source: 'X', review: 'pending' })).toEqual(['B']);
    expect(flagged({}, { partOf: 'C' }, { source: 'X', victims: 'wagner+fama' })).toEqual(['B']);
  });

  it('is one for a row that restates what it derives from and supersedes', () => {
    expect(flagged({}, { derivedFrom: 'C', supersedes: 'C' }, { source: 'X' })).toEqual(['B']);
  });

  it('takes no account of rows that double another or conflict in their id', () => {
    const rows = [claim({ id: 'A', source: 'CSP' }), claim({ id: 'A', source: 'CSP' })];
    expect(findProblems('claim/same-source-twice', rows)).toEqual([]);
    expect(
      findProblems('claim/same-source-twice', [...rows, claim({ id: 'A', source: 'CSP', count: '9' })]),
    ).toEqual([]);
  });
});
