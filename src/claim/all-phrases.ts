import { ALL_WORDS } from './lexicon/index.js';
import { createPhraseIndex, type PhraseIndex } from './phrase-index.js';

// Made when the first text comes that is not plain digits: most files never need it.
let phrases: PhraseIndex | undefined;

/** The phrases of every language, made once. */
export function allPhrases(): PhraseIndex {
  phrases ??= createPhraseIndex(ALL_WORDS);
  return phrases;
}
