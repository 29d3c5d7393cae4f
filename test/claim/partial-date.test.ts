import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, firstDay, isDay, isPartialDate, lastDay } from '../../src/claim/partial-date.js';

describe('isPartialDate', () => {
  it.each(['2024-07-25', '2024-07', '2024', '2024-02-29', '2000-02-29', '1999-12-31'])('takes %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each([
    '',
    '24',
    '2024-7-25',
    '2024-13',
    '2024-00',
    '2024-07-00',
    '2024-07-32',
    '2024-06-31',
    '2023-02-29',
    '1900-02-29',
    '2024-07-25T00:00',
    '25/07/2024',
    ' 2024',
    '٢٠٢٤',
  ])('refuses "%s"', (text) => {
    expect(isPartialDate(text)).toBe(false);
  });

  it('takes exactly the days of the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${`${year}`.padStart(4, '0')}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
          const date = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
          expect(isPartialDate(text)).toBe(exists);
        },
      ),
    );
  });
});

describe('lastDay', () => {
  it('is the last day a date, month or year can mean', () => {
    expect(lastDay('2024-07-25')).toBe('2024-07-25');
    expect(lastDay('2024-07')).toBe('2024-07-31');
    expect(lastDay('2024-06')).toBe('2024-06-30');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2100-02')).toBe('2100-02-28');
    expect(lastDay('2000-02')).toBe('2000-02-29');
    expect(lastDay('2024')).toBe('2024-12-31');
  });
});

describe('firstDay', () => {
  it('is the first day a date, month or year can mean', () => {
    expect(firstDay('2024-07-25')).toBe('2024-07-25');
    expect(firstDay('2024-07')).toBe('2024-07-01');
    expect(firstDay('2024')).toBe('2024-01-01');
  });
});

describe('isDay', () => {
  it('tells a day from a month and a year', () => {
    expect(['2024-07-25', '2024-07', '2024'].map(isDay)).toEqual([true, false, false]);
  });
});

describe('addDays', () => {
  it('counts days over the ends of months and years, forth and back', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-07-01', -1)).toBe('2024-06-30');
    expect(addDays('0024-07-01', 0)).toBe('0024-07-01');
  });
});
