import { HEDGES, type Hedge, type Lexicon } from './lexicon/lexicon.js';
import { plainCharacters, type Token, type Tokens, tokenizeCount } from './tokenize-count.js';
import { VAGUE_WORDS } from './vague.js';

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
] as const satisfies readonly (keyof Lexicon)[];

const NUMBERS = ['numbers', 'scales', 'collectives'] as const satisfies readonly (keyof Lexicon)[];

/** The part a phrase plays in a count: the place where the lexicons list it. */
export type PhraseRole =
  | (typeof LISTS)[number]
  | (typeof NUMBERS)[number]
  | `before ${Hedge}`
  | `after ${Hedge}`
  | 'vague'
  | 'months'
  | 'unitsFirst';

/** A phrase found in a text: the token after it, and its value (a number; a month from 1; a place in VAGUE_WORDS). */
interface Found {
  readonly end: number;
  readonly value: number;
}

/** A text in tokens, in which phrases can be found. */
export interface Sentence extends Tokens {
  readonly text: string;
  /** The longest phrase of that role that starts at a token; null when there is none. */
  find(at: number, role: PhraseRole): Found | null;
}

/** The phrases of all lexicons. */
export interface PhraseIndex {
  /** Splits a text of plain characters into the tokens in which phrases can be found. */
  read(text: string): Sentence;
  /** Whether any phrase contains the word. */
  knows(key: string): boolean;
  /** Every word of every phrase, as it is written. */
  readonly words: readonly string[];
}

interface Phrase {
  readonly role: PhraseRole;
  readonly keys: readonly string[];
  readonly value: number;
}

/** Makes the index of the phrases of some lexicons. */
export function createPhraseIndex(lexicons: readonly Partial<Lexicon>[]): PhraseIndex {
  const phrases = new Map<string | undefined, Phrase[]>();
  const words = new Map<string, string>();
  const attached = lexicons.flatMap((lexicon) => lexicon.attached ?? []);

  const knows = (key: string) => words.has(key);

  const add = (role: PhraseRole, texts: readonly string[] = [], value = 0) => {
    for (const text of texts) {
      const plain = plainCharacters(text);
      const { tokens } = tokenizeCount(plain, knows, []);
      for (const { kind, key, start, end } of tokens)
        if (kind === 'word') words.set(key, plain.slice(start, end));
      const keys = tokens.filter((_, at) => !isHyphen(tokens, at)).map(({ key }) => key);
      const alike = phrases.get(keys[0]);
      if (alike === undefined) phrases.set(keys[0], [{ role, keys, value }]);
      else alike.push({ role, keys, value });
    }
  };

  for (const lexicon of lexicons) {
    for (const role of LISTS) add(role, lexicon[role]);
    for (const role of NUMBERS) {
      for (const [value, texts] of Object.entries(lexicon[role] ?? {})) add(role, texts, Number(value));
    }
    for (const hedge of HEDGES) {
      add(`before ${hedge}`, lexicon.before?.[hedge]);
      add(`after ${hedge}`, lexicon.after?.[hedge]);
    }
    VAGUE_WORDS.forEach((word, value) => {
      if (word !== 'acknowledged') add('vague', lexicon.vague?.[word], value);
    });
    lexicon.months?.forEach((texts, month) => {
      add('months', texts, month + 1);
    });
    if (lexicon.unitsFirst) add('unitsFirst', lexicon.and);
  }
  for (const alike of phrases.values()) alike.sort((left, right) => right.keys.length - left.keys.length);

  return {
    knows,
    words: [...words.values()],
    read(text) {
      const { tokens, problem } = tokenizeCount(text, knows, attached);
      const find = (at: number, role: PhraseRole): Found | null => {
        for (const phrase of phrases.get(tokens[at]?.key) ?? []) {
          const end = phrase.role === role ? phraseEnd(tokens, at, phrase.keys) : null;
          if (end !== null) return { end, value: phrase.value };
        }
        return null;
      };
      return { text, tokens, problem, find };
    },
  };
}

/** Where a phrase that starts at a token ends; null when it does not stand there. Hyphens are passed over. */
function phraseEnd(tokens: readonly Token[], at: number, keys: readonly string[]): number | null {
  let next = at;
  for (const key of keys) {
    if (isHyphen(tokens, next) && next > at) next += 1;
    if (tokens[next]?.key !== key) return null;
    next += 1;
  }
  return next;
}

/** Whether a token is a dash between two words, without white space. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const dash = tokens[at];
  if (dash?.key !== '-' || dash.spaced) return false;
  const after = tokens[at + 1];
  return tokens[at - 1]?.kind === 'word' && after?.kind === 'word' && !after.spaced;
}
