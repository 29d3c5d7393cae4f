import { allPhrases } from './all-phrases.js';
import { type Count, NOT_STATED } from './count.js';
import { findDate } from './count-date.js';
import { type ImpossibleCount, readCount } from './count-grammar.js';
import type { PhraseIndex, Sentence } from './phrase-index.js';
import { nearest } from './suggest.js';
import { type CountRefusal, plainCharacters, TOO_LARGE_HINT } from './tokenize-count.js';

/** A count as it was read, or why it cannot be read and what to do about it. */
export type CountReading =
  | { ok: true; count: Count }
  | { ok: false; reason: CountRefusal; message: string; hint: string };

const LONGEST_TEXT = 200;
const LARGEST_MEMORY = 10_000;
const memory = new Map<string, CountReading>();

/**
 * Reads a figure in the source's words: `84`, `at least 46`, `25-82+`, `dozens`, `une vingtaine`, `none`. Blank and
 * "unknown" are not stated, never 0. What the grammar cannot read is refused with a reason; nothing throws.
 */
export function parseCount(text: string): CountReading {
  const trimmed = text.trim();
  // Up to 12 digits: a slice this short is a copy, a longer one would keep the whole chunk of the file alive.
  if (/^\d{1,12}$/.test(trimmed)) return { ok: true, count: plainCount(trimmed) };
  if (trimmed === '') return { ok: true, count: NOT_STATED };
  if (trimmed.length > LONGEST_TEXT) {
    return refuse(
      'unreadable',
      trimmed,
      `Keep a count under ${LONGEST_TEXT} characters, and move the rest to note.`,
    );
  }
  let reading = memory.get(trimmed);
  if (reading === undefined) {
    const original = trimmed.split('').join('');
    reading = readText(original);
    if (memory.size >= LARGEST_MEMORY) memory.clear();
    memory.set(original, reading);
  }
  return reading;
}

function plainCount(original: string): Count {
  const figure = Number(original);
  return {
    original,
    low: figure,
    high: figure,
    openLow: false,
    openHigh: false,
    approximate: false,
    vague: null,
  };
}

function readText(original: string): CountReading {
  const phrases = allPhrases();
  const sentence = phrases.read(unquote(plainCharacters(original)));
  const date = findDate(sentence);
  if (date !== null) {
    const { low, high } = date;
    return refuse(
      'date',
      original,
      `A spreadsheet has probably changed ${low}-${high} into a date. Write ${low} in low and ${high} in high, or format the column as text.`,
    );
  }
  if (sentence.problem !== null) return refuse(sentence.problem.reason, original, sentence.problem.hint);
  const figures = readCount(sentence);
  if (figures === null) return refuseUnread(original, sentence, phrases);
  if (typeof figures === 'string') return refuse(figures, original, IMPOSSIBLE[figures]);
  return { ok: true, count: { ...figures, original } };
}

const IMPOSSIBLE: Readonly<Record<ImpossibleCount, string>> = {
  negative: 'A count is 0 or more; leave the cell blank if the source says nothing.',
  reversed: 'Write the lower figure first, or correct the one that is wrong.',
  'too-large': TOO_LARGE_HINT,
};

/** The text without quotes around the whole, or the apostrophe that marks text in a spreadsheet. */
function unquote(text: string): string {
  let inner = text.trim();
  while (inner.length > 1 && /^["']/.test(inner) && inner.endsWith(inner.charAt(0)))
    inner = inner.slice(1, -1).trim();
  return inner.startsWith("'") ? inner.slice(1) : inner;
}

const READABLE =
  'Write a figure or words such as 84, 50-60, at least 46, up to 60, about 50, dozens, none, or "no figure given".';

/** A refusal with the words that were probably meant; or, when they are not clear, the first word that is not known. */
function refuseUnread(original: string, { text, tokens }: Sentence, phrases: PhraseIndex): CountReading {
  if (/[¼-¾⅐-⅞↉]/.test(text)) return refuse('fraction', original, 'A count of people is a whole number.');
  if (/^\d+ ?\/ ?\d+$/.test(text)) {
    return refuse('fraction', original, 'Write 50-60 for a range, or only the number of people counted.');
  }
  if (/^=[^<>=]/.test(text)) {
    return refuse('unreadable', original, 'A formula is not worked out here: write its value in its place.');
  }
  const unknown = tokens.find(({ kind, key }) => kind === 'word' && !phrases.knows(key));
  if (unknown === undefined) return refuse('unreadable', original, READABLE);
  const { key, start, end } = unknown;
  const alike = phrases.words.filter((word) => Math.abs(word.length - key.length) <= key.length / 3);
  const near = key.length < 3 ? null : nearest(key, alike);
  const meant = near === null ? text : `${text.slice(0, start)}${near}${text.slice(end)}`;
  const reading = readCount(phrases.read(meant));
  const isReadable = reading !== null && typeof reading !== 'string';
  const remark = isReadable
    ? `Did you mean "${printable(meant)}"?`
    : `The word "${printable(key)}" is not known.`;
  return refuse('unreadable', original, `${remark} ${READABLE}`);
}

const MESSAGES: Readonly<Record<CountRefusal, string>> = {
  date: 'is a date; a count must be a number of people',
  negative: 'is negative; a count must be a number of people',
  fraction: 'is not a whole number of people',
  exponent: 'is written with an exponent; a count must be in plain digits',
  hex: 'is a hexadecimal number; a count must be in plain digits',
  'too-large': 'is too large for a count',
  reversed: 'is a range whose first figure is the higher one',
  unreadable: 'cannot be read as a count',
};

function refuse(reason: CountRefusal, original: string, hint: string): CountReading {
  return { ok: false, reason, message: `"${printable(original)}" ${MESSAGES[reason]}`, hint };
}

/** The start of a text, with a visible sign for every character that a terminal would obey instead of show. */
function printable(text: string): string {
  const shown = text.slice(0, 60).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return text.length > 60 ? `${shown}…` : shown;
}
