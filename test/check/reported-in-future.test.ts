import { describe, expect, it } from 'vitest';
import { checkIncident } from '../../src/check/check-incident.js';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

const RULE = 'claim/reported-in-future';

function flagged(row: ClaimParts) {
  return findProblems(RULE, [claim(row)], { advisory: true, today: '2025-01-01' });
}

describe(RULE, () => {
  it('is a warning for a claim reported after today', () => {
    expect(flagged({ reportedOn: '2042-07-28' })).toMatchObject([
      {
        severity: 'warning',
        claimId: 'T1',
        field: 'reportedOn',
        raw: '2042-07-28',
        message: 'T1 was reported on 2042-07-28, which is still to come',
      },
    ]);
  });

  it('is one, too, for the day a figure describes, unless the report is in the future itself', () => {
    expect(flagged({ asOf: '2025-07-28' })).toMatchObject([
      { field: 'asOf', message: 'T1 describes 2025-07-28, which is still to come' },
    ]);
    expect(flagged({ reportedOn: '2025-07-28', asOf: '2025-07-28' })).toMatchObject([
      { field: 'reportedOn' },
    ]);
  });

  it('lets tomorrow pass, and a month or year that may have begun', () => {
    expect(flagged({ reportedOn: '2025-01-02' })).toEqual([]);
    expect(flagged({ reportedOn: '2025-01-03' })).toHaveLength(1);
    expect(flagged({ reportedOn: '2025-01' })).toEqual([]);
    expect(flagged({ reportedOn: '2025' })).toEqual([]);
    expect(flagged({ reportedOn: '2025-02' })).toHaveLength(1);
  });

  it('is none when nobody says what day it is', () => {
    expect(checkIncident([claim({ reportedOn: '9999' })], { advisory: true })).not.toContainEqual(
      expect.objectContaining({ ruleId: RULE }),
    );
  });
});
