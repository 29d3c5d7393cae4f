import { describe, expect, it } from 'vitest';
import { CLAIM_FIELDS } from '../../../src/claim/claim-schema.js';
import { COLUMN_WORDS, MEANINGS, POSSIBLE_MEANINGS } from '../../../src/claim/column-words/index.js';
import { foldName } from '../../../src/claim/fold-name.js';
import { LEXICONS } from '../../../src/claim/lexicon/index.js';
import { CASUALTY_MEASURES, MEASURE_ALIASES, parseMeasure } from '../../../src/claim/measure.js';

const OWN_NAMES = [...CLAIM_FIELDS, ...CASUALTY_MEASURES, ...Object.keys(MEASURE_ALIASES)];

/** Every word of every language with what it is said to mean. */
const READ = COLUMN_WORDS.flatMap(({ language, means }) =>
  Object.entries(means).flatMap(([meaning, words]) => words.map((word) => ({ language, word, meaning }))),
);

describe('the words of headers', () => {
  it('are there in every language in which counts are read', () => {
    const languages = COLUMN_WORDS.map(({ language }) => language).filter((language) => language !== null);
    expect(languages).toEqual(LEXICONS.map(({ language }) => language));
  });

  it('mean one thing, in whatever language they are read', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { word, meaning } of READ) {
      const folded = foldName(word);
      meanings.set(folded, (meanings.get(folded) ?? new Set()).add(meaning));
    }
    expect([...meanings].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it('stand once in the table of a language', () => {
    for (const { language } of COLUMN_WORDS) {
      const folded = READ.filter((one) => one.language === language).map(({ word }) => foldName(word));
      expect(folded.filter((word, index) => folded.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('are never read where a language finds them unclear', () => {
    expect([...POSSIBLE_MEANINGS.keys()].filter((word) => MEANINGS.has(word))).toEqual([]);
  });

  it('are suggested alike in every language that finds them unclear', () => {
    const suggested = new Map<string, string>();
    for (const { unclear } of COLUMN_WORDS) {
      for (const [word, meanings] of Object.entries(unclear)) {
        const folded = foldName(word);
        expect([word, suggested.get(folded) ?? meanings.join()]).toEqual([word, meanings.join()]);
        suggested.set(folded, meanings.join());
      }
    }
  });

  it('leave the names of fields and measures to these', () => {
    const own = new Set(OWN_NAMES.map(foldName));
    expect([...MEANINGS.keys(), ...POSSIBLE_MEANINGS.keys()].filter((word) => own.has(word))).toEqual([]);
  });

  it('mean fields and measures that there are', () => {
    const fields: readonly string[] = CLAIM_FIELDS;
    const meant = [...MEANINGS.values(), ...[...POSSIBLE_MEANINGS.values()].flat()];
    expect(meant.filter((name) => !fields.includes(name) && parseMeasure(name) === null)).toEqual([]);
  });

  it('name the dead, the wounded, captured and missing, source and incident in every language', () => {
    for (const { language, means } of COLUMN_WORDS.filter((words) => words.language !== null)) {
      const wanted = ['killed', 'wounded', 'captured', 'missing', 'incident', 'count', 'note', 'url'];
      expect({ language, lacking: wanted.filter((meaning) => !(meaning in means)) }).toEqual({
        language,
        lacking: [],
      });
    }
  });
});
