import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDenial, NOT_STATED } from '../../src/claim/count.js';
import { type CountReading, parseCount } from '../../src/claim/parse-count.js';
import { CORPUS, LANGUAGES, MORE, ROWS } from './count-corpus.js';

type Refusal = Extract<CountReading, { ok: false }>;

function refusal(text: string): Refusal {
  const reading = parseCount(text);
  if (reading.ok) throw new Error(`"${text}" is read as ${JSON.stringify(reading.count)}`);
  return reading;
}

describe.each(ROWS)('$says', (row) => {
  if (row.signs !== undefined) {
    it.each(row.signs)('in signs: %j', (text) => {
      expect(parseCount(text)).toEqual({ ok: true, count: { ...row.means, original: text.trim() } });
    });
  }
  describe.each(LANGUAGES)('in %s', (language) => {
    it.each(row[language])('%s', (text) => {
      expect(parseCount(text)).toEqual({ ok: true, count: { ...row.means, original: text } });
    });
  });
});

describe('further counts', () => {
  it.each(MORE)('%s', (text, means) => {
    expect(parseCount(text)).toEqual({ ok: true, count: { ...means, original: text } });
  });
});

describe('the original text', () => {
  it('is kept without surrounding white space', () => {
    expect(parseCount('  At Least 46\t')).toMatchObject({ count: { original: 'At Least 46' } });
    expect(parseCount(' 84 ')).toMatchObject({ count: { original: '84' } });
    expect(parseCount('«une vingtaine»')).toMatchObject({ count: { original: '«une vingtaine»' } });
  });

  it('of a blank cell is empty, and the cell states nothing', () => {
    expect(parseCount('')).toEqual({ ok: true, count: NOT_STATED });
  });
});

describe('what is refused', () => {
  it.each<[Refusal['reason'], readonly string[]]>([
    [
      'date',
      [
        '12-Oct',
        'Oct-12',
        '12 Oct',
        '12/10',
        '10/12/2024',
        '2024-10-12',
        '2024/10/12',
        '2024-10-12 00:00:00',
        '2024-10-12T00:00:00.000',
        '12.10.2024',
        '10-12-24',
        '2024-07',
        '07-2024',
        '12 октября',
        '12 жовтня',
        '12-oct.',
        '12-août',
        'Oct 2024',
        '12 October 2024',
        'October 12, 2024',
        '12 أكتوبر',
        '12 تشرين الأول',
        '12-sept',
      ],
    ],
    [
      'negative',
      [
        '-5',
        '−5',
        '–5',
        '- 5',
        '-5-10',
        'about -5',
        'minus 5',
        'moins 5',
        'минус 5',
        'fewer than 0',
        '<0',
        'fewer than about 0',
      ],
    ],
    [
      'fraction',
      [
        '1.200',
        '12.000',
        '1,5',
        '12.50',
        '1.200,5',
        '1.200.0',
        '1.200.00',
        '1,2000',
        '12.5',
        '12,5',
        '1.200',
        '1,20',
        '0,500',
        '1,234.56',
        '1.234,56',
        '12,34,567',
        '½',
        '1½',
        '50/60',
        '3/40',
        '2.5 million',
        '١٫٥',
      ],
    ],
    ['exponent', ['1e3', '1E3', '1e+3', '1e-3', '1.5e3', '10^3', '10**3']],
    ['hex', ['0x10', '0X1F']],
    [
      'too-large',
      [
        '9007199254740992',
        '99999999999999999999',
        '9,007,199,254,740,992',
        'more than 9007199254740991',
        '9007199254740991 thousand',
        `1-${'9'.repeat(100)}`,
      ],
    ],
    [
      'reversed',
      [
        '50-20',
        '50 to 20',
        'between 60 and 50',
        'vingt à dix',
        '1,200-200',
        'more than 20 and fewer than 20',
      ],
    ],
    [
      'unreadable',
      [
        'many many',
        '5--9',
        '5-',
        '50-60-70',
        '1_000',
        '1 20',
        '20  000',
        '84 + 47',
        '+50',
        '84 47',
        '35 dead or wounded',
        '50 killed, 20 wounded',
        'killed 50 wounded',
        'no survivors',
        'no',
        'No. 50',
        'нет',
        'at least',
        'between 50',
        'from 50',
        'a',
        'of',
        'and',
        'killed',
        'cents',
        'millions',
        'тысяч пять',
        'человек двадцать',
        'ألفا قتيل',
        'up to dozens',
        'about dozens',
        'more than 50-60',
        'fewer than 50-60',
        'at least at most 5',
        'at least 5, up to 20+',
        'up to 5 and up to 20',
        'between up to 50 and 60',
        '50 to at least 60',
        'two to three hundred and fifty',
        'five and twenty',
        'zero hundred',
        'hundred hundred',
        'two thousand thousand',
        'a seven',
        '10k',
        '50%',
        '$50',
        '(5)',
        '50±5',
        '5²',
        '²',
        'x²',
        '≠5',
        '≮5',
        '<\u03385',
        '8\u03364',
        '8\u{1f4a5}4',
        '\u202e84',
        '\u{e0031}5',
        '\ud800',
        '8\u00ad4',
        'one hundred, two',
        '84 (confirmed)',
        '.5',
        '12:30',
        '1 or 2 or 3',
      ],
    ],
  ])('%s', (reason, texts) => {
    for (const text of texts)
      expect([text, parseCount(text)]).toEqual([text, expect.objectContaining({ ok: false, reason })]);
  });

  it('says what a spreadsheet has done to a range, and how to write it', () => {
    expect(refusal('12-Oct')).toEqual({
      ok: false,
      reason: 'date',
      message: '"12-Oct" is a date; a count must be a number of people',
      hint: 'A spreadsheet has probably changed 10-12 into a date. Write 10 in low and 12 in high, or format the column as text.',
    });
  });

  it('names both readings of 1.200', () => {
    expect(refusal('1.200').hint).toBe(
      'Write 1200 if the point separates thousands. If it is a decimal point, a count must be whole.',
    );
  });

  it.each([
    ['at lest 46', 'Did you mean "at least 46"?'],
    ['dozns of people', 'Did you mean "dozens of people"?'],
    ['environn 50', 'Did you mean "environ 50"?'],
    ['примирно 50', 'Did you mean "примерно 50"?'],
    ['about a hundred attackers', 'The word "attackers" is not known.'],
    ['dozns mercenaires xyz', 'The word "dozns" is not known.'],
    ['10k', 'The word "k" is not known.'],
    ['84 + 47', 'Write a figure or words'],
  ])('suggests what was meant: %s', (text, hint) => {
    expect(refusal(text).hint).toContain(hint);
  });

  it('shows control characters, never sends them on', () => {
    const { message, hint } = refusal('\u001b[31mred\u0007\u202e');
    expect(`${message}${hint}`).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(message).toContain('\ufffd[31mred');
  });

  it('refuses more than 200 characters without reading them', () => {
    const { reason, message, hint } = refusal(`at least ${'4'.repeat(192)}`);
    expect(reason).toBe('unreadable');
    expect(message.length).toBeLessThan(120);
    expect(hint).toContain('200 characters');
    expect(refusal(`at least ${'4'.repeat(191)}`).reason).toBe('too-large');
  });

  it('gives every refusal a message and a hint', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = parseCount(text);
        if (!reading.ok) expect([reading.message, reading.hint]).not.toContain('');
      }),
    );
  });
});

describe('laws', () => {
  const words = [...new Set(CORPUS.flatMap((text) => text.split(/(\s+|-)/)))];
  /** Sentences of words the grammar knows, in any order, which find more of it than random characters do. */
  const arbitrarySentence = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.nat(200).map(String)), { maxLength: 7 })
    .map((parts) => parts.join(' '));
  const arbitraryText = fc.oneof(
    arbitrarySentence,
    fc.constantFrom(...CORPUS),
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc.string({ unit: fc.constantFrom(..."0123456789,.-+ 'e/xo~<>") }),
  );

  it('every accepted count has a low that is not above its high, both of them whole, or neither', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const reading = parseCount(text);
        if (!reading.ok) return;
        const { low, high, openLow, openHigh, approximate, vague } = reading.count;
        if (low === null || high === null) {
          expect([low, high, openLow, approximate]).toEqual([null, null, false, false]);
          if (openHigh) expect(vague).not.toBeNull();
        } else {
          expect(low).toBeLessThanOrEqual(high);
          expect([low, high].every((figure) => Number.isSafeInteger(figure) && figure >= 0)).toBe(true);
          expect(vague).toBeNull();
          expect(openLow && openHigh).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a blank never becomes 0', () => {
    const blanks = fc.string({
      unit: fc.constantFrom(
        ' ',
        '\t',
        '\n',
        '\r',
        '\u00a0',
        '\u202f',
        '\u3000',
        '\ufeff',
        '\u200b',
        '\u200f',
      ),
    });
    fc.assert(
      fc.property(blanks, (text) => {
        expect(parseCount(text)).toEqual({ ok: true, count: { ...NOT_STATED, original: text.trim() } });
      }),
    );
  });

  it('what denies names a 0 or says nobody', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const reading = parseCount(text);
        if (reading.ok && isDenial(reading.count))
          expect(reading.count).toMatchObject({ low: 0, high: 0, openLow: false });
      }),
    );
  });

  it('plain digits mean the same in every script and with every separator', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (figure) => {
        const grouped = figure.toLocaleString('en-US');
        const texts = [
          grouped,
          ...[' ', "'", '\u202f'].map((separator) => grouped.replaceAll(',', separator)),
          ...[0x660, 0x6f0, 0xff10].map((zero) =>
            `${figure}`.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
          ),
        ];
        for (const text of texts) {
          expect(parseCount(text)).toMatchObject({ ok: true, count: { low: figure, high: figure } });
        }
      }),
    );
  });

  it('the same text is always read the same way, also after ten thousand others', () => {
    const before = parseCount('at least 46');
    for (let other = 0; other <= 10_001; other++) parseCount(`about ${other}`);
    expect(parseCount('at least 46')).toEqual(before);
  });

  it('no text takes long', () => {
    const traps = [
      'a hundred and ',
      'at least ',
      '1,',
      '1 ',
      '50-',
      'soixante-',
      '"',
      'vingt et ',
      'not ',
      'zzz ',
      '\u0301',
      'е́',
    ];
    for (const trap of traps) {
      const text = trap.repeat(Math.floor(200 / trap.length));
      const start = performance.now();
      for (let run = 0; run < 20; run++) parseCount(text.slice(run));
      expect([trap, performance.now() - start < 1000]).toEqual([trap, true]);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 150, maxLength: 5000 }), (text) => {
        const start = performance.now();
        parseCount(text);
        return performance.now() - start < 250;
      }),
    );
  });
});
