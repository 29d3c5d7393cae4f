import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

describe('claim/conflicting-id', () => {
  it('is an error for every row of an id that stands for different claims', () => {
    const rows = [
      claim({ id: 'A', line: 2 }),
      claim({ id: 'A', line: 3 }),
      claim({ id: 'A', count: '11', line: 4 }),
    ];
    const problems = findProblems('claim/conflicting-id', rows);
    expect(problems.map((problem) => problem.line)).toEqual([2, 3, 4]);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      message: 'the id A stands for different claims; all its rows are left out',
    });
    expect(findProblems('claim/duplicate', rows)).toEqual([]);
  });
});
