import { CLAIM_FIELDS } from '../claim/claim-schema.js';
import { snakeCase } from '../claim/field-name.js';
import { createProblem, type Place, type Problem } from '../claim/problem.js';
import { RELATIONS } from '../claim/relation.js';
import type { Column, ColumnNames } from './column-names.js';
import { describeUnknown, FIGURE_FIELDS, FURTHER_UNKNOWN, type Header, MAX_FAULTS } from './header.js';
import type { Span } from './json-cursor.js';
import { type JsonMember, memberPointer } from './json-record.js';
import type { CellPlace } from './locate-cell.js';
import type { RecordBatch } from './record-batch.js';

/** How many records a batch of JSON holds: few enough that they are garbage before they are old. */
const BATCH_RECORDS = 100;

const LIST_FIELDS: ReadonlySet<string> = new Set(RELATIONS);

/** One record of JSON: its cells by column, and where each of them stands. */
interface JsonRow {
  readonly cells: string[];
  readonly place: Place;
  readonly pointer: string;
  readonly members: readonly (JsonMember | undefined)[];
}

/** The columns that the keys of the objects so far make: one list for long objects, one for wide ones. */
class KeyColumns {
  readonly #indexes = new Map<Column, number>();
  #header: Header | null = null;

  indexOf(column: Column): number {
    let index = this.#indexes.get(column);
    if (index === undefined) {
      index = this.#indexes.size;
      this.#indexes.set(column, index);
      this.#header = null;
    }
    return index;
  }

  get header(): Header {
    this.#header ??= createHeader([...this.#indexes.keys()]);
    return this.#header;
  }
}

function createHeader(columns: readonly Column[]): Header {
  return {
    width: columns.length,
    fields: CLAIM_FIELDS.flatMap((field) => {
      const column = columns.findIndex((one) => one.kind === 'field' && one.field === field);
      return column < 0 ? [] : [{ field, column }];
    }),
    measures: columns.flatMap((one, column) =>
      one.kind === 'measure' ? [{ measure: one.measure, column }] : [],
    ),
  };
}

/** Gathers objects of JSON into batches that share a header. */
export class JsonBatches {
  readonly #names: ColumnNames;
  readonly #file: string;
  readonly #long = new KeyColumns();
  readonly #wide = new KeyColumns();
  readonly #unknownKeys = new Set<string>();
  #header: Header | null = null;
  #rows: JsonRow[] = [];
  #problems: Problem[] = [];
  #leftOut = 0;

  constructor(names: ColumnNames, file: string) {
    this.#names = names;
    this.#file = file;
  }

  /** Adds one object; gives the batch that is full before it, or null. */
  add(members: readonly JsonMember[], line: number, index: number, pointer: string): RecordBatch | null {
    const place = { file: this.#file, line, row: index };
    const found = members.map((member) => ({ member, column: this.#names.recognise(member.key) }));
    const isLong = found.some(({ member, column }) => isField(column, 'measure') && member.text !== '');
    const isWide = !isLong && found.some(({ column }) => column?.kind === 'measure');
    const columns = isWide ? this.#wide : this.#long;
    const faults: Problem[] = [];
    const byColumn: JsonMember[] = [];
    for (const { member, column } of found) {
      if (column?.kind === 'ignored') continue;
      const isRead = column !== null && (isWide ? !isFigure(column) : column.kind === 'field');
      if (!isRead) {
        const isBlank = column !== null && member.text === '' && member.fault === null;
        if (!isBlank) this.#reportUnknown(member, column !== null, isWide, place, pointer);
        continue;
      }
      const at = columns.indexOf(column);
      const fault = findFault(member, column, byColumn[at]);
      if (fault !== null) {
        const { ruleId, ...details } = fault;
        const memberPlace = { ...place, line: member.span.line };
        faults.push(createProblem(ruleId, { ...details, place: memberPlace, ...cellOf(member, pointer) }));
      }
      byColumn[at] ??= member;
    }
    if (faults.length > 0) {
      this.leaveOut(faults);
      return null;
    }
    const full = columns.header !== this.#header || this.#rows.length >= BATCH_RECORDS ? this.flush() : null;
    this.#header = columns.header;
    const cells = Array.from({ length: columns.header.width }, (_, at) => byColumn[at]?.text ?? '');
    this.#rows.push({ cells, place, pointer, members: byColumn });
    return full;
  }

  /** Adds the problems for which a record is left out. */
  leaveOut(problems: readonly Problem[]): void {
    for (const problem of problems) this.#problems.push(problem);
    this.#leftOut++;
  }

  /** What was gathered since the last batch; null when that is nothing. */
  flush(): RecordBatch | null {
    const [rows, problems, leftOut] = [this.#rows, this.#problems, this.#leftOut];
    if (rows.length === 0 && leftOut === 0 && problems.length === 0) return null;
    this.#rows = [];
    this.#problems = [];
    this.#leftOut = 0;
    return {
      header: this.#header ?? this.#long.header,
      cells: rows.map((row) => row.cells),
      lines: rows.map((row) => row.place.line),
      rows: rows.map((row) => row.place.row),
      problems,
      leftOut,
      delimiter: null,
      locate: (record, column) => {
        const row = rows[record] as JsonRow;
        const member = row.members[column];
        return member === undefined ? null : cellOf(member, row.pointer);
      },
    };
  }

  #reportUnknown(
    member: JsonMember,
    isMeaningful: boolean,
    isWide: boolean,
    place: Place,
    pointer: string,
  ): void {
    const { size } = this.#unknownKeys;
    if (size > MAX_FAULTS || this.#unknownKeys.has(member.key)) return;
    this.#unknownKeys.add(member.key);
    const details =
      size < MAX_FAULTS ? describeUnknown(member.key, isMeaningful, isWide, this.#names) : FURTHER_UNKNOWN;
    const at = { ...place, line: member.keySpan.line };
    this.#problems.push(
      createProblem('file/unknown-column', {
        ...details,
        place: at,
        raw: member.key,
        ...cellOf(member, pointer, member.keySpan),
      }),
    );
  }
}

/** What keeps a member from being a cell of its column; null when nothing does. */
function findFault(member: JsonMember, column: Column, first: JsonMember | undefined) {
  const raw = member.text.slice(0, 200);
  if (first !== undefined) {
    return {
      ruleId: 'file/duplicate-column' as const,
      message: `keys "${first.key}" and "${member.key}" of one object mean the same; the object is left out`,
      hint: 'Remove one of them.',
      raw,
    };
  }
  const isListField = column.kind === 'field' && LIST_FIELDS.has(column.field);
  if (member.fault === null && (!member.isList || isListField)) return null;
  const name =
    column.kind === 'field' ? snakeCase(column.field) : column.kind === 'measure' ? column.measure : '';
  return {
    ruleId: 'cell/not-text' as const,
    message: `${name}: ${member.fault ?? 'a list is not a text'}`,
    hint: isListField
      ? 'Write a list of claim ids: ["A1", "A2"].'
      : 'Write a text in double quotes, a whole number, or null where nothing is stated.',
    field: column.kind === 'field' ? column.field : undefined,
    raw,
  };
}

function isField(column: Column | null, field: string): boolean {
  return column?.kind === 'field' && column.field === field;
}

function isFigure(column: Column): boolean {
  return column.kind === 'field' && FIGURE_FIELDS.has(column.field);
}

function cellOf(member: JsonMember, pointer: string, span: Span = member.span): CellPlace {
  return { cell: memberPointer(pointer, member.key), ...span };
}
