import { snakeCase } from '../claim/field-name.js';
import type { Preset } from '../claim/preset.js';
import { createProblem, type Place, type Problem } from '../claim/problem.js';
import { RELATIONS } from '../claim/relation.js';
import type { Column, ColumnNames } from './column-names.js';
import { describeUnknown, FIGURE_FIELDS, FURTHER_UNKNOWN, type Header, MAX_FAULTS } from './header.js';
import type { Span } from './json-cursor.js';
import { KeyColumns } from './json-key-columns.js';
import { PresetKeys } from './json-preset-keys.js';
import { type JsonMember, memberPointer } from './json-record.js';
import type { CellPlace } from './locate-cell.js';
import { findPreset } from './preset-plan.js';
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

/** Gathers objects of JSON into batches that share a header. */
export class JsonBatches {
  readonly #names: ColumnNames;
  readonly #file: string;
  readonly #long = new KeyColumns();
  readonly #wide = new KeyColumns();
  readonly #presets: readonly Preset[];
  readonly #presetKeys = new Map<Preset, PresetKeys>();
  readonly #unknownKeys = new Set<string>();
  #header: Header | null = null;
  #rows: JsonRow[] = [];
  #problems: Problem[] = [];
  #leftOut = 0;

  constructor(names: ColumnNames, file: string, presets: readonly Preset[] = []) {
    this.#names = names;
    this.#file = file;
    this.#presets = presets;
  }

  /** Adds one object; gives the batch that is full before it, or null. */
  add(members: readonly JsonMember[], line: number, index: number, pointer: string): RecordBatch | null {
    const place = { file: this.#file, line, row: index };
    const preset = this.#presetOf(members);
    if (preset !== null) return this.#addMade(preset, members, place, pointer);
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
      const at = columns.indexOf(column, member.key, this.#names);
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
    return this.#push(columns.header, byColumn, place, pointer);
  }

  #presetOf(members: readonly JsonMember[]): Preset | null {
    if (this.#presets.length === 0) return null;
    const keys = members.map(({ key }) => key);
    return findPreset(keys, this.#presets);
  }

  /** Adds an object of which a preset makes claims: keys that it does not read may hold anything. */
  #addMade(
    preset: Preset,
    members: readonly JsonMember[],
    place: Place,
    pointer: string,
  ): RecordBatch | null {
    const keys = this.#presetKeys.get(preset) ?? new PresetKeys(preset, this.#names);
    this.#presetKeys.set(preset, keys);
    const at = members.map(({ key }) => keys.indexOf(key));
    const { header, faults } = keys.read();
    const byColumn: JsonMember[] = [];
    const unreadable: Problem[] = [];
    for (const [index, member] of members.entries()) {
      const column = at[index] as number;
      const first = byColumn[column];
      byColumn[column] ??= member;
      const fault = keys.isUsed(column) ? findFaultInMade(member, first) : null;
      if (fault === null) continue;
      const { ruleId, ...details } = fault;
      const memberPlace = { ...place, line: member.span.line };
      unreadable.push(createProblem(ruleId, { ...details, place: memberPlace, ...cellOf(member, pointer) }));
    }
    for (const { ruleId, column, message, hint } of faults) {
      const member = byColumn[column] as JsonMember;
      const { keySpan, key } = member;
      const cell = cellOf(member, pointer, keySpan);
      const keyPlace = { ...place, line: keySpan.line };
      this.#problems.push(createProblem(ruleId, { message, hint, place: keyPlace, raw: key, ...cell }));
    }
    if (unreadable.length === 0) return this.#push(header, byColumn, place, pointer);
    this.leaveOut(unreadable);
    return null;
  }

  /** Adds a row; gives the batch that is full before it, or null. */
  #push(
    header: Header,
    members: readonly (JsonMember | undefined)[],
    place: Place,
    pointer: string,
  ): RecordBatch | null {
    const full = header !== this.#header || this.#rows.length >= BATCH_RECORDS ? this.flush() : null;
    this.#header = header;
    const cells = Array.from({ length: header.width }, (_, at) => members[at]?.text ?? '');
    this.#rows.push({ cells, place, pointer, members });
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
      isTable: false,
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

/** The same where a preset reads the member: it reads fractions by itself. */
function findFaultInMade(member: JsonMember, first: JsonMember | undefined) {
  const isFraction = /^-?\d+\.\d+$/.test(member.text);
  const read = isFraction ? { ...member, fault: null } : member;
  return findFault(read, { kind: 'measure', measure: member.key }, first);
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
