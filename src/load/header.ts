import { CLAIM_FIELDS, type ClaimField } from '../claim/claim-schema.js';
import { snakeCase } from '../claim/field-name.js';
import type { RuleId } from '../claim/rules.js';
import type { Column, ColumnNames } from './column-names.js';
import type { PresetPlan } from './preset-plan.js';

/** A claim field and the column (from 0) that holds it. */
interface FieldColumn {
  readonly field: ClaimField;
  readonly column: number;
}

/** A measure and the column (from 0) that holds its counts. */
export interface MeasureColumn {
  readonly measure: string;
  readonly column: number;
}

/** What the columns of a file mean. */
export interface Header {
  /** The number of columns; blank names at the end are none. */
  readonly width: number;
  /** In the order of the documentation. */
  readonly fields: readonly FieldColumn[];
  /** Of a wide table: each of these columns is a claim. Empty when the table has a column `measure`. */
  readonly measures: readonly MeasureColumn[];
  /** The columns that are read under another name than their own. */
  readonly translated: readonly TranslatedColumn[];
  /** Of a file that a preset fits: how it makes claims of each row. Its fields are then those that --map gives. */
  readonly preset?: PresetPlan;
}

/** A column that is read under another name: what is written in the file, and what it is read as. */
export interface TranslatedColumn {
  readonly name: string;
  readonly as: string;
}

/** A column that needs a word, for a problem at the place of its name. */
export interface HeaderFault {
  readonly ruleId: RuleId;
  readonly column: number;
  readonly field?: ClaimField | undefined;
  readonly message: string;
  readonly hint: string;
}

/** Fields that give the count of a long table, and mean nothing beside the measures of a wide one. */
export const FIGURE_FIELDS: ReadonlySet<string> = new Set(['count', 'low', 'high']);

/**
 * Reads the names of a table's columns. Without a column `measure`, columns named for a measure make the table
 * wide. Of two columns that mean the same the first is read and the second is an error.
 */
export function readHeader(
  cells: readonly string[],
  names: ColumnNames,
): { header: Header; faults: HeaderFault[] } {
  const duplicates: HeaderFault[] = [];
  const unknown: HeaderFault[] = [];
  const width = widthOf(cells);
  const fields = new Map<ClaimField, number>();
  const measures = new Map<string, number>();
  const columns = cells.map((cell) => names.recognise(cell));
  const isLong = columns.some((column) => column?.kind === 'field' && column.field === 'measure');
  const isWide = !isLong && columns.some((column) => column?.kind === 'measure');
  const take = <Key extends string>(taken: Map<Key, number>, key: Key, index: number, field?: ClaimField) => {
    const other = taken.get(key);
    const isTaken = other !== undefined && !isStronger(cells, index, other, names);
    if (!isTaken) taken.set(key, index);
    if (other === undefined || duplicates.length >= MAX_FAULTS) return;
    const [read, unread] = isTaken ? [other, index] : [index, other];
    duplicates.push(duplicate(cells, read, unread, snakeCase(key), field));
  };
  columns.forEach((column, index) => {
    const name = (cells[index] as string).trim();
    if (column?.kind === 'ignored' || index >= width) return;
    if (column?.kind === 'field' && !(isWide && FIGURE_FIELDS.has(column.field))) {
      take(fields, column.field, index, column.field);
    } else if (column?.kind === 'measure' && isWide) {
      take(measures, column.measure, index);
    } else if (unknown.length <= MAX_FAULTS) {
      const details =
        unknown.length < MAX_FAULTS ? describeUnknown(name, column !== null, isWide, names) : FURTHER_UNKNOWN;
      unknown.push({ ruleId: 'file/unknown-column', column: index, ...details });
    }
  });
  const header = {
    width,
    fields: CLAIM_FIELDS.flatMap((field) => {
      const column = fields.get(field);
      return column === undefined ? [] : [{ field, column }];
    }),
    measures: [...measures].map(([measure, column]) => ({ measure, column })),
    translated: columns.flatMap((column, index) => {
      const isRead =
        (column?.kind === 'field' && fields.get(column.field) === index) ||
        (column?.kind === 'measure' && measures.get(column.measure) === index);
      return isRead ? translationOf((cells[index] as string).trim(), column, names) : [];
    }),
  };
  return { header, faults: [...duplicates, ...unknown].sort((one, other) => one.column - other.column) };
}

/** A header with more columns that are wrong is no header: naming the first of them says it. */
export const MAX_FAULTS = 100;

/** What is said of the unknown columns after so many. */
export const FURTHER_UNKNOWN = {
  message: 'this column and others after it are not known; they are not read',
  hint: 'Check that the first row names the columns.',
};

/** The number of columns; blank names at the end are none. */
export function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** What is shown of a column that is read under another name than its own; nothing for all others. */
export function translationOf(name: string, column: Column, names: ColumnNames): TranslatedColumn[] {
  if (column.kind === 'ignored' || !names.isTranslated(name, column)) return [];
  return [{ name, as: column.kind === 'field' ? snakeCase(column.field) : column.measure }];
}

/** Whether of two columns that mean the same the later one is to be read: --map names it, or it is the name itself. */
function isStronger(cells: readonly string[], later: number, earlier: number, names: ColumnNames): boolean {
  return names.strengthOf(cells[later] as string) > names.strengthOf(cells[earlier] as string);
}

/** The fault of two columns that mean the same, at the one that is not read. */
export function duplicate(
  cells: readonly string[],
  read: number,
  unread: number,
  name: string,
  field?: ClaimField,
): HeaderFault {
  const [first, second] = [Math.min(read, unread), Math.max(read, unread)];
  return {
    ruleId: 'file/duplicate-column',
    column: unread,
    field,
    message: `columns ${first + 1} ("${cells[first]?.trim()}") and ${second + 1} ("${cells[second]?.trim()}") are both ${name}; only the ${read === first ? 'first' : 'second'} is read`,
    hint: `Rename or remove one of them, or leave one out with --map "${cells[unread]?.trim()}=ignore".`,
  };
}

/** What to say of a column that is not read: its name means nothing, or nothing in this kind of table. */
export function describeUnknown(
  name: string,
  isMeaningful: boolean,
  isWide: boolean,
  names: ColumnNames,
): { message: string; hint: string } {
  if (name === '') return { message: 'a column has no name; it is not read', hint: 'Name it, or remove it.' };
  const leaveOut = `leave it out with --map "${name}=ignore".`;
  const possible = isMeaningful ? [] : names.possibleMeanings(name);
  if (possible.length > 0) {
    const maps = possible.map((meaning) => `--map "${name}=${meaning}"`);
    return {
      message: `column "${name}" may be ${possible.join(' or ')}, or something else; it is not read`,
      hint: `Say which with ${maps.join(' or ')}, or ${leaveOut}`,
    };
  }
  if (!isMeaningful) {
    const meant = names.suggest(name);
    return {
      message: `column "${name}" is not known; it is not read`,
      hint: `${meant}Rename it with --map, or ${leaveOut}`,
    };
  }
  return isWide
    ? {
        message: `column "${name}" has no meaning beside columns of measures; it is not read`,
        hint: `Remove it, or ${leaveOut}`,
      }
    : {
        message: `column "${name}" names a measure, but the measure stands in the column measure; it is not read`,
        hint: `Give each measure a row of its own, or ${leaveOut}`,
      };
}
