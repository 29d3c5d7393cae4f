/** Why a cell cannot be a count, and what to do about it. */
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
  /** The number's value; NaN for words and signs. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The first number that is not a whole number of people; null when all are. */
  readonly problem: { readonly reason: CountRefusal; readonly hint: string } | null;
}

const SAME_CHARACTERS: Readonly<Record<string, string>> = {
  '-': '‐‑‒–—―−﹘﹣⁃',
  "'": '‘’‛ʼʹ′´`＇',
  '"': '“”„‟«»″＂',
  ' ': '\u00a0\u202f\u2007\u2009',
  '.': '٫',
  ',': '٬،',
  '~': '∼～',
  '≈': '≃≅',
  '/': '⁄∕',
};
const REPLACEMENTS = new Map<string, string>();
for (const [plain, others] of Object.entries(SAME_CHARACTERS)) {
  for (const other of others) REPLACEMENTS.set(other, plain);
}
for (const zero of [0x660, 0x6f0, 0xff10]) {
  for (let digit = 0; digit < 10; digit++) REPLACEMENTS.set(String.fromCodePoint(zero + digit), `${digit}`);
}

/**
 * The text with one character for each of the many that look or mean the same: digits, dashes, quotes, spaces.
 * Invisible characters become tabs, so that they part words but never digits; overrides of the reading direction
 * stay, and make the text unreadable. The length does not change.
 */
export function plainCharacters(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => {
    const plain = REPLACEMENTS.get(character);
    if (plain !== undefined) return plain;
    if (/[！-～]/u.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
    return /[\s\p{Cf}]/u.test(character) && !/[\u202d\u202e]/u.test(character) && character.length === 1 ? '\t' : character;
  });
}

/** A word as phrases are compared: small letters without accents, Arabic without vowel signs and letter variants. */
function foldWord(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي');
}

const NUMBER = /\d+(?:[.,'_ ]\d+)*/y;
const WORD = /[\p{L}\p{M}]+/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Splits a text of plain characters into numbers, words and signs. `knows` tells the words of the lexicons, and
 * `attached` the letters that may be written onto the front of one.
 */
export function tokenizeCount(
  text: string,
  knows: (key: string) => boolean = () => true,
  attached: readonly string[] = [],
): Tokens {
  const tokens: Token[] = [];
  let problem: Tokens['problem'] = null;
  let spaced = false;
  let at = 0;
  const push = (kind: Token['kind'], key: string, end: number, value = Number.NaN) => {
    tokens.push({ kind, key, value, start: at, end, spaced });
    spaced = false;
    at = end;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const previous = tokens.at(-1);
    const digits = matchAt(NUMBER, text, at);
    const word = digits === null ? matchAt(WORD, text, at) : null;
    if (digits !== null) {
      const number = readDigits(digits, text.slice(at + digits.length));
      if (typeof number !== 'number') problem ??= number;
      push('number', digits, at + digits.length, typeof number === 'number' ? number : Number.NaN);
    } else if (word !== null) {
      const key = foldWord(word);
      const prefix = knows(key) ? undefined : attached.find((letters) => key.startsWith(letters) && knows(key.slice(letters.length)));
      if (prefix !== undefined) push('word', prefix, at + prefix.length);
      push('word', key.slice(prefix?.length ?? 0), at + word.length - (prefix?.length ?? 0));
    } else if (/\s/.test(character)) {
      spaced = true;
      at += 1;
    } else if (!spaced && previous?.kind === 'word' && isSilent(character, text.charAt(at + 1))) {
      at += 1;
    } else {
      push('sign', String.fromCodePoint(text.codePointAt(at) as number), at + (text.codePointAt(at) as number > 0xffff ? 2 : 1));
    }
  }
  const last = tokens.at(-1);
  if (last?.key === '.' && tokens.at(-2)?.kind === 'number') tokens.pop();
  return { tokens, problem };
}

/** The full stop of an abbreviation, and the apostrophe inside a word. */
function isSilent(character: string, next: string): boolean {
  return character === '.' || (character === "'" && /\p{L}/u.test(next));
}

/** The whole number that digits with their separators stand for, or why they do not; `rest` is what follows them. */
function readDigits(digits: string, rest: string): number | NonNullable<Tokens['problem']> {
  if (/^(?:e[+-]?\d|\^|\*\*)/i.test(rest)) {
    return { reason: 'exponent', hint: 'Write the number out in plain digits, such as 1000 for 1e3.' };
  }
  if (digits === '0' && /^x[0-9a-f]/i.test(rest)) {
    return { reason: 'hex', hint: 'Write the number in decimal digits.' };
  }
  const whole = wholeNumber(digits);
  if (whole !== null) return whole <= Number.MAX_SAFE_INTEGER ? whole : TOO_LARGE;
  const groups = digits.split(/[.,]/);
  if (groups.length === 1) {
    return {
      reason: 'unreadable',
      hint: 'Write the digits without separators, such as 1200, and two figures as a range, such as 50-60.',
    };
  }
  const [left, right] = groups as [string, string];
  if (groups.length === 2 && /^[1-9]\d{0,2}$/.test(left) && right.length === 3) {
    return {
      reason: 'fraction',
      hint: `Write ${left}${right} if the point separates thousands; if it is a decimal point, a count must be whole.`,
    };
  }
  return { reason: 'fraction', hint: 'A count of people is a whole number; write thousands without separators, such as 1200.' };
}

export const TOO_LARGE = {
  reason: 'too-large',
  hint: 'A count is at most 9,007,199,254,740,991; look for missing separators between figures.',
} as const;

/** Digits in one piece, or in groups of three that are parted by one and the same sign; else null. */
function wholeNumber(digits: string): number | null {
  if (/^\d+$/.test(digits)) return Number(digits);
  const separator = /[^\d]/.exec(digits)?.[0] ?? '';
  const groups = digits.split(separator);
  // One group after a point may be thousandths: 1.200 is read neither as 1200 nor as 1.2.
  if (separator === '_' || (separator === '.' && groups.length === 2)) return null;
  if (!/^[1-9]\d{0,2}$/.test(groups[0] ?? '') || !groups.slice(1).every((group) => /^\d{3}$/.test(group))) return null;
  return Number(groups.join(''));
}
