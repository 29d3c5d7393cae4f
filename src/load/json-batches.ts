import type { Preset } from '../claim/preset.js';
import { createProblem, type Place, type Problem } from '../claim/problem.js';
import type { Column, ColumnNames } from './column-names.js';
import { FIGURE_FIELDS, type Header } from './header.js';
import { cellOf, findFault, findFaultInMade } from './json-faults.js';
import { KeyColumns } from './json-key-columns.js';
import { PresetKeys } from './json-preset-keys.js';
import type { JsonMember } from './json-record.js';
import {
  findOtherIncident,
  NOTHING_SHARED,
  type Shared,
  type SharedMember,
  shareMembers,
  withShared,
} from './json-shared.js';
import { UnreadKeys } from './json-unread-keys.js';
import { findPreset } from './preset-plan.js';
import type { RecordBatch } from './record-batch.js';

/** How many records a batch of JSON holds: few enough that they are garbage before they are old. */
const BATCH_RECORDS = 100;

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
  readonly #keys: UnreadKeys;
  #header: Header | null = null;
  #rows: JsonRow[] = [];
  #problems: Problem[] = [];
  #leftOut = 0;
  #count = 0;

  constructor(names: ColumnNames, file: string, presets: readonly Preset[] = []) {
    this.#names = names;
    this.#file = file;
    this.#presets = presets;
    this.#keys = new UnreadKeys(names, file);
  }

  /** The place of the next object that starts on a line: objects are counted through, wherever they stand. */
  nextPlace(line: number): Place {
    return { file: this.#file, line, row: this.#count++ };
  }

  /** Whether a name is that of a column. */
  isColumn(name: string): boolean {
    return this.#names.recognise(name) !== null;
  }

  /** What an object with a list of claims states for them; its other members are reported. */
  share(
    members: readonly JsonMember[],
    at: { readonly pointer: string; readonly outer: Shared; readonly isFile: boolean },
  ): Shared {
    return shareMembers(members, { names: this.#names, ...at }, (member, details) =>
      this.#problems.push(...this.#keys.findAround(member, details, at.pointer, this.#count)),
    );
  }

  /** Reports what stands beside the list that an interface wraps around its rows, all of it once. */
  reportBeside(members: readonly JsonMember[], list: string): void {
    this.#problems.push(...this.#keys.findBeside(members, list, this.#count));
  }

  /** Adds one object with what is stated around it; gives the batch that is full before it, or null. */
  add(
    members: readonly JsonMember[],
    line: number,
    pointer: string,
    shared: Shared = NOTHING_SHARED,
  ): RecordBatch | null {
    const place = this.nextPlace(line);
    const preset = this.#presetOf(members);
    const own = members.map((member) => ({ member, column: this.#columnOf(member, preset) }));
    const otherIncident = findOtherIncident(own, shared);
    if (otherIncident !== null) {
      const { other, under } = otherIncident;
      this.leaveOut([
        createProblem('row/other-incident', {
          message: `the incident is "${other.text.slice(0, 200)}", but the claim stands under "${under.text.slice(0, 200)}"; it is left out`,
          hint: 'Move it to the claims of its incident, or correct or remove the one that is wrong.',
          field: 'incident',
          raw: other.text.slice(0, 200),
          place: { ...place, line: other.span.line },
          ...cellOf(other, pointer),
        }),
      ]);
      return null;
    }
    if (preset !== null) {
      const all = withShared(own, shared, true).map(({ member }) => member);
      return this.#addMade(preset, all, place, pointer);
    }
    const isLong = own.some(({ member, column }) => isField(column, 'measure') && member.text !== '');
    const isWide = !isLong && hasMeasures(own, shared);
    const found = withShared(own, shared, !isWide);
    const columns = isWide ? this.#wide : this.#long;
    const faults: Problem[] = [];
    const byColumn: JsonMember[] = [];
    for (const { member, column } of found) {
      if (column?.kind === 'ignored') continue;
      const isRead = column !== null && (isWide ? !isFigure(column) : column.kind === 'field');
      if (!isRead) {
        const isBlank = column !== null && member.text === '' && member.fault === null;
        if (!isBlank) {
          const meaning = { isMeaningful: column !== null, isWide };
          this.#problems.push(...this.#keys.findUnknown(member, meaning, pointer, place.row));
        }
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

  /** What a member holds; in an object that a preset reads only what the user says of it. */
  #columnOf({ key }: JsonMember, preset: Preset | null): Column | null {
    return preset === null ? this.#names.recognise(key) : this.#names.mapOf(key);
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
}

/** Whether an object's own keys are measures: where one is stated around it, only those that say something. */
function hasMeasures(
  own: readonly { readonly member: JsonMember; readonly column: Column | null }[],
  shared: Shared,
): boolean {
  const isShared = shared.members.some(({ column }: SharedMember) => column.field === 'measure');
  return own.some(({ member, column }) => column?.kind === 'measure' && (!isShared || member.text !== ''));
}

function isField(column: Column | null, field: string): boolean {
  return column?.kind === 'field' && column.field === field;
}

function isFigure(column: Column): boolean {
  return column.kind === 'field' && FIGURE_FIELDS.has(column.field);
}
