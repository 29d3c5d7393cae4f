/** Why a cell cannot be a count. */
export type CountRefusal =
  | 'date'
  | 'negative'
  | 'fraction'
  | 'exponent'
  | 'hex'
  | 'too-large'
  | 'reversed'
  | 'unreadable';

/** A number, a word or a sign of a count; `start` and `end` are its place in the text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  /** What phrases are compared by: the word without case and accents, the sign itself, a number's digits. */
  readonly key: string;
  /** The number's value; NaN for words, signs and numbers that are refused. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** Why digits are not a whole number of people, and what to do about it. */
interface NumberProblem {
  readonly reason: CountRefusal;
  readonly hint: string;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** What is wrong with the first number that is not a whole number of people; null when all are. */
  readonly problem: NumberProblem | null;
}

const SAME_CHARACTERS: Readonly<Record<string, string>> = {
  '-': '‐‑‒–—―−﹘﹣⁃－',
  "'": '‘’‛ʼʹ′´`＇',
  '"': '“”„‟«»″＂',
  ' ': '\u00a0\u202f\u2007\u2009',
  '.': '٫',
  ',': '٬،',
  '~': '∼～',
  '≈': '≃≅',
  '/': '⁄∕',
};
const PLAIN = new Map<string, string>();
for (const [plain, others] of Object.entries(SAME_CHARACTERS)) {
  for (const other of others) PLAIN.set(other, plain);
}
for (const zero of [0x660, 0x6f0, 0xff10]) {
  for (let digit = 0; digit < 10; digit++) PLAIN.set(String.fromCodePoint(zero + digit), `${digit}`);
}

/**
 * The text with one character for each of the many that look or mean the same: digits, dashes, quotes, spaces.
 * Invisible characters become tabs, so that they part words and never join digits; overrides of the reading
 * direction stay, and make the text unreadable. The length does not change.
 */
export function plainCharacters(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => {
    const plain = PLAIN.get(character);
    if (plain !== undefined) return plain;
    if (/[！-～]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
    return /^[\s\p{Cf}]$/u.test(character) && !/[\u202d\u202e\u{10000}-\u{10ffff}]/u.test(character)
      ? '\t'
      : character;
  });
}

/** A word as phrases are compared: small letters without accents, Arabic without vowel signs and letter variants. */
function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '');
  return bare.replaceAll('ة', 'ه').replaceAll('ى', 'ي');
}

const NUMBER = /\d+(?:[.,'_ ]\d+)*/y;
const WORD = /\p{L}[\p{L}\p{M}]*/uy;
const BLANK = /\s+/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Splits a text of plain characters into numbers, words and signs. `knows` tells the words of the lexicons;
 * `attached` are the letters that may be written onto the front of one. The full stop of an abbreviation and the
 * apostrophe of an elision are no tokens, nor is the full stop of a sentence.
 */
export function tokenizeCount(
  text: string,
  knows: (key: string) => boolean,
  attached: readonly string[],
): Tokens {
  const tokens: Token[] = [];
  let problem: NumberProblem | null = null;
  let spaced = false;
  let at = 0;
  const push = (kind: Token['kind'], key: string, length: number, value = Number.NaN) => {
    tokens.push({ kind, key, value, start: at, end: at + length, spaced });
    spaced = false;
    at += length;
  };
  while (at < text.length) {
    const blank = matchAt(BLANK, text, at);
    const digits = matchAt(NUMBER, text, at);
    const word = matchAt(WORD, text, at);
    if (blank !== null) {
      spaced = true;
      at += blank.length;
    } else if (digits !== null) {
      const number = readDigits(digits, text.slice(at + digits.length));
      const isNumber = typeof number === 'number';
      if (!isNumber) problem ??= number;
      push('number', digits, digits.length, isNumber ? number : Number.NaN);
    } else if (word !== null) {
      const key = foldWord(word);
      const front = attached.find((letters) => key.startsWith(letters) && knows(key.slice(letters.length)));
      const split = front === undefined || knows(key) ? '' : front;
      if (split !== '') push('word', split, split.length);
      push('word', key.slice(split.length), word.length - split.length);
    } else if (!spaced && tokens.at(-1)?.kind === 'word' && /[.']/.test(text.charAt(at))) {
      at += 1;
    } else {
      const sign = String.fromCodePoint(text.codePointAt(at) as number);
      push('sign', sign, sign.length);
    }
  }
  if (tokens.at(-1)?.key === '.' && tokens.at(-2)?.kind === 'number') tokens.pop();
  return { tokens, problem };
}

/** What to do about a figure beyond 2^53 − 1, from where on numbers are no longer told apart. */
export const TOO_LARGE_HINT =
  'A count is at most 9,007,199,254,740,991; a separator between two figures may be missing.';

/** The whole number that digits with their separators stand for, or why they do not; `rest` is what follows them. */
function readDigits(digits: string, rest: string): number | NumberProblem {
  if (/^(?:e[+-]?\d|\^|\*\*)/i.test(rest)) {
    return { reason: 'exponent', hint: 'Write the number out in plain digits: 1000 for 1e3.' };
  }
  if (digits === '0' && /^x[0-9a-f]/i.test(rest)) {
    return { reason: 'hex', hint: 'Write the number in plain decimal digits.' };
  }
  const whole = wholeNumber(digits);
  if (whole !== null) {
    return whole <= Number.MAX_SAFE_INTEGER ? whole : { reason: 'too-large', hint: TOO_LARGE_HINT };
  }
  if (!/[.,]/.test(digits)) {
    return {
      reason: 'unreadable',
      hint: 'Write thousands without separators (1200), and two figures as a range (50-60).',
    };
  }
  const thousands = /^([1-9]\d{0,2})\.(\d{3})$/.exec(digits);
  const hint =
    thousands === null
      ? 'A count of people is a whole number. Write thousands without separators: 1200.'
      : `Write ${thousands[1]}${thousands[2]} if the point separates thousands. If it is a decimal point, a count must be whole.`;
  return { reason: 'fraction', hint };
}

/**
 * Digits in one piece, or in groups of three that are parted by one and the same sign; else null. A decimal zero or
 * two change nothing: programs that know no whole numbers write 84.0.
 */
function wholeNumber(digits: string): number | null {
  const [, sign, zeros] = /^\d[^.,]*(?:([.,])\d{3})*([.,])0{1,2}$/.exec(digits) ?? [];
  const whole = zeros === undefined || sign === zeros ? digits : digits.slice(0, digits.lastIndexOf(zeros));
  const grouped = /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*$/.exec(whole);
  // One group after a point may be thousandths: 1.200 is read neither as 1200 nor as 1.2.
  if (grouped?.[1] === '.' && whole.split('.').length === 2 && whole === digits) return null;
  return grouped !== null || /^\d+$/.test(whole) ? Number(whole.replace(/\D/g, '')) : null;
}
