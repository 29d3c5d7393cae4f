import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

const RULE = 'claim/as-of-after-report';

function flagged(row: ClaimParts) {
  return findProblems(RULE, [claim(row)]);
}

describe(RULE, () => {
  it('is a warning for a figure of a day after its report', () => {
    expect(flagged({ asOf: '2024-08-27', reportedOn: '2024-07-28' })).toMatchObject([
      {
        severity: 'warning',
        field: 'asOf',
        raw: '2024-08-27',
        message: 'T1 describes 2024-08-27 but was reported on 2024-07-28, before it',
      },
    ]);
  });

  it('is none for the same day, an earlier one, and dates that may be either', () => {
    const on = (asOf: string | null, reportedOn: string | null) => flagged({ asOf, reportedOn }).length;
    expect(on('2024-07-28', '2024-07-28')).toBe(0);
    expect(on('2024-07-27', '2024-07-28')).toBe(0);
    expect(on('2024-07', '2024-07-01')).toBe(0);
    expect(on('2024-07-31', '2024-07')).toBe(0);
    expect(on('2024-08', '2024-07')).toBe(1);
    expect(on('2024-08', null)).toBe(0);
    expect(on(null, '2024-07')).toBe(0);
  });
});
