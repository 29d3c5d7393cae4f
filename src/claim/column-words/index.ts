import { foldName } from '../fold-name.js';
import { ar } from './ar.js';
import type { ColumnMeaning, ColumnWords } from './column-words.js';
import { datasets } from './datasets.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ru } from './ru.js';
import { uk } from './uk.js';

/** Every table of headers. To add a language, write its file and name it here. */
export const COLUMN_WORDS: readonly ColumnWords[] = [en, fr, es, ru, uk, ar, datasets];

/** What a header means, by its folded name. */
export const MEANINGS: ReadonlyMap<string, ColumnMeaning> = new Map(
  COLUMN_WORDS.flatMap(({ means }) =>
    Object.entries(means).flatMap(([meaning, words]) =>
      words.map((word): [string, ColumnMeaning] => [foldName(word), meaning as ColumnMeaning]),
    ),
  ),
);

/** What a header that is not read might mean, by its folded name. */
export const POSSIBLE_MEANINGS: ReadonlyMap<string, readonly ColumnMeaning[]> = new Map(
  COLUMN_WORDS.flatMap(({ unclear }) =>
    Object.entries(unclear).map(([word, meanings]): [string, readonly ColumnMeaning[]] => [
      foldName(word),
      meanings,
    ]),
  ),
);
