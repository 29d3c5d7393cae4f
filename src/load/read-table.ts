import { createProblem, type Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import { findHeader, isBlank, isSeparatorRow, type KnownColumns, MAX_TITLE_ROWS } from './find-header.js';
import type { InputFile } from './find-inputs.js';
import { type Header, readHeader } from './header.js';
import type { CellPlace } from './locate-cell.js';
import { readPresetHeader } from './preset-header.js';
import { findPreset } from './preset-plan.js';
import type { RawRecords } from './raw-records.js';
import { emptyTable } from './read-csv.js';
import type { RecordBatch } from './record-batch.js';
import { requireColumns } from './require-columns.js';
import { describeTitleRows } from './title-rows.js';

type Locate = (records: RawRecords, record: number, column: number) => CellPlace | null;

/** What the rows of a table come from. */
interface TableKind {
  /** The place of a cell; null where the record has no such cell. */
  readonly locate: Locate;
  /** Null where nothing separates cells; left out, the delimiter of the records. */
  readonly delimiter?: null;
}

/**
 * Reads the header off the front of a table, which may stand under a title, and passes on what follows it. Throws a
 * UserError for a table that is empty or lacks a column that is required.
 */
export async function* readTable(
  batches: AsyncIterable<RawRecords>,
  input: InputFile,
  known: KnownColumns,
  { locate, delimiter }: TableKind,
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
    const found = takeHeader(held, input, known, locate);
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
    if (isStartRead(held, known)) yield* start();
    else held[held.length - 1] = records.copy();
  }
  if (held.length > 0) yield* start();
  if (header === null) throw emptyTable(input.shown);
}

/** Whether the rows so far show which of them is the header, or that none is. */
function isStartRead(held: readonly RawRecords[], known: KnownColumns): boolean {
  const rows = held.flatMap(({ cells }) => cells).filter((cells) => !isBlank(cells));
  return rows.length >= MAX_TITLE_ROWS || findHeader(rows, known) >= 0;
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
  known: KnownColumns,
  locate: Locate,
): TableStart {
  const rows = held.flatMap(({ cells }, batch) => cells.map((row, index) => ({ batch, index, row })));
  const found = findHeader(
    rows.map(({ row }) => row),
    known,
  );
  const first = found < 0 ? rows.findIndex(({ row }) => !isBlank(row) && !isSeparatorRow(row)) : found;
  const { batch = 0, index = 0 } = rows[first] ?? {};
  const records = rows[first] === undefined ? undefined : held[batch];
  const unreadable = held.flatMap(({ problems }) => problems)[0];
  const line = records?.lines[index] ?? Number.POSITIVE_INFINITY;
  // It may be the header, or a claim.
  if (unreadable?.line != null && unreadable.line < line) {
    throw headerUnreadable(unreadable, input.shown);
  }
  if (records === undefined) throw emptyTable(input.shown);
  const { header, problems } = readNames(records, index, input, known, locate);
  const above = rows.slice(0, first).map((one) => ({
    cells: one.row,
    line: held[one.batch]?.lines[one.index] as number,
    row: held[one.batch]?.rows[one.index] as number,
  }));
  const titles = describeTitleRows(above, input.name);
  for (const list of [records.cells, records.lines, records.rows, records.starts, records.ends])
    list.splice(0, index + 1);
  return { header, problems: titles === null ? problems : [titles, ...problems], rest: held.slice(batch) };
}

function headerUnreadable(problem: Problem, shown: string): UserError {
  return new UserError(`cannot read ${shown}: line ${problem.line}: ${problem.message}`, problem.hint);
}

/** Reads the names of the columns, with what is wrong with them. */
function readNames(
  records: RawRecords,
  index: number,
  input: InputFile,
  { names, presets = [] }: KnownColumns,
  locate: Locate,
): { header: Header; problems: Problem[] } {
  const cells = records.cells[index] as string[];
  const preset = findPreset(cells, presets);
  const { header, faults } =
    preset === null ? readHeader(cells, names) : readPresetHeader(cells, preset, names);
  if (preset === null) requireColumns(header, cells, names, input.shown, presets);
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
