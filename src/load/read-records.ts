import type { Preset } from '../claim/preset.js';
import { createProblem, type Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import type { ColumnNames } from './column-names.js';
import type { InputFile } from './find-inputs.js';
import { type Header, readHeader } from './header.js';
import { locateCell } from './locate-cell.js';
import { readPresetHeader } from './preset-header.js';
import { findPreset, isPresetColumn } from './preset-plan.js';
import type { RawRecords } from './raw-records.js';
import { emptyTable, readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { readNdjson } from './read-ndjson.js';
import type { RecordBatch } from './record-batch.js';
import { requireColumns } from './require-columns.js';
import { strictUtf8 } from './strict-utf8.js';

export interface ReadOptions {
  readonly names: ColumnNames;
  /** What files that are no tables of claims are read as, where one fits. */
  readonly presets?: readonly Preset[] | undefined;
  readonly delimiter?: string | undefined;
  /** Reads tables with csv-parse alone, never on the plain lane: for comparison. */
  readonly isReference?: boolean | undefined;
}

/** Reads the records of one file, whatever its format, from its bytes: the seam between bytes and claims. */
export function readRecords(
  chunks: AsyncIterable<Buffer>,
  input: InputFile,
  options: ReadOptions,
): AsyncGenerator<RecordBatch, void, undefined> {
  const text = strictUtf8(chunks, input.shown);
  if (input.format === 'json') return readJson(text, input, options.names, options.presets);
  if (input.format === 'ndjson') return readNdjson(text, input, options.names, options.presets);
  return readTable(text, input, options);
}

async function* readTable(
  text: AsyncIterable<Buffer>,
  input: InputFile,
  { names, presets = [], delimiter, isReference }: ReadOptions,
): AsyncGenerator<RecordBatch, void, undefined> {
  let header: Header | null = null;
  const source = {
    ...input,
    delimiter,
    isReference,
    preferred: input.format === 'tsv' ? '\t' : ',',
    isKnown: (name: string) => names.recognise(name) !== null || isPresetColumn(name, presets),
  };
  for await (const records of readCsv(text, source)) {
    const problems = [...records.problems];
    if (header === null) {
      const index = records.cells.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
      if (
        problems.length > 0 &&
        (index < 0 || isBefore(problems[0] as Problem, records.lines[index] as number))
      ) {
        throw headerUnreadable(problems[0] as Problem, input.shown);
      }
      if (index < 0) continue;
      header = takeHeader(records, index, problems, input, names, presets);
    }
    yield toBatch(header, records, problems);
  }
  if (header === null) throw emptyTable(input.shown);
}

function isBefore(problem: Problem, line: number): boolean {
  return problem.line !== null && problem.line < line;
}

function headerUnreadable(problem: Problem, shown: string): UserError {
  return new UserError(`cannot read ${shown}: line ${problem.line}: ${problem.message}`, problem.hint);
}

/** Reads the header off the front of the first records, and adds what is wrong with it to the problems. */
function takeHeader(
  records: RawRecords,
  index: number,
  problems: Problem[],
  input: InputFile,
  names: ColumnNames,
  presets: readonly Preset[],
): Header {
  const cells = records.cells[index] as string[];
  const preset = findPreset(cells, presets);
  const { header, faults } =
    preset === null ? readHeader(cells, names) : readPresetHeader(cells, preset, names);
  if (preset === null) requireColumns(header, cells, names, input.shown, presets);
  const row = records.rows[index] as number;
  for (const { ruleId, column, field, message, hint } of faults) {
    const place = { file: input.name, line: records.lines[index] as number, row };
    problems.push(
      createProblem(ruleId, {
        message,
        hint,
        place,
        field,
        raw: cells[column],
        ...locateCell(records, index, column),
      }),
    );
  }
  for (const list of [records.cells, records.lines, records.rows, records.starts, records.ends])
    list.splice(0, index + 1);
  return header;
}

function toBatch(header: Header, records: RawRecords, problems: readonly Problem[]): RecordBatch {
  const { cells, lines, rows, delimiter } = records;
  return {
    header,
    cells,
    lines,
    rows,
    problems,
    leftOut: records.problems.length,
    delimiter,
    locate: (record, column) => locateCell(records, record, column),
  };
}
