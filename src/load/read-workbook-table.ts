import { createProblem, type Problem } from '../claim/problem.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import { cellName } from './cell-name.js';
import type { TextFindings } from './decode-text.js';
import { findHeader, type KnownColumns } from './find-header.js';
import type { InputFile } from './find-inputs.js';
import { FIGURE_FIELDS } from './header.js';
import { RawRecords } from './raw-records.js';
import { DEFAULT_MAX_BYTES, tooLarge } from './size-limit.js';
import { readWorkbook, type Sheet } from './workbook.js';

const BATCH_ROWS = 500;

interface WorkbookOptions extends KnownColumns {
  readonly sheet?: string | undefined;
  readonly maxBytes?: number | undefined;
}

/**
 * Reads the rows of one sheet of an Excel workbook, the first unless another is named. What is doubtful about the
 * choice and about merged cells becomes a problem. Throws a UserError for what cannot be read.
 */
export async function* readWorkbookTable(
  bytes: AsyncIterable<Buffer>,
  input: InputFile,
  options: WorkbookOptions,
  findings: TextFindings,
): AsyncGenerator<RawRecords, void, undefined> {
  const { sheet: named, maxBytes } = options;
  const archive = await readAll(bytes, input.shown, maxBytes ?? DEFAULT_MAX_BYTES.workbook);
  const sheets = await readWorkbook(archive, input.shown, maxBytes);
  const sheet =
    named === undefined
      ? firstSheet(sheets, options, input, findings)
      : findSheet(sheets, named, input.shown);
  findings.problems.push(...spreadMerged(sheet, options, input.name));
  for (let start = 0; start < sheet.rows.length; start += BATCH_ROWS) {
    const records = new RawRecords('', Buffer.alloc(0));
    for (const [index, cells] of sheet.rows.slice(start, start + BATCH_ROWS).entries()) {
      records.cells.push(cells as string[]);
      records.lines.push(start + index + 1);
      records.rows.push(start + index + 1);
      records.starts.push(0);
      records.ends.push(0);
    }
    yield records;
  }
}

async function readAll(bytes: AsyncIterable<Buffer>, shown: string, maxBytes: number): Promise<Buffer> {
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(shown, maxBytes);
    read.push(Buffer.from(chunk));
  }
  return Buffer.concat(read);
}

function findSheet(sheets: readonly Sheet[], named: string, shown: string): Sheet {
  const found =
    sheets.find(({ name }) => name === named) ??
    (/^\d+$/.test(named) ? sheets[Number(named) - 1] : undefined);
  if (found !== undefined) return found;
  const known = sheets.map(({ name }) => name);
  throw new UserError(
    `cannot read ${shown}: it has no sheet "${named}"`,
    `${suggest(named, known)}Its sheets are ${quoted(known)}; a number counts them from 1.`,
  );
}

/** The first sheet, when it is a table or no other sheet is one. */
function firstSheet(
  sheets: readonly Sheet[],
  known: KnownColumns,
  { name: file, shown }: InputFile,
  findings: TextFindings,
): Sheet {
  const [first, ...others] = sheets;
  if (first === undefined)
    throw new UserError(`cannot read ${shown}: it has no sheets`, 'Add a table to it.');
  const tables = others.filter(({ rows }) => findHeader(rows, known) >= 0).map(({ name }) => name);
  if (tables.length === 0) return first;
  if (findHeader(first.rows, known) < 0) {
    throw new UserError(
      `cannot read ${shown}: its first sheet, "${first.name}", is no table of claims`,
      `Choose another with --sheet: ${quoted(tables)}.`,
    );
  }
  findings.problems.push(
    createProblem('file/other-sheets', {
      message: `only the first sheet, "${first.name}", is read; ${quoted(tables)} ${tables.length === 1 ? 'is a table' : 'are tables'} too`,
      hint: `Choose the sheet with --sheet, such as --sheet "${first.name}". A run reads one sheet of a file.`,
      place: { file, line: 1, row: 1 },
      raw: tables.join('\n'),
    }),
  );
  return first;
}

function quoted(names: readonly string[]): string {
  return names
    .slice(0, 20)
    .map((name) => `"${name}"`)
    .join(', ');
}

/**
 * Gives the text of cells that are merged over several rows to each of these rows, as a reader sees it. A figure
 * stays in the first: whether it is that of each row or of all together is not known.
 */
function spreadMerged({ rows, merged }: Sheet, known: KnownColumns, file: string): Problem[] {
  const header = findHeader(rows, known);
  const problems: Problem[] = [];
  const taken = new Set<number>();
  for (const { firstRow, lastRow, firstColumn } of merged) {
    const text = rows[firstRow]?.[firstColumn] ?? '';
    const last = Math.min(lastRow, rows.length - 1);
    if (header < 0 || firstRow <= header || last <= firstRow || text === '') continue;
    const column = known.names.recognise(rows[header]?.[firstColumn] ?? '');
    if (column === null || column.kind === 'ignored') continue;
    // Merged cells never overlap; a file that says they do could make this take for ever.
    if (taken.has(firstColumn * MAX_ROWS + firstRow)) continue;
    const isFigure = column.kind === 'measure' || FIGURE_FIELDS.has(column.field);
    for (let row = firstRow; row <= last; row++) {
      if (taken.has(firstColumn * MAX_ROWS + row)) break;
      taken.add(firstColumn * MAX_ROWS + row);
      if (!isFigure) (rows[row] as string[])[firstColumn] = text;
    }
    const range = `${cellName(firstColumn, firstRow + 1)}:${cellName(firstColumn, last + 1)}`;
    const place = { file, line: firstRow + 1, row: firstRow + 1 };
    problems.push(
      createProblem('file/merged-cells', {
        message: isFigure
          ? 'these cells are merged; the figure is read for the first of their rows only'
          : 'these cells are merged; their text is read for each of their rows',
        hint: 'Take the cells apart, and write in each row what holds for it.',
        place,
        column: firstColumn + 1,
        cell: range,
        raw: text,
      }),
    );
  }
  return problems;
}

const MAX_ROWS = 2 ** 20;
