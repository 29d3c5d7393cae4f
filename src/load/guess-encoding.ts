import { compareText } from '../claim/compare-text.js';
import { encodingNamed } from './encoding-name.js';
import { createDecoding } from './text-decoding.js';

/** Those of casualty data, the likelier first: of two that read a text equally well the first is taken. */
const LIKELY = ['windows-1252', 'windows-1251', 'windows-1256', 'macintosh', 'gb18030'] as const;

/** What an unlikely encoding has to read better by. */
const UNLIKELY = 0.15;

/** Letters, signs above them, and what else is no ASCII, as they stand together. */
const WORD = /[\p{L}\p{M}\u0080-\uffff]+/gu;
const IS_ASCII = /^[\0-\x7f]*$/;
/** Characters that no text holds. */
const BROKEN = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/g;
/** What typographers put beside letters or between them. */
const PUNCTUATION = /[\s‘’‚“”„«»‹›…–—•·،؛؟、。，；：“”（）《》ـ]/gu;
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
];

/**
 * Guesses the encoding of bytes that are not UTF-8: of the likely ones, and of those that chardet finds in the
 * statistics of the bytes, the one in which the words look most like words.
 */
export async function guessEncoding(sample: Buffer): Promise<string> {
  const { analyse } = await import('chardet');
  const found = analyse(highWords(sample)).flatMap(({ name }) => encodingNamed(name) ?? []);
  let best = { encoding: LIKELY[0] as string, score: Number.NEGATIVE_INFINITY };
  for (const encoding of new Set([...LIKELY, ...found.sort(compareText)])) {
    if (encoding.startsWith('utf-')) continue;
    const isLikely = (LIKELY as readonly string[]).includes(encoding);
    const score = plausibility(sample, encoding) - (isLikely ? 0 : UNLIKELY);
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** The words with other than ASCII bytes: column names in English would tell chardet of English only. */
function highWords(sample: Buffer): Buffer {
  const words = sample.toString('latin1').match(/[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*/g);
  return Buffer.from((words ?? []).join(' '), 'latin1');
}

/** How much a sample looks like text in an encoding, for each of its characters beyond ASCII: 1 at the most. */
function plausibility(sample: Buffer, encoding: string): number {
  const text = createDecoding(encoding).decode(sample, false);
  let score = 0;
  let characters = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (IS_ASCII.test(word)) continue;
    const high = [...word].filter((character) => character > '\x7f').length;
    characters += high;
    score += high - faultsOf(word, high);
  }
  if (encoding === 'gb18030') score -= oddRuns(sample) + rareHan(sample);
  return characters === 0 ? Number.NEGATIVE_INFINITY : score / characters;
}

/** What speaks against a word, in characters. */
function faultsOf(word: string, high: number): number {
  const letters = word.replace(PUNCTUATION, ' ');
  let faults = 3 * (word.match(BROKEN)?.length ?? 0);
  // A sign among letters: "t¬s".
  faults += 2 * (letters.match(/\p{L}[^\p{L}\p{M}\s]|[^\p{L}\p{M}\s]\p{L}/gu)?.length ?? 0);
  // A capital after a small letter: "tuŽs".
  if (/\p{Ll}\p{Lu}/u.test(letters)) faults += 1 + high;
  // Letters of two scripts: "tuйs".
  if (SCRIPTS.filter((script) => script.test(letters)).length > 1) faults += 2 * high;
  // A word of accents alone: "Ìèíîáîðîíû".
  if (high > 2 && high > word.length / 2 && SCRIPTS[0]?.test(letters)) faults += 2 * high;
  return faults + (letters.match(/[ƒªºðþÐÞýÝ]/gu)?.length ?? 0);
}

/** Bytes beyond ASCII come in pairs in Chinese, but for rare characters. */
function oddRuns(sample: Buffer): number {
  const runs = sample.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  return 4 * runs.filter((run) => run.length % 2 === 1).length;
}

/** Pairs outside of the characters of everyday Chinese and its punctuation. */
function rareHan(sample: Buffer): number {
  const pairs = sample.toString('latin1').match(/[\x81-\xfe][\x40-\xfe]/g) ?? [];
  return pairs.filter((pair) => !/^(?:[\xb0-\xd7][\xa1-\xfe]|[\xa1-\xa3][\xa1-\xfe])$/.test(pair)).length;
}
