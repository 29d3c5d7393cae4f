/** Cells that are merged into one: rows and columns from 0, both ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A cell that holds something which has no value: an error such as `#N/A`, a formula never worked out. */
interface UnreadCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a sheet says of its cells beside their values. */
interface SheetScan {
  /** How far the cells reach. */
  readonly rows: number;
  readonly columns: number;
  readonly unread: readonly UnreadCell[];
  readonly merged: readonly MergedCells[];
}

const CELL = /<((?:\w+:)?)c\s([^<>]*)>/g;
const ROW = /<(?:\w+:)?row\s[^<>]*?\br="(\d+)"/g;
const MERGED = /<(?:\w+:)?mergeCell\s[^<>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const ADDRESS = /(?:^|\s)r="([A-Z]+)(\d+)"/;

/**
 * Finds in the XML of a sheet what a reader of values passes over in silence, and how far it reaches: a single cell
 * far away makes a table of blank ones.
 */
export function scanSheet(xml: string): SheetScan {
  const unread: UnreadCell[] = [];
  let rows = 0;
  let columns = 0;
  for (const [, number] of xml.matchAll(ROW)) rows = Math.max(rows, Number(number));
  CELL.lastIndex = 0;
  for (let found = CELL.exec(xml); found !== null; found = CELL.exec(xml)) {
    const [, prefix = '', attributes = ''] = found;
    if (attributes.endsWith('/')) continue;
    const end = xml.indexOf(`</${prefix}c>`, CELL.lastIndex);
    if (end < 0) break;
    const content = xml.slice(CELL.lastIndex, end);
    CELL.lastIndex = end;
    const [, letters, digits] = ADDRESS.exec(attributes) ?? [];
    if (letters === undefined || digits === undefined) continue;
    const [row, column] = [Number(digits) - 1, columnOf(letters)];
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    const text = unreadText(attributes, content);
    if (text !== null) unread.push({ row, column, text });
  }
  const merged = [...xml.matchAll(MERGED)].map(([, left = '', top, right = '', bottom]) => ({
    firstRow: Number(top) - 1,
    lastRow: Number(bottom) - 1,
    firstColumn: columnOf(left),
    lastColumn: columnOf(right),
  }));
  return { rows, columns, unread, merged };
}

/** The text that stands for a cell without a value: its error, or its formula. Null for a cell that has one. */
function unreadText(attributes: string, content: string): string | null {
  const value = /<(?:\w+:)?v>([^<]*)</.exec(content)?.[1] ?? '';
  if (/\bt="e"/.test(attributes)) return value === '' ? '#N/A' : value;
  if (value !== '' || /<(?:\w+:)?(?:v|is)\s*>[^<]*<[^/]/.test(content)) return null;
  const formula = /<(?:\w+:)?f\b[^<>]*?(?:\/>|>([^<]*)<)/.exec(content);
  return formula === null ? null : `=${formula[1] ?? ''}`;
}

/** The number, from 0, of the column `A`, `AA` and so on. */
function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
