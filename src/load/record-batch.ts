import type { Problem } from '../claim/problem.js';
import type { Header } from './header.js';
import type { CellPlace } from './locate-cell.js';

/** Data records of one file that were read together, as parallel lists, and what keeps others from being read. */
export interface RecordBatch {
  readonly header: Header;
  /** The texts of each record by column, as they stand in the file. */
  readonly cells: readonly (readonly string[])[];
  /** The first physical line of each record, from 1. */
  readonly lines: readonly number[];
  /** The number of each record as a spreadsheet shows it; for JSON its index from 0. */
  readonly rows: readonly number[];
  readonly problems: readonly Problem[];
  /** How many records were left out, each with a problem. */
  readonly leftOut: number;
  /** Whether the records are rows of a table: a blank one is none then. */
  readonly isTable: boolean;
  /** The delimiter of a table; null for JSON and sheets. */
  readonly delimiter: string | null;
  /** The place of a cell; null where the record has no such cell. Costs a look at the record's bytes. */
  locate(record: number, column: number): CellPlace | null;
}
