import { CLAIM_FIELDS, type ClaimField } from '../claim/claim-schema.js';
import { snakeCase } from '../claim/field-name.js';
import { CASUALTY_MEASURES, MEASURE_ALIASES, parseMeasure } from '../claim/measure.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import { flatText } from './flat-text.js';
import { foldName, MEASURE_COLUMNS } from './measure-columns.js';

/** What a column holds: a claim field, the counts of one measure, or nothing that is asked for. */
export type Column =
  | { readonly kind: 'field'; readonly field: ClaimField }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'ignored' };

/** The `to` of a column map that leaves a column out on purpose. */
const IGNORE = 'ignore';

const FIELD_COLUMNS: ReadonlyMap<string, Column> = new Map(
  CLAIM_FIELDS.map((field) => [foldName(field), { kind: 'field', field }]),
);

/** Knows which columns of a table mean which claim fields, with the user's own renamings. */
export class ColumnNames {
  readonly #declared: readonly string[];
  readonly #renamed = new Map<string, Column>();
  readonly #measures = new Map<string, Column>();
  /** JSON asks for the same few names with every object. */
  readonly #known = new Map<string, Column>();

  /** Throws a UserError when a renaming leads to what is neither a field nor a measure. */
  constructor(map: Readonly<Record<string, string>> = {}, declaredMeasures: readonly string[] = []) {
    this.#declared = declaredMeasures;
    for (const [from, to] of Object.entries(map)) {
      const column = to.trim().toLowerCase() === IGNORE ? ({ kind: 'ignored' } as const) : this.recognise(to);
      if (column === null) {
        throw new UserError(
          `cannot map column "${from}" to "${to}": it is neither a claim field nor a measure`,
          `${this.suggest(to)}Fields are ${CLAIM_FIELDS.map(snakeCase).join(', ')}.`,
        );
      }
      this.#renamed.set(foldName(from), column);
    }
    this.#known.clear();
  }

  /** What a column of this name holds, the same object every time; null for a name that means nothing here. */
  recognise(name: string): Column | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const folded = foldName(name);
    const column =
      this.#renamed.get(folded) ?? FIELD_COLUMNS.get(folded) ?? this.#measureColumn(folded, name);
    if (column !== null && this.#known.size < MAX_KNOWN) this.#known.set(flatText(name), column);
    return column;
  }

  #measureColumn(folded: string, name: string): Column | null {
    const measure = folded === '' ? null : parseMeasure(MEASURE_COLUMNS.get(folded) ?? name, this.#declared);
    if (measure === null) return null;
    const column = this.#measures.get(measure) ?? { kind: 'measure', measure };
    this.#measures.set(measure, column);
    return column;
  }

  /** "Did you mean …? " for a column name that means nothing here, else an empty text. */
  suggest(name: string): string {
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
    return longest === '' ? suggest(written, known) : `Did you mean ${longest}? `;
  }
}

const LONGEST_NAME = 100;
const MAX_KNOWN = 1000;
