import { describe, expect, it } from 'vitest';
import { type ClaimParts, claim } from '../build-claim.js';
import { findProblems } from './find-problems.js';

const RULE = 'claim/reported-before-incident';

function flagged(incident: string, ...rows: ClaimParts[]) {
  const claims = rows.map((row, index) => claim({ id: 'ABCDEF'.charAt(index), incident, ...row }));
  return findProblems(RULE, claims);
}

describe(RULE, () => {
  it('is a warning for losses reported before the day in the incident id', () => {
    expect(
      flagged('raid-2024-07-27', { reportedOn: '2024-07-28' }, { reportedOn: '2023-07-28' }),
    ).toMatchObject([
      {
        severity: 'warning',
        claimId: 'B',
        field: 'reportedOn',
        raw: '2023-07-28',
        message: 'B was reported on 2023-07-28, before 2024-07-27, the first day of raid-2024-07-27',
      },
    ]);
  });

  it('is placed at the incident id, once, where it is every dated claim', () => {
    const problems = flagged('raid-2042-07', { reportedOn: '2024-07-28' }, {}, { reportedOn: '2024-08' });
    expect(problems).toMatchObject([
      {
        claimId: 'A',
        field: 'incident',
        raw: 'raid-2042-07',
        message: expect.stringContaining('all 2 dated'),
      },
    ]);
    expect(flagged('raid-2042-07', { reportedOn: '2024-07-28' })).toMatchObject([{ field: 'reportedOn' }]);
  });

  it('takes a partial date for its last day, and that of the incident for its first', () => {
    const on = (incident: string, reportedOn: string) => flagged(incident, { reportedOn }).length;
    expect(on('raid-2024-07', '2024-07-01')).toBe(0);
    expect(on('raid-2024-07-27', '2024-07')).toBe(0);
    expect(on('raid-2024-07-27', '2024')).toBe(0);
    expect(on('raid-2024-07-27', '2024-06')).toBe(1);
  });

  it('lets the day before pass: it is not yet tomorrow everywhere', () => {
    expect(flagged('raid-2024-07-01', { reportedOn: '2024-06-30' })).toEqual([]);
    expect(flagged('raid-2024-07-01', { reportedOn: '2024-06-29' })).toHaveLength(1);
  });

  it('is none for claims that are wider than the incident, count no losses, have no date, or are rejected', () => {
    expect(
      flagged(
        'raid-2024-07-27',
        { reportedOn: '2024-07-01', scope: 'wider' },
        { reportedOn: '2024-07-01', measure: 'strength' },
        { reportedOn: null },
        { reportedOn: '2024-07-01', review: 'rejected' },
      ),
    ).toEqual([]);
  });

  it('is none for an incident without a date in its id, or without claims', () => {
    expect(flagged('raid', { reportedOn: '1999' })).toEqual([]);
    expect(flagged('raid-2024-07-27')).toEqual([]);
  });
});
