import readXlsxFile from 'read-excel-file/node';
import { UserError } from '../claim/user-error.js';
import { cellName } from './cell-name.js';
import { namesInZip, readZip, storeZip, ZipError } from './read-zip.js';
import { DEFAULT_MAX_BYTES, tooLarge } from './size-limit.js';
import { type MergedCells, scanSheet } from './workbook-scan.js';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The texts of its cells, row by row from row 1. */
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedCells[];
}

/** What a sheet may hold, blank cells between others included: they are all held in memory. */
const MAX_CELLS = 20_000_000;

/** Reads the sheets of an Excel workbook. Throws a UserError for what is none, or unpacks to too many bytes. */
export async function readWorkbook(
  archive: Buffer,
  shown: string,
  maxBytes: number = DEFAULT_MAX_BYTES.workbook,
): Promise<readonly Sheet[]> {
  try {
    refuseOthers(namesInZip(archive), shown);
    const files = readZip(
      archive,
      maxBytes,
      (name) => /^xl\/.*\.(?:xml|rels)$/i.test(name) && !/\/(?:drawings|theme|charts)\//.test(name),
    );
    const scans = sheetPaths(files).map((path) => scanSheet(files.get(path)?.toString('utf8') ?? ''));
    for (const { rows, columns } of scans) refuseHuge(rows, columns, shown);
    // The archive is packed anew: what is read next can unpack to no more than what was counted here.
    const sheets = await readXlsxFile(storeZip(files));
    return sheets.map(({ sheet, data }, index) => {
      const { unread = [], merged = [] } = scans[index] ?? {};
      const rows = (data ?? []).map((cells: readonly unknown[]) => cells.map(textOf));
      for (const { row, column, text } of unread) {
        while (rows.length <= row) rows.push([]);
        const cells = rows[row] as string[];
        while (cells.length <= column) cells.push('');
        cells[column] = text;
      }
      const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
      for (const cells of rows) while (cells.length < width) cells.push('');
      return { name: sheet, rows, merged };
    });
  } catch (error) {
    throw asUserError(error, shown, maxBytes);
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  // A day number is a fraction, and what is left of a second would come out before midnight.
  const time = new Date(value.getTime() + 500).toISOString().slice(0, 19);
  return time.endsWith('T00:00:00') ? time.slice(0, 10) : time;
}

/** Archives of other programs, and what to do about them. */
function refuseOthers(names: readonly string[], shown: string): void {
  if (names.includes('xl/workbook.xml')) return;
  const saveAs = 'Open it in a spreadsheet program, and save it as .xlsx or as "CSV UTF-8".';
  if (names.includes('xl/workbook.bin')) {
    throw new UserError(`cannot read ${shown}: it is a binary Excel workbook (.xlsb)`, saveAs);
  }
  if (names.includes('mimetype') && names.includes('content.xml')) {
    throw new UserError(`cannot read ${shown}: it is an OpenDocument file (.ods)`, saveAs);
  }
  if (names.some((name) => name.startsWith('Index/') && name.endsWith('.iwa'))) {
    throw new UserError(`cannot read ${shown}: it is a file of Apple Numbers`, saveAs);
  }
  throw new UserError(
    `cannot read ${shown}: it is a zip archive, not an Excel workbook`,
    'Unpack it, and name the files in it.',
  );
}

/** Where in the archive each sheet stands, in the order of the workbook. */
function sheetPaths(files: ReadonlyMap<string, Buffer>): string[] {
  const read = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const [, attributes = ''] of read('xl/_rels/workbook.xml.rels').matchAll(
    /<(?:\w+:)?Relationship\s([^<>]*)>/g,
  )) {
    targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'));
  }
  return [...read('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^<>]*)>/g)].map(([, attributes = '']) => {
    const target = targets.get(attribute(attributes, '\\w+:id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

function refuseHuge(rows: number, columns: number, shown: string): void {
  if (rows * columns <= MAX_CELLS) return;
  throw new UserError(
    `cannot read ${shown}: a sheet reaches to the cell ${cellName(columns - 1, rows)}`,
    'Delete the rows and columns beyond the table, or save the sheet as "CSV UTF-8".',
  );
}

function asUserError(error: unknown, shown: string, maxBytes: number): UserError {
  if (error instanceof UserError) return error;
  const reason = error instanceof ZipError ? error.reason : 'damaged';
  if (reason === 'too large') return tooLarge(shown, maxBytes);
  if (reason === 'encrypted') {
    return new UserError(
      `cannot read ${shown}: the archive is protected by a password`,
      'Take the password off, and save it again.',
    );
  }
  return new UserError(
    `cannot read ${shown}: the Excel workbook is damaged or cut off`,
    'Open it in a spreadsheet program, and save it anew as .xlsx or as "CSV UTF-8".',
  );
}
