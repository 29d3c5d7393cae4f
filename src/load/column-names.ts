import { CLAIM_FIELDS, type ClaimField } from '../claim/claim-schema.js';
import type { ColumnMeaning } from '../claim/column-words/column-words.js';
import { MEANINGS, POSSIBLE_MEANINGS } from '../claim/column-words/index.js';
import { snakeCase } from '../claim/field-name.js';
import { foldName } from '../claim/fold-name.js';
import { CASUALTY_MEASURES, MEASURE_ALIASES, parseMeasure } from '../claim/measure.js';
import { nearest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import { flatText } from './flat-text.js';

/** What a column holds: a claim field, the counts of one measure, or nothing that is asked for. */
export type Column =
  | { readonly kind: 'field'; readonly field: ClaimField }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'ignored' };

/** How a name came to its meaning, the strongest first: the user said so, it is the name itself, it is a word for it. */
const HOW = { map: 2, itself: 1, word: 0 } as const;

/** What to say of the two ends of a measure in columns of their own: read as the measure, each would be a figure. */
const ONE_COLUMN =
  'Write both ends in one column, such as 10-20, or give each measure a row with the columns low and high. ';

/** The `to` of a column map that leaves a column out on purpose. */
const IGNORE = 'ignore';

const FIELD_COLUMNS: ReadonlyMap<string, Column & { readonly kind: 'field' }> = new Map(
  CLAIM_FIELDS.map((field) => [foldName(field), { kind: 'field', field }]),
);

/** The column of a claim field, the same object every time. */
export function fieldColumn(field: ClaimField): Column & { readonly kind: 'field' } {
  return FIELD_COLUMNS.get(foldName(field)) as Column & { readonly kind: 'field' };
}

/** Knows which columns of a table mean which claim fields, with the user's own renamings. */
export class ColumnNames {
  readonly #declared: readonly string[];
  readonly #renamed = new Map<string, Column>();
  readonly #measures = new Map<string, Column>();
  /** JSON asks for the same few names with every object. */
  readonly #known = new Map<string, Column>();
  readonly #seen = new Set<string>();

  /** Throws a UserError when a renaming leads to what is neither a field nor a measure. */
  constructor(map: Readonly<Record<string, string>> = {}, declaredMeasures: readonly string[] = []) {
    this.#declared = declaredMeasures;
    for (const [from, to] of Object.entries(map)) {
      const column = to.trim().toLowerCase() === IGNORE ? ({ kind: 'ignored' } as const) : this.#columnOf(to);
      if (column === null) {
        throw new UserError(
          `cannot map column "${from}" to "${to}": it is neither a claim field nor a measure`,
          `${this.suggest(to)}Fields are ${CLAIM_FIELDS.map(snakeCase).join(', ')}.`,
        );
      }
      this.#renamed.set(foldName(from), column);
    }
  }

  /** The names of columns that were asked for: every one that is renamed, and the first of all others. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** What a column of this name holds, the same object every time; null for a name that means nothing here. */
  recognise(name: string): Column | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const column = this.#columnOf(name);
    this.#see(name);
    if (column !== null && this.#known.size < MAX_KNOWN) this.#known.set(flatText(name), column);
    return column;
  }

  /** What the user says a column of this name holds; null when the user says nothing of it. */
  mapOf(name: string): Column | null {
    this.#see(name);
    return this.#renamed.get(foldName(name)) ?? null;
  }

  /** How a name that means something came to its meaning: the greater number is the stronger claim to it. */
  strengthOf(name: string): number {
    const folded = foldName(name);
    if (this.#renamed.has(folded)) return HOW.map;
    return this.#ownColumn(folded, name) === null ? HOW.word : HOW.itself;
  }

  /** Whether a column bears another name than that of what it holds. */
  isTranslated(name: string, column: Column): boolean {
    if (column.kind === 'ignored') return false;
    return foldName(name) !== foldName(column.kind === 'field' ? column.field : column.measure);
  }

  #see(name: string): void {
    if (this.#seen.has(name)) return;
    if (this.#seen.size < MAX_KNOWN || this.#renamed.has(foldName(name))) this.#seen.add(flatText(name));
  }

  #columnOf(name: string): Column | null {
    const folded = foldName(name);
    return this.#renamed.get(folded) ?? this.#ownColumn(folded, name) ?? this.#columnByWord(folded);
  }

  #ownColumn(folded: string, name: string): Column | null {
    return FIELD_COLUMNS.get(folded) ?? (folded === '' ? null : this.#measureColumn(name));
  }

  #columnByWord(folded: string): Column | null {
    const meaning = MEANINGS.get(folded);
    if (meaning === undefined) return null;
    return FIELD_COLUMNS.get(foldName(meaning)) ?? this.#measureColumn(meaning);
  }

  #measureColumn(name: string): Column | null {
    const measure = parseMeasure(name, this.#declared);
    if (measure === null) return null;
    const column = this.#measures.get(measure) ?? { kind: 'measure', measure };
    this.#measures.set(measure, column);
    return column;
  }

  /** What a name that means nothing here might mean, in the spelling of a CSV header; none for most names. */
  possibleMeanings(name: string): readonly string[] {
    return (POSSIBLE_MEANINGS.get(foldName(name)) ?? []).map(snakeCase);
  }

  /**
   * "Did you mean …? " for a column name that means nothing here, else an empty text. Where columns are `missing`, only
   * those are suggested; a measure is suggested for "measure". For one end of a measure, how to write ranges.
   */
  suggest(name: string, missing?: readonly string[]): string {
    if (this.#isBoundOfMeasure(name)) return ONE_COLUMN;
    const isAsked = (word: string) =>
      missing === undefined ||
      missing.includes(word) ||
      (missing.includes('measure') && parseMeasure(word, this.#declared) !== null);
    const meant = this.#meant(name).filter(isAsked);
    return meant.length === 0 ? '' : `Did you mean ${meant.join(' or ')}? `;
  }

  /** Whether a name is that of one end of a measure, such as `killed_min`. */
  #isBoundOfMeasure(name: string): boolean {
    const [, measure] =
      /^(.+?)[\s_-]+(?:min|max|low|high|lower|upper|minimum|maximum)$/i.exec(name.trim()) ?? [];
    return measure !== undefined && this.#columnOf(measure)?.kind === 'measure';
  }

  #meant(name: string): readonly string[] {
    const possible = this.possibleMeanings(name);
    if (possible.length > 0) return possible;
    const known = [
      ...CLAIM_FIELDS.map(snakeCase),
      ...CASUALTY_MEASURES,
      ...Object.keys(MEASURE_ALIASES),
      ...this.#declared,
    ];
    const written = snakeCase(name.trim().slice(0, LONGEST_NAME))
      .replaceAll(/[\s_-]+/g, '_')
      .toLowerCase();
    const contained = known.filter((word) => `_${written}_`.includes(`_${word}_`));
    const longest = contained.reduce((best, word) => (word.length > best.length ? word : best), '');
    const meant = longest === '' ? (nearest(written, known) ?? nearestByWord(name)) : longest;
    return meant === null ? [] : [meant];
  }
}

/** What the word nearest to a mistyped header means; null when none is near. Short words are near to everything. */
function nearestByWord(name: string): string | null {
  const words = [...MEANINGS.keys()].filter((word) => word.length >= SHORTEST_WORD);
  const word = nearest(foldName(name.slice(0, LONGEST_NAME)), words);
  return word === null ? null : snakeCase(MEANINGS.get(word) as ColumnMeaning);
}

const SHORTEST_WORD = 5;
const LONGEST_NAME = 100;
const MAX_KNOWN = 1000;
