import { createProblem, type Place, type Problem } from '../claim/problem.js';
import { cellName } from './cell-name.js';
import { countLineBreaks, positionAt } from './line-breaks.js';
import type { QuoteFault } from './quotes.js';

/** A record with a misplaced quote, as it stands in the bytes that were read. */
export interface FaultyRecord {
  readonly fault: QuoteFault;
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** The text of the faulty cell as far as it is known. */
  readonly raw: string;
}

const DOUBLE_IT = 'Write a quote inside a cell twice, and put the whole cell in quotes: "he said ""yes""".';

/**
 * The problem of a record that has a quote where none may stand. When the cell opened on an earlier line, the
 * quote that is missing is the one that should have closed it there.
 */
export function strayQuote(record: FaultyRecord): Problem {
  const { fault, bytes, start, place, raw } = record;
  const at = positionAt(bytes, start, fault.at, place.line);
  if (fault.opened !== null && countLineBreaks(bytes.subarray(fault.opened, fault.at)) > 0) {
    return unclosedQuote(record, countLineBreaks(bytes.subarray(fault.opened, fault.at)));
  }
  const message =
    fault.opened === null
      ? 'a quote stands in the middle of a cell that is not quoted; the row is left out'
      : 'text follows the quote that closes the cell; the row is left out';
  return createProblem('file/stray-quote', {
    message,
    hint: DOUBLE_IT,
    place: { ...place, line: at.line },
    column: at.column,
    endColumn: at.column + 1,
    cell: cellName(fault.cell, place.row),
    raw: raw.slice(0, MAX_RAW),
  });
}

const MAX_RAW = 200;

/**
 * The problem of a quote that is never closed, or closed by one that belongs to a later row; `lines` is the number
 * of lines it swallows after its own.
 */
export function unclosedQuote(record: FaultyRecord, lines: number): Problem {
  const { fault, bytes, start, place } = record;
  const opened = fault.opened as number;
  const from = positionAt(bytes, start, opened, place.line);
  const which =
    lines === 0 ? 'the rest of its line' : lines === 1 ? 'the line after it' : `the ${lines} lines after it`;
  return createProblem('file/unclosed-quote', {
    message: `the quote that opens here is never closed; ${which} cannot be read and ${lines > 1 ? 'are' : 'is'} left out`,
    hint: 'Close the quote at the end of its cell. A quote that belongs to the text is written twice.',
    place: { ...place, line: from.line },
    column: from.column,
    endLine: from.line + lines,
    cell: cellName(fault.cell, place.row),
    raw: firstLine(bytes.toString('utf8', opened, Math.min(opened + MAX_RAW, record.end))),
  });
}

function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0] ?? '';
}
