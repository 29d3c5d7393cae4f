import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/claim/parse-date.js';

const dateOf = (text: string, order?: 'dmy' | 'mdy' | 'ymd') => {
  const reading = parseDate(text, order);
  return reading.ok ? reading.date : null;
};

describe('a date', () => {
  it.each([
    ['2024-07-25', '2024-07-25'],
    ['2024-07', '2024-07'],
    ['2024', '2024'],
    ['2024-7-5', '2024-07-05'],
    ['2024/07/25', '2024-07-25'],
    ['2024.7', '2024-07'],
    ['07/2024', '2024-07'],
    ['25/01/2024', '2024-01-25'],
    ['01/25/2024', '2024-01-25'],
    ['25.1.2024', '2024-01-25'],
    ['05-05-2024', '2024-05-05'],
    ['٢٥/٠٧/٢٠٢٤', '2024-07-25'],
    ['2024-07-25T10:00:00Z', '2024-07-25'],
    ['2024-07-25 23:59:59.5+02:00', '2024-07-25'],
    ['27 July 2024', '2024-07-27'],
    ['July 27, 2024', '2024-07-27'],
    ['July 27,2024', '2024-07-27'],
    ['27-Jul-2024', '2024-07-27'],
    ['the 3rd of Sept. 2024', '2024-09-03'],
    ['Jul 2024', '2024-07'],
    ['27 juillet 2024', '2024-07-27'],
    ['1er août 2024', '2024-08-01'],
    ['27 de julio de 2024', '2024-07-27'],
    ['27 июля 2024 г.', '2024-07-27'],
    ['27 липня 2024', '2024-07-27'],
    ['27 يوليو 2024', '2024-07-27'],
    ['27 كانون الثاني 2024', '2024-01-27'],
  ])('%s is %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ...['', 'yesterday', '2024-13', '31/02/2024', '32 July 2024', '20240725', '12-Oct', 'July 27'],
    ...[
      'about 27 July 2024',
      '27 July 2024 or so',
      '1 2 July 2024',
      'July 2024 2025',
      '27 July 24',
      'x'.repeat(99),
    ],
  ])('%j is none', (text) => {
    expect(dateOf(text)).toBeNull();
  });

  it('that may be two days is refused with both, unless the order is given', () => {
    expect(parseDate('05/01/2024')).toEqual({
      ok: false,
      message: '"05/01/2024" may be 2024-01-05 or 2024-05-01',
      hint: 'Pass --date-order dmy for the first, --date-order mdy for the second; or write the year first: 2024-01-05.',
    });
    expect(dateOf('05/01/2024', 'dmy')).toBe('2024-01-05');
    expect(dateOf('05/01/2024', 'mdy')).toBe('2024-05-01');
    expect(dateOf('05/01/2024', 'ymd')).toBeNull();
    expect(dateOf('2024/01/05', 'mdy')).toBe('2024-01-05');
  });

  it('that breaks the order that is given is refused: the order may be the mistake', () => {
    expect(parseDate('25/01/2024', 'mdy')).toMatchObject({
      message: '"25/01/2024" is not a date in the order mdy',
    });
  });

  it('of which a hint knows more says so', () => {
    expect(parseDate('25/01/24')).toMatchObject({ message: '"25/01/24" has a year of two figures' });
    expect(parseDate('45498')).toMatchObject({ hint: expect.stringContaining('2024-07-25') });
  });

  it('reads as the same day in every order in which its parts are written and named', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), (date, sign) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(dateOf([year, month, dayOfMonth].join(sign))).toBe(iso);
        expect(dateOf([dayOfMonth, month, year].join(sign), 'dmy')).toBe(iso);
        expect(dateOf([month, dayOfMonth, year].join(sign), 'mdy')).toBe(iso);
        expect([null, iso]).toContain(dateOf([dayOfMonth, month, year].join(sign)));
      }),
    );
  });
});
