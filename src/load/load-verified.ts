import path from 'node:path';
import { snakeCase } from '../claim/field-name.js';
import { createProblem, type Place, type Problem } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';
import { suggest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { VerifiedValue } from '../claim/verified-value.js';
import { type CellPlace, locateCell } from './locate-cell.js';
import type { RawRecords } from './raw-records.js';
import { readBytes } from './read-bytes.js';
import { emptyTable, readCsv } from './read-csv.js';
import { cellText } from './row-plan.js';
import { strictUtf8 } from './strict-utf8.js';
import { parseVerified, VERIFIED_FIELDS, type VerifiedField, type VerifiedTexts } from './verified-schema.js';

/** The rows of a file of verified values, and what is wrong with it. */
export interface LoadedVerified {
  /** The name of the file in results and problems: never absolute. */
  readonly name: string;
  readonly values: readonly VerifiedValue[];
  readonly problems: readonly Problem[];
}

const NEEDED: readonly VerifiedField[] = ['incident', 'victims', 'measure'];

/** One record under the columns of its table. */
class Row {
  readonly place: Place;
  readonly texts: VerifiedTexts = {};
  readonly locate: (field: VerifiedField) => CellPlace | null;

  constructor(
    records: RawRecords,
    record: number,
    columns: ReadonlyMap<VerifiedField, number>,
    file: string,
  ) {
    const cells = records.cells[record] as readonly string[];
    for (const [field, column] of columns) this.texts[field] = cellText(cells[column]);
    this.place = { file, line: records.lines[record] as number, row: records.rows[record] as number };
    this.locate = (field) => {
      const column = columns.get(field);
      return column === undefined ? null : locateCell(records, record, column);
    };
  }

  problem(ruleId: RuleId, field: VerifiedField, details: { message: string; hint: string }): Problem {
    const at = this.locate(field);
    const place = { ...this.place, line: at?.line ?? this.place.line };
    return createProblem(ruleId, { ...details, field, raw: this.texts[field], ...at, place });
  }
}

/**
 * Loads a CSV or TSV file of later-verified values. A row that cannot be read is left out with a problem; of two rows
 * on one group the first stands. Throws a UserError for a file that cannot be read at all.
 */
export async function loadVerified(
  file: { readonly path: string; readonly shown: string },
  declared: readonly string[],
): Promise<LoadedVerified> {
  const name = path.basename(file.path);
  const problems: Problem[] = [];
  const values = new Map<string, VerifiedValue>();
  let columns: ReadonlyMap<VerifiedField, number> | null = null;
  const preferred = file.path.toLowerCase().endsWith('.tsv') ? '\t' : ',';
  const table = {
    name,
    shown: file.shown,
    preferred,
    isKnown: (title: string) => fieldNamed(title) !== undefined,
    isHeader: () => true,
  };
  for await (const records of readCsv(strictUtf8(readBytes(file), file.shown), table)) {
    problems.push(...records.problems);
    for (let record = 0; record < records.cells.length; record++) {
      const cells = records.cells[record] as readonly string[];
      if (cells.every((text) => cellText(text) === undefined)) continue;
      if (columns === null) {
        columns = readColumns(records, record, { name, shown: file.shown }, problems);
        continue;
      }
      read(new Row(records, record, columns, name), declared, values, problems);
    }
  }
  if (columns === null) throw emptyTable(file.shown);
  return { name, values: [...values.values()], problems };
}

function read(
  row: Row,
  declared: readonly string[],
  values: Map<string, VerifiedValue>,
  problems: Problem[],
): void {
  const parsed = parseVerified(row.texts, declared);
  if ('faults' in parsed) {
    for (const { field, ...details } of parsed.faults) {
      problems.push(row.problem('verified/unreadable', field, details));
    }
    return;
  }
  const { incident, victims, measure } = parsed.row;
  const key = JSON.stringify([incident, victims, measure]);
  const known = values.get(key);
  if (known !== undefined) {
    const message = `line ${known.place.line} already gives ${victims} ${measure} of ${incident}; this row is left out`;
    const hint = 'Keep the row that was verified best.';
    problems.push(row.problem('verified/duplicate', 'incident', { message, hint }));
    return;
  }
  const {
    value = null,
    low = null,
    high = null,
    source = null,
    leaveOut = [],
    url = null,
    note = null,
  } = parsed.row;
  values.set(key, {
    incident,
    victims,
    measure,
    value,
    low,
    high,
    source,
    leaveOut,
    url,
    note,
    place: row.place,
  });
}

function fieldNamed(title: string): VerifiedField | undefined {
  const folded = title
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return VERIFIED_FIELDS.find((field) => snakeCase(field) === folded);
}

function readColumns(
  records: RawRecords,
  record: number,
  file: { readonly name: string; readonly shown: string },
  problems: Problem[],
): ReadonlyMap<VerifiedField, number> {
  const columns = new Map<VerifiedField, number>();
  const titles = (records.cells[record] as readonly string[]).map((text) => text.trim());
  titles.forEach((title, column) => {
    const field = fieldNamed(title);
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
    else if (title !== '') {
      const at = locateCell(records, record, column);
      const place = { file: file.name, line: at?.line ?? 1, row: records.rows[record] as number };
      const known = VERIFIED_FIELDS.map(snakeCase);
      const [rule, message] =
        field === undefined
          ? ([
              'file/unknown-column',
              `column "${title}" is not known in a file of verified values; it is not read`,
            ] as const)
          : (['file/duplicate-column', `two columns are ${title}; only the first is read`] as const);
      const hint = `${field === undefined ? suggest(title, known) : ''}Rename or remove it.`;
      problems.push(createProblem(rule, { message, hint, place, raw: title, ...at }));
    }
  });
  const missing = NEEDED.filter((field) => !columns.has(field));
  if (missing.length === 0) return columns;
  throw new UserError(
    `cannot read ${file.shown}: no column ${missing.join(', ')} (found: ${titles.slice(0, 40).join(', ')})`,
    `A file of verified values has the columns ${VERIFIED_FIELDS.map(snakeCase).join(', ')}`,
  );
}
