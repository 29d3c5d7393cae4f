import type { Preset } from '../claim/preset.js';
import type { ColumnNames } from './column-names.js';
import { findPreset } from './preset-plan.js';
import { cellText } from './row-plan.js';

/** The columns that a table may have. */
export interface KnownColumns {
  readonly names: ColumnNames;
  /** What files that are no tables of claims are read as, where one fits. */
  readonly presets?: readonly Preset[] | undefined;
}

/** The header is looked for in so many rows that are not blank. */
export const MAX_TITLE_ROWS = 20;

/**
 * The first row that names columns: two that are known, of which one is a field. -1 when none of the first rows
 * does: then it is not known which is the header.
 */
export function findHeader(rows: readonly (readonly string[])[], known: KnownColumns): number {
  let seen = 0;
  for (const [index, cells] of rows.entries()) {
    if (isBlank(cells)) continue;
    if (isHeader(cells, known)) return index;
    if (++seen === MAX_TITLE_ROWS) break;
  }
  return -1;
}

/** Whether the cells of a row name two columns that are known, of which one is a field, or all that a preset needs. */
export function isHeader(cells: readonly string[], { names, presets = [] }: KnownColumns): boolean {
  if (findPreset(cells, presets) !== null) return true;
  const known = new Set(cells.map((cell) => (cell.length > LONGEST_NAME ? null : names.recognise(cell))));
  known.delete(null);
  return known.size >= 2 && [...known].some((column) => column?.kind === 'field');
}

const LONGEST_NAME = 200;

/** Whether a row holds nothing but white space. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cellText(cell) === undefined);
}

/** Whether a row is Excel's `sep=;`, which says what separates the cells of the rows after it. */
export function isSeparatorRow(cells: readonly string[]): boolean {
  return /^sep=/i.test(cells[0] ?? '') && cells.length <= 2 && isBlank(cells.slice(1));
}
