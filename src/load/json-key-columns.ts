import { CLAIM_FIELDS } from '../claim/claim-schema.js';
import type { Column, ColumnNames } from './column-names.js';
import { type Header, type TranslatedColumn, translationOf } from './header.js';

/** The columns that the keys of the objects so far make: one list for long objects, one for wide ones. */
export class KeyColumns {
  readonly #indexes = new Map<Column, number>();
  readonly #translated: TranslatedColumn[] = [];
  #header: Header | null = null;

  /** The index of a column, which a key of this name stands for where it is new. */
  indexOf(column: Column, key: string, names: ColumnNames): number {
    let index = this.#indexes.get(column);
    if (index === undefined) {
      index = this.#indexes.size;
      this.#indexes.set(column, index);
      this.#translated.push(...translationOf(key, column, names));
      this.#header = null;
    }
    return index;
  }

  get header(): Header {
    this.#header ??= createHeader([...this.#indexes.keys()], [...this.#translated]);
    return this.#header;
  }
}

function createHeader(columns: readonly Column[], translated: readonly TranslatedColumn[]): Header {
  return {
    width: columns.length,
    translated,
    fields: CLAIM_FIELDS.flatMap((field) => {
      const column = columns.findIndex((one) => one.kind === 'field' && one.field === field);
      return column < 0 ? [] : [{ field, column }];
    }),
    measures: columns.flatMap((one, column) =>
      one.kind === 'measure' ? [{ measure: one.measure, column }] : [],
    ),
  };
}
