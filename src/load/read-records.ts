import type { Preset } from '../claim/preset.js';
import { cellName } from './cell-name.js';
import type { ColumnNames } from './column-names.js';
import { decodeText, TextFindings } from './decode-text.js';
import { isHeader } from './find-header.js';
import type { InputFile } from './find-inputs.js';
import { type CellPlace, locateCell } from './locate-cell.js';
import { openBytes } from './open-bytes.js';
import { isPresetColumn } from './preset-plan.js';
import type { RawRecords } from './raw-records.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { readNdjson } from './read-ndjson.js';
import { readTable } from './read-table.js';
import type { RecordBatch } from './record-batch.js';

export interface ReadOptions {
  readonly names: ColumnNames;
  /** What files that are no tables of claims are read as, where one fits. */
  readonly presets?: readonly Preset[] | undefined;
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
    yield* readTable(readWorkbookTable(bytes, input, options, findings), input, options, {
      locate: locateInSheet,
      delimiter: null,
    });
    return;
  }
  const text = decodeText(bytes, { ...input, named: options.encoding }, findings);
  if (format === 'json') yield* readJson(text, input, options.names, options.presets);
  else if (format === 'ndjson') yield* readNdjson(text, input, options.names, options.presets);
  else {
    const source = {
      ...input,
      delimiter: options.delimiter,
      isReference: options.isReference,
      preferred: format === 'tsv' ? '\t' : ',',
      isKnown: (name: string) =>
        options.names.recognise(name) !== null || isPresetColumn(name, options.presets ?? []),
      isHeader: (cells: readonly string[]) => isHeader(cells, options),
    };
    yield* readTable(readCsv(text, source), input, options, { locate: locateCell });
  }
}

/** The place of a cell of a sheet, whose lines are its rows and whose characters its columns. */
function locateInSheet(records: RawRecords, record: number, column: number): CellPlace | null {
  if (column >= (records.cells[record]?.length ?? 0)) return null;
  const row = records.rows[record] as number;
  return { cell: cellName(column, row), line: row, column: column + 1, endLine: row, endColumn: column + 2 };
}
