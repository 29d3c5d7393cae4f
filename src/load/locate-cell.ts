import { cellName } from './cell-name.js';
import { positionAt } from './line-breaks.js';
import { findCell } from './quotes.js';
import type { RawRecords } from './raw-records.js';

/** Where a cell stands: its name and the characters it covers, `endColumn` being the one after the last. */
export interface CellPlace {
  /** As a spreadsheet names it (`D5`), or a JSON pointer. */
  readonly cell: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of a cell of a table, found in the bytes of its record; null when the record has no such cell. */
export function locateCell(records: RawRecords, record: number, column: number): CellPlace | null {
  const { bytes, delimiter } = records;
  const start = records.starts[record] as number;
  const cell = findCell(bytes, start, records.ends[record] as number, delimiter.charCodeAt(0), column);
  if (cell === null) return null;
  const firstLine = records.lines[record] as number;
  const from = positionAt(bytes, start, cell.start, firstLine);
  const to = positionAt(bytes, start, cell.end, firstLine);
  return {
    cell: cellName(column, records.rows[record] as number),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}
