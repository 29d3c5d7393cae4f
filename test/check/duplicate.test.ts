import { describe, expect, it } from 'vitest';
import { claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

describe('claim/duplicate', () => {
  it('is a warning for each row that says again what another of the same id says', () => {
    const rows = [2, 3, 4].map((line) => claim({ id: 'A', line }));
    const problems = findProblems('claim/duplicate', rows);
    expect(problems).toMatchObject([
      { severity: 'warning', claimId: 'A', line: 3, message: 'A says the same as claims.csv:2' },
      { line: 4 },
    ]);
  });

  it('is placed at the same one of two rows, in whatever order they stand', () => {
    const rows = [claim({ id: 'A', note: 'b', line: 2 }), claim({ id: 'A', note: 'a', line: 3 })];
    for (const order of [rows, [...rows].reverse()]) {
      expect(findProblems('claim/duplicate', order)).toMatchObject([{ line: 2 }]);
    }
  });

  it('has a fingerprint that does not change with the lines', () => {
    const print = (line: number) =>
      findProblems('claim/duplicate', [claim({ id: 'A', line }), claim({ id: 'A', line: line + 1 })])[0]
        ?.fingerprint;
    expect(print(2)).toBe(print(20));
  });
});
