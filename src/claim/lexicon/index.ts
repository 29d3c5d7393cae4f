import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import type { Lexicon } from './lexicon.js';
import { ru } from './ru.js';
import { signs } from './signs.js';
import { uk } from './uk.js';

/** Every language a count may be written in. To add one, write its file and name it here. */
export const LEXICONS: readonly Lexicon[] = [en, fr, es, ru, uk, ar];

/** All that counts are read with: the languages, and the signs that belong to none. */
export const ALL_WORDS: readonly Partial<Lexicon>[] = [signs, ...LEXICONS];
