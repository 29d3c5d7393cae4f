import type { Problem } from '../claim/problem.js';

/** Where the reading of a table stands: the line and the spreadsheet row of the next record, from 1. */
export interface Cursor {
  line: number;
  row: number;
}

/**
 * Records of a table that were read together, as parallel lists, with the bytes they came from: so that the
 * place of a cell costs nothing until a problem asks for it. The bytes hold until the next records are read.
 */
export class RawRecords {
  readonly delimiter: string;
  readonly cells: string[][] = [];
  /** The first line of each record. */
  readonly lines: number[] = [];
  /** The row of each record in a spreadsheet; the first row of the file is 1. */
  readonly rows: number[] = [];
  /** Where each record starts and ends in `bytes`, its line break included. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly bytes: Buffer;
  /** What keeps further records from being read; each of them was left out. */
  readonly problems: Problem[] = [];

  constructor(delimiter: string, bytes: Buffer) {
    this.delimiter = delimiter;
    this.bytes = bytes;
  }

  /** The same records with bytes of their own, which hold for good. */
  copy(): RawRecords {
    const copy = new RawRecords(this.delimiter, Buffer.from(this.bytes));
    for (const list of ['cells', 'lines', 'rows', 'starts', 'ends', 'problems'] as const) {
      (copy[list] as unknown[]).push(...this[list]);
    }
    return copy;
  }
}
