import { createProblem, type Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import { cellName } from './cell-name.js';
import type { ColumnNames } from './column-names.js';
import { decodeText, TextFindings } from './decode-text.js';
import { findHeader, isBlank, isHeader, isSeparatorRow, MAX_TITLE_ROWS } from './find-header.js';
import type { InputFile } from './find-inputs.js';
import { type Header, readHeader, requireColumns } from './header.js';
import { type CellPlace, locateCell } from './locate-cell.js';
import { openBytes } from './open-bytes.js';
import type { RawRecords } from './raw-records.js';
import { emptyTable, readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { readNdjson } from './read-ndjson.js';
import type { RecordBatch } from './record-batch.js';
import { describeTitleRows } from './title-rows.js';

export interface ReadOptions {
  readonly names: ColumnNames;
  readonly delimiter?: string | undefined;
  /** The encoding that the user names, as TextDecoder does. */
  readonly encoding?: string | undefined;
  /** The sheet of a workbook, by name or number. */
  readonly sheet?: string | undefined;
  /** What a compressed file may unpack to, in bytes. */
  readonly maxBytes?: number | undefined;
  /** Reads tables with csv-parse alone, never on the plain lane: for comparison. */
  readonly isReference?: boolean | undefined;
}

/** What reading a file tells of it as a whole; certain once it has been read to its end. */
export class FileFindings extends TextFindings {
  format: string;

  constructor(format: string) {
    super();
    this.format = format;
  }
}

/** Reads the records of one file, whatever its format, from its bytes: the seam between bytes and claims. */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  input: InputFile,
  options: ReadOptions,
  findings: FileFindings = new FileFindings(input.format),
): AsyncGenerator<RecordBatch, void, undefined> {
  const { bytes, format } = await openBytes(chunks, input, options.maxBytes);
  findings.format = format;
  if (format === 'xlsx') {
    const { readWorkbookTable } = await import('./read-workbook-table.js');
    yield* readTable(readWorkbookTable(bytes, input, options, findings), input, options, locateInSheet, null);
    return;
  }
  const text = decodeText(bytes, { ...input, named: options.encoding }, findings);
  if (format === 'json') yield* readJson(text, input, options.names);
  else if (format === 'ndjson') yield* readNdjson(text, input, options.names);
  else {
    const source = {
      ...input,
      delimiter: options.delimiter,
      isReference: options.isReference,
      preferred: format === 'tsv' ? '\t' : ',',
      isKnown: (name: string) => options.names.recognise(name) !== null,
      isHeader: (cells: readonly string[]) => isHeader(cells, options.names),
    };
    yield* readTable(readCsv(text, source), input, options, locateCell);
  }
}

type Locate = (records: RawRecords, record: number, column: number) => CellPlace | null;

/** Records, and how many of them from the front are no data. */
interface Held {
  readonly records: RawRecords;
  readonly until: number;
}

async function* readTable(
  batches: AsyncIterable<RawRecords>,
  input: InputFile,
  { names }: ReadOptions,
  locate: Locate,
  delimiter?: null,
): AsyncGenerator<RecordBatch, void, undefined> {
  const asBatch = (header: Header, records: RawRecords, problems: readonly Problem[]): RecordBatch => ({
    header,
    cells: records.cells,
    lines: records.lines,
    rows: records.rows,
    problems,
    leftOut: records.problems.length,
    isTable: true,
    delimiter: delimiter === undefined ? records.delimiter : delimiter,
    locate: (record, column) => locate(records, record, column),
  });
  let header: Header | null = null;
  let held: RawRecords[] = [];
  const start = function* (): Generator<RecordBatch> {
    const found = takeHeader(held, input, names, locate);
    header = found.header;
    for (const [index, records] of found.rest.entries()) {
      const { problems } = records;
      yield asBatch(header, records, index === 0 ? [...found.problems, ...problems] : problems);
    }
    held = [];
  };
  for await (const records of batches) {
    if (header !== null) {
      yield asBatch(header, records, records.problems);
      continue;
    }
    if (records.problems.length === 0 && records.cells.every(isBlank)) continue;
    held.push(records);
    if (isStartRead(held, names)) yield* start();
    else held[held.length - 1] = records.copy();
  }
  if (held.length > 0) yield* start();
  if (header === null) throw emptyTable(input.shown);
}

/** Whether the rows so far show which of them is the header, or that none is. */
function isStartRead(held: readonly RawRecords[], names: ColumnNames): boolean {
  const rows = held.flatMap(({ cells }) => cells).filter((cells) => !isBlank(cells));
  return rows.length >= MAX_TITLE_ROWS || findHeader(rows, names) >= 0;
}

interface TableStart {
  readonly header: Header;
  /** What is wrong with the header, and what stands above it. */
  readonly problems: readonly Problem[];
  /** The records after the header. */
  readonly rest: readonly RawRecords[];
}

/** Finds the header in the first records of a table, and reads it. */
function takeHeader(
  held: readonly RawRecords[],
  input: InputFile,
  names: ColumnNames,
  locate: Locate,
): TableStart {
  let at = held.findIndex(({ cells }) => findHeader(cells, names) >= 0);
  const isFound = at >= 0;
  const isText = (cells: readonly string[]) => !isBlank(cells) && !isSeparatorRow(cells);
  if (!isFound) at = held.findIndex(({ cells }) => cells.some(isText));
  const records = held[at];
  const cells = records?.cells ?? [];
  const index = isFound ? findHeader(cells, names) : cells.findIndex(isText);
  const unreadable = held.flatMap(({ problems }) => problems)[0];
  const line = records?.lines[index] ?? Number.POSITIVE_INFINITY;
  // It may be the header, or a claim.
  if (unreadable?.line != null && unreadable.line < line) {
    throw headerUnreadable(unreadable, input.shown);
  }
  if (records === undefined) throw emptyTable(input.shown);
  const { header, problems } = readNames(records, index, input, names, locate);
  const above: Held[] = held
    .slice(0, at + 1)
    .map((one, number) => ({ records: one, until: number === at ? index : one.cells.length }));
  const titles = describeTitleRows(above, input.name);
  for (const list of [records.cells, records.lines, records.rows, records.starts, records.ends])
    list.splice(0, index + 1);
  return { header, problems: titles === null ? problems : [titles, ...problems], rest: held.slice(at) };
}

function headerUnreadable(problem: Problem, shown: string): UserError {
  return new UserError(`cannot read ${shown}: line ${problem.line}: ${problem.message}`, problem.hint);
}

/** Reads the names of the columns, with what is wrong with them. */
function readNames(
  records: RawRecords,
  index: number,
  input: InputFile,
  names: ColumnNames,
  locate: Locate,
): { header: Header; problems: Problem[] } {
  const cells = records.cells[index] as string[];
  const { header, faults } = readHeader(cells, names);
  requireColumns(header, cells, names, input.shown);
  const place = {
    file: input.name,
    line: records.lines[index] as number,
    row: records.rows[index] as number,
  };
  const problems = faults.map(({ ruleId, column, field, message, hint }) =>
    createProblem(ruleId, {
      message,
      hint,
      place,
      field,
      raw: cells[column],
      ...locate(records, index, column),
    }),
  );
  return { header, problems };
}

/** The place of a cell of a sheet, whose lines are its rows and whose characters its columns. */
function locateInSheet(records: RawRecords, record: number, column: number): CellPlace | null {
  if (column >= (records.cells[record]?.length ?? 0)) return null;
  const row = records.rows[record] as number;
  return { cell: cellName(column, row), line: row, column: column + 1, endLine: row, endColumn: column + 2 };
}
