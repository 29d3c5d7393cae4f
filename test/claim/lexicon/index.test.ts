import { describe, expect, it } from 'vitest';
import { ALL_WORDS, LEXICONS } from '../../../src/claim/lexicon/index.js';
import { HEDGES, type Lexicon } from '../../../src/claim/lexicon/lexicon.js';
import { parseCount } from '../../../src/claim/parse-count.js';
import { createPhraseIndex } from '../../../src/claim/phrase-index.js';
import { VAGUE_WORDS } from '../../../src/claim/vague.js';

describe('the lexicons', () => {
  it('are en, fr, es, ru, uk and ar', () => {
    expect(LEXICONS.map(({ language }) => language)).toEqual(['en', 'fr', 'es', 'ru', 'uk', 'ar']);
  });

  it('do not give one number word two values', () => {
    const values = new Map<string, string>();
    for (const lexicon of LEXICONS) {
      for (const numbers of [lexicon.numbers, lexicon.scales, lexicon.collectives ?? {}]) {
        for (const [value, words] of Object.entries(numbers)) {
          for (const word of words) {
            expect([word, values.get(word) ?? value]).toEqual([word, value]);
            values.set(word, value);
          }
        }
      }
    }
  });
});

/** The words of the first hundred numbers in some languages, from how each language builds them. */
const UNITS: Readonly<Record<string, { joiner: string; tens: readonly string[]; units: readonly string[] }>> =
  {
    en: {
      joiner: '-',
      tens: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
      units: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
    },
    ru: {
      joiner: ' ',
      tens: [
        'двадцать',
        'тридцать',
        'сорок',
        'пятьдесят',
        'шестьдесят',
        'семьдесят',
        'восемьдесят',
        'девяносто',
      ],
      units: ['один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
    },
    'ru, genitive': {
      joiner: ' ',
      tens: [
        'двадцати',
        'тридцати',
        'сорока',
        'пятидесяти',
        'шестидесяти',
        'семидесяти',
        'восьмидесяти',
        'девяноста',
      ],
      units: ['одного', 'двух', 'трёх', 'четырех', 'пяти', 'шести', 'семи', 'восьми', 'девяти'],
    },
    uk: {
      joiner: ' ',
      tens: [
        'двадцять',
        'тридцять',
        'сорок',
        'п’ятдесят',
        'шістдесят',
        'сімдесят',
        'вісімдесят',
        'дев’яносто',
      ],
      units: ['один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять'],
    },
    'uk, genitive': {
      joiner: ' ',
      tens: [
        'двадцяти',
        'тридцяти',
        'сорока',
        "п'ятдесяти",
        'шістдесяти',
        'сімдесяти',
        'вісімдесяти',
        "дев'яноста",
      ],
      units: ['одного', 'двох', 'трьох', 'чотирьох', "п'яти", 'шести', 'семи', 'восьми', "дев'яти"],
    },
  };

describe('compounds from 21 to 99', () => {
  it.each(Object.entries(UNITS))('in %s', (_, { joiner, tens, units }) => {
    tens.forEach((ten, tensAt) => {
      units.forEach((unit, unitsAt) => {
        const value = (tensAt + 2) * 10 + unitsAt + 1;
        expect([value, parseCount(`${ten}${joiner}${unit}`)]).toMatchObject([
          value,
          { ok: true, count: { low: value, high: value } },
        ]);
      });
    });
  });

  it.each([
    [21, 'vingt et un'],
    [22, 'vingt-deux'],
    [31, 'trente-et-un'],
    [61, 'soixante et un'],
    [70, 'soixante-dix'],
    [71, 'soixante et onze'],
    [77, 'soixante-dix-sept'],
    [79, 'soixante-dix-neuf'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [90, 'quatre-vingt-dix'],
    [91, 'quatre-vingt-onze'],
    [97, 'quatre-vingt-dix-sept'],
    [99, 'quatre-vingt-dix-neuf'],
    [99, 'nonante-neuf'],
    [21, 'veintiuno'],
    [26, 'veintiséis'],
    [29, 'veintinueve'],
    [32, 'treinta y dos'],
    [99, 'noventa y nueve'],
    [101, 'ciento uno'],
    [11, 'أحد عشر'],
    [19, 'تسعة عشر'],
    [21, 'واحد وعشرون'],
    [25, 'خمسة وعشرون'],
    [25, 'خمسة وعشرين'],
    [99, 'تسعة وتسعون'],
    [100, 'مئة'],
    [100, 'مائة'],
    [125, 'مئة وخمسة وعشرون'],
    [205, 'مئتان وخمسة'],
  ])('%i is %s', (value, text) => {
    expect(parseCount(text)).toMatchObject({
      ok: true,
      count: { low: value, high: value, approximate: false },
    });
  });
});

describe.each(LEXICONS.map((lexicon) => [lexicon.language, lexicon] as const))(
  'the %s lexicon',
  (_, lexicon: Lexicon) => {
    it('has the numbers up to twenty, the tens, a hundred and a thousand', () => {
      const values = new Set([...Object.keys(lexicon.numbers), ...Object.keys(lexicon.scales)].map(Number));
      const needed = [...Array(21).keys(), 30, 40, 50, 60, 80, 100, 1000];
      expect(needed.filter((value) => !values.has(value))).toEqual([]);
    });

    it('has words before a figure for every hedge', () => {
      expect(HEDGES.filter((hedge) => (lexicon.before[hedge] ?? []).length === 0)).toEqual([]);
    });

    it('has twelve months', () => {
      expect(lexicon.months).toHaveLength(12);
    });

    it('has each number word read with its value', () => {
      for (const [value, words] of Object.entries(lexicon.numbers)) {
        for (const word of words) {
          expect([word, parseCount(word)]).toMatchObject([
            word,
            { ok: true, count: { low: Number(value), high: Number(value) } },
          ]);
        }
      }
    });

    it('has each scale and collective read with its value after another number', () => {
      for (const [value, words] of Object.entries({ ...lexicon.scales, ...lexicon.collectives })) {
        for (const word of words) {
          expect([word, parseCount(`3 ${word}`)]).toMatchObject([
            word,
            { ok: true, count: { low: 3 * Number(value) } },
          ]);
        }
      }
    });

    it.each(VAGUE_WORDS)('has words for "%s" that are read as such', (word) => {
      const texts = word === 'acknowledged' ? lexicon.noFigure : (lexicon.vague[word] ?? []);
      for (const text of texts)
        expect([text, parseCount(text)]).toMatchObject([
          text,
          { ok: true, count: { vague: word, low: null } },
        ]);
    });

    it('has each way to say nobody read as 0', () => {
      const nouns = [...lexicon.people, ...lexicon.outcomes];
      const denials = lexicon.no.flatMap((no) => nouns.map((noun) => `${no} ${noun}`));
      for (const text of [...lexicon.nobody, ...denials]) {
        expect([text, parseCount(text)]).toMatchObject([
          text,
          { ok: true, count: { low: 0, high: 0, openLow: false, openHigh: false } },
        ]);
      }
    });

    it('has each way to say nothing read as not stated', () => {
      for (const text of lexicon.notStated) {
        expect([text, parseCount(text)]).toMatchObject([
          text,
          { ok: true, count: { low: null, vague: null } },
        ]);
      }
    });

    it.each(HEDGES)('has each phrase for "%s" read as such on its side of a figure', (hedge) => {
      const [exactly, open] = [
        { low: 50, high: 50, openLow: false, openHigh: false, approximate: false },
        { openHigh: true },
      ];
      const meaning = {
        'at least': { ...exactly, ...open },
        'more than': { ...exactly, ...open, low: 51, high: 51 },
        'up to': { ...exactly, openLow: true },
        'fewer than': { ...exactly, openLow: true, low: 49, high: 49 },
        about: { ...exactly, approximate: 'about' },
        nearly: { ...exactly, approximate: 'nearly' },
        exactly,
      }[hedge];
      const texts = [
        ...(lexicon.before[hedge] ?? []).map((phrase) => `${phrase} 50`),
        ...(lexicon.after[hedge] ?? []).map((phrase) => `50 ${phrase}`),
      ];
      for (const text of texts)
        expect([text, parseCount(text)]).toMatchObject([text, { ok: true, count: meaning }]);
    });

    it('has each noun accepted after a figure, and each month beside one refused as a date', () => {
      for (const noun of [...lexicon.person, ...lexicon.people, ...lexicon.outcomes]) {
        expect([noun, parseCount(`50 ${noun}`)]).toMatchObject([
          noun,
          { ok: true, count: { low: 50, high: 50, approximate: false } },
        ]);
      }
      lexicon.months.flat().forEach((month) => {
        expect([month, parseCount(`12 ${month}`)]).toMatchObject([month, { ok: false, reason: 'date' }]);
        expect([month, parseCount(`${month}-12`)]).toMatchObject([month, { ok: false, reason: 'date' }]);
      });
    });
  },
);

describe('the index of all phrases', () => {
  it('is made quickly: every start of the program that reads words pays for it', () => {
    const start = performance.now();
    createPhraseIndex(ALL_WORDS);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
