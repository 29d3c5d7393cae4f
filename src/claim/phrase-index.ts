import type { Hedge, Lexicon } from './lexicon/lexicon.js';
import { HEDGES } from './lexicon/lexicon.js';
import { plainCharacters, type Token, tokenizeCount } from './tokenize-count.js';
import { VAGUE_WORDS } from './vague.js';

/** The part a phrase plays in a count. */
export type PhraseRole =
  | `before ${Hedge}`
  | `after ${Hedge}`
  | 'month'
  | 'vague'
  | 'unitsFirst'
  | 'number'
  | 'scale'
  | 'collective'
  | Extract<
      keyof Lexicon,
      | 'vigesimal'
      | 'countedOnly'
      | 'articles'
      | 'and'
      | 'between'
      | 'to'
      | 'nobody'
      | 'no'
      | 'noFigure'
      | 'notStated'
      | 'of'
      | 'person'
      | 'people'
      | 'outcomes'
      | 'minus'
    >;

const LISTS = [
  'vigesimal',
  'countedOnly',
  'articles',
  'and',
  'between',
  'to',
  'nobody',
  'no',
  'noFigure',
  'notStated',
  'of',
  'person',
  'people',
  'outcomes',
  'minus',
] as const;

/** A phrase found in a text: where it ends, and its value (a number; a month from 1; a place in VAGUE_WORDS). */
export interface Found {
  readonly end: number;
  readonly value: number;
}

/** Finds the phrases of all lexicons in a text of tokens. */
export interface PhraseIndex {
  /** The longest phrase of that role that starts at a token; null when there is none. */
  find(tokens: readonly Token[], at: number, role: PhraseRole): Found | null;
  /** Whether any phrase contains the word. */
  knows(key: string): boolean;
  /** Every word of every phrase, as it is written. */
  readonly words: readonly string[];
  /** Letters that may be written onto the front of a word. */
  readonly attached: readonly string[];
}

interface Phrase {
  readonly keys: readonly string[];
  readonly value: number;
}

/** Makes the index of the phrases of some lexicons. */
export function createPhraseIndex(lexicons: readonly Partial<Lexicon>[]): PhraseIndex {
  const phrases = new Map<string, Phrase[]>();
  const words = new Map<string, string>();
  const attached = new Set<string>();

  const add = (role: PhraseRole, texts: readonly string[] = [], value = 0) => {
    for (const text of texts) {
      const plain = plainCharacters(text);
      const { tokens } = tokenizeCount(plain);
      const keys = tokens.filter((token, at) => !isHyphen(tokens, at)).map(({ key }) => key);
      for (const token of tokens) if (token.kind === 'word') words.set(token.key, plain.slice(token.start, token.end));
      const place = `${role} ${keys[0]}`;
      phrases.set(place, [...(phrases.get(place) ?? []), { keys, value }].sort((a, b) => b.keys.length - a.keys.length));
    }
  };
  const addNumbers = (role: PhraseRole, numbers: Lexicon['numbers'] = {}) => {
    for (const [value, texts] of Object.entries(numbers)) add(role, texts, Number(value));
  };

  for (const lexicon of lexicons) {
    for (const role of LISTS) add(role, lexicon[role]);
    for (const hedge of HEDGES) {
      add(`before ${hedge}`, lexicon.before?.[hedge]);
      add(`after ${hedge}`, lexicon.after?.[hedge]);
    }
    addNumbers('number', lexicon.numbers);
    addNumbers('scale', lexicon.scales);
    addNumbers('collective', lexicon.collectives);
    if (lexicon.unitsFirst) add('unitsFirst', lexicon.and);
    for (const [vague, texts] of Object.entries(lexicon.vague ?? {})) {
      add('vague', texts, (VAGUE_WORDS as readonly string[]).indexOf(vague));
    }
    (lexicon.months ?? []).forEach((texts, month) => {
      add('month', texts, month + 1);
    });
    for (const letters of lexicon.attached ?? []) attached.add(letters);
  }

  return {
    find(tokens, at, role) {
      for (const { keys, value } of phrases.get(`${role} ${tokens[at]?.key}`) ?? []) {
        const end = phraseEnd(tokens, at, keys);
        if (end !== null) return { end, value };
      }
      return null;
    },
    knows: (key) => words.has(key),
    words: [...words.values()],
    attached: [...attached],
  };
}

/** Where a phrase that starts at a token ends; null when it does not stand there. Hyphens are passed over. */
function phraseEnd(tokens: readonly Token[], at: number, keys: readonly string[]): number | null {
  let next = at;
  for (const key of keys) {
    if (next > at && tokens[next]?.key !== key && isHyphen(tokens, next)) next += 1;
    if (tokens[next]?.key !== key) return null;
    next += 1;
  }
  return next;
}

/** Whether a token is a dash between two words, without white space. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (
    tokens[at]?.key === '-' &&
    !tokens[at]?.spaced &&
    tokens[at - 1]?.kind === 'word' &&
    after?.kind === 'word' &&
    !after.spaced
  );
}
