import { CLAIM_FIELDS, type ClaimField } from '../claim/claim-schema.js';
import { CASUALTY_MEASURES, MEASURE_ALIASES, parseMeasure } from '../claim/measure.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import { foldName, MEASURE_COLUMNS } from './measure-columns.js';

/** What a column holds: a claim field, the counts of one measure, or nothing that is asked for. */
export type Column =
  | { readonly kind: 'field'; readonly field: ClaimField }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'ignored' };

/** The `to` of a column map that leaves a column out on purpose. */
const IGNORE = 'ignore';

const FIELD_BY_NAME: ReadonlyMap<string, ClaimField> = new Map(
  CLAIM_FIELDS.map((field) => [foldName(field), field]),
);

/** The CSV spelling of a claim field: `reportedOn` is `reported_on`. */
export function snakeCase(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Knows which columns of a table mean which claim fields, with the user's own renamings. */
export class ColumnNames {
  readonly #declared: readonly string[];
  readonly #renamed = new Map<string, Column>();

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
  }

  /** What a column of this name holds; null for a name that means nothing here. */
  recognise(name: string): Column | null {
    const folded = foldName(name);
    if (folded === '') return null;
    const renamed = this.#renamed.get(folded);
    if (renamed !== undefined) return renamed;
    const field = FIELD_BY_NAME.get(folded);
    if (field !== undefined) return { kind: 'field', field };
    const measure = parseMeasure(MEASURE_COLUMNS.get(folded) ?? name, this.#declared);
    return measure === null ? null : { kind: 'measure', measure };
  }

  /** "Did you mean …? " for a column name that means nothing here, else an empty text. */
  suggest(name: string): string {
    const known = [
      ...CLAIM_FIELDS.map(snakeCase),
      ...CASUALTY_MEASURES,
      ...Object.keys(MEASURE_ALIASES),
      ...this.#declared,
    ];
    return suggest(name.trim().replaceAll(/[\s-]+/g, '_'), known);
  }
}
