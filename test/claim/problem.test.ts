import { describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';

const place = { file: 'claims.csv', line: 5, row: 5 };

describe('createProblem', () => {
  it('takes the severity from the rule and leaves what is not known null', () => {
    expect(createProblem('cell/unreadable-count', { message: 'm', hint: 'h' })).toEqual({
      ruleId: 'cell/unreadable-count',
      severity: 'error',
      message: 'm',
      hint: 'h',
      file: null,
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      cell: null,
      claimId: null,
      incident: null,
      field: null,
      raw: null,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('is also made for a rule that comes with its own prose', () => {
    const rule = {
      id: 'claim/odd',
      severity: 'info',
      summary: '',
      why: '',
      fix: '',
      bad: {},
      good: {},
    } as const;
    expect(createProblem(rule, { message: 'm', hint: 'h' })).toMatchObject({
      ruleId: 'claim/odd',
      severity: 'info',
    });
  });

  it('stands on the line of its row, and ends there unless it goes on', () => {
    expect(createProblem('row/too-long', { message: '', hint: '', place })).toMatchObject({
      file: 'claims.csv',
      line: 5,
      endLine: 5,
    });
    expect(
      createProblem('row/too-long', {
        message: '',
        hint: '',
        place,
        column: 3,
        endLine: 6,
        endColumn: 1,
        cell: 'D5',
      }),
    ).toMatchObject({ column: 3, endLine: 6, endColumn: 1, cell: 'D5' });
  });

  it('may concern a file as a whole', () => {
    expect(createProblem('file/unknown-column', { message: '', hint: '', file: 'claims.csv' })).toMatchObject(
      {
        file: 'claims.csv',
        line: null,
      },
    );
  });

  it('has a fingerprint that leaves out the line and the prose', () => {
    const details = { hint: 'h', place, claimId: 'T1', incident: 'ambush', field: 'count', raw: '12-Oct' };
    const base = createProblem('cell/date-in-count', { ...details, message: 'm' }).fingerprint;
    const print = (changes: object) =>
      createProblem('cell/date-in-count', { ...details, message: 'm', ...changes }).fingerprint;
    expect(print({ message: 'other words', hint: 'other', place: { ...place, line: 9 }, column: 4 })).toBe(
      base,
    );
    expect(print({ raw: '11-Oct' })).not.toBe(base);
    expect(print({ claimId: 'T2' })).not.toBe(base);
    expect(print({ incident: 'raid' })).not.toBe(base);
    expect(print({ field: 'low' })).not.toBe(base);
    expect(print({ place: { ...place, file: 'other.csv' } })).not.toBe(base);
    expect(print({ place: { ...place, file: `folder/${place.file}` } }), 'named from elsewhere').toBe(base);
    expect(createProblem('cell/unreadable-count', { ...details, message: 'm' }).fingerprint).not.toBe(base);
  });

  it('is told apart by its message where no cell is at fault', () => {
    const print = (message: string) =>
      createProblem('row/too-short', { message, hint: '', place }).fingerprint;
    expect(print('a')).not.toBe(print('b'));
  });
});
