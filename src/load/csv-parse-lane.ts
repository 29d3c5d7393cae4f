import { type CsvError, type Info, Parser } from 'csv-parse';
import { UserError } from '../claim/user-error.js';
import { LineBreaks, LineCount } from './line-breaks.js';
import { strayQuote, unclosedQuote } from './quote-problems.js';
import { findQuoteFault, type QuoteFault } from './quotes.js';
import { type Cursor, RawRecords } from './raw-records.js';

/**
 * The parser beneath csv-parse's stream, missing in its types. Called chunk by chunk it costs what a bare
 * stream costs, and `info.bytes` gives the end of the record just pushed; `info: true` or `on_record` make an
 * object a record for that, a third slower.
 */
interface ParserApi {
  readonly info: Info;
  parse(
    chunk: Buffer | undefined,
    isLast: boolean,
    push: (record: string[]) => void,
    close: () => void,
  ): CsvError | undefined;
}

/** A record given up on: its first bytes, the quote that opened in them, and the lines since that quote. */
interface Runaway {
  readonly bytes: Buffer;
  readonly fault: QuoteFault;
  readonly lines: LineCount;
}

/** No cell is this long: the quote before it was never closed, and memory must stay flat. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;

/**
 * Reads records with csv-parse, the reference for every dialect. A record with a misplaced quote is left out
 * with a problem that names it, and the rows after it are read on.
 */
export class CsvParseLane {
  readonly #api: ParserApi;
  readonly #delimiter: string;
  readonly #source: { readonly name: string; readonly shown: string };
  readonly #cursor: Cursor;
  /** The bytes read since the end of the last whole record, and the offset at which they start. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #pendingStart = 0;
  /** Set once a record has grown beyond all bounds. */
  #runaway: Runaway | null = null;

  constructor(delimiter: string, source: { readonly name: string; readonly shown: string }, cursor: Cursor) {
    const parser = new Parser({
      delimiter,
      // csv-parse would settle on the line break it sees first, and glue the rows of a mixed file together.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // Strict quotes would swallow the rows up to the next quote; `findQuoteFault` finds what this lets pass.
      relax_quotes: true,
    });
    this.#api = (parser as unknown as { api: ParserApi }).api;
    this.#delimiter = delimiter;
    this.#source = source;
    this.#cursor = cursor;
  }

  /** The whole records that a further chunk completes. */
  read(chunk: Buffer, isLast: boolean): RawRecords {
    if (this.#runaway !== null) return this.#skip(this.#runaway, chunk, isLast);
    const found: string[][] = [];
    const ends: number[] = [];
    const push = (record: string[]) => {
      found.push(record);
      ends.push(this.#api.info.bytes - this.#pendingStart);
    };
    if (chunk.length > 0) {
      // csv-parse keeps views of what it is given.
      const own = Buffer.from(chunk);
      this.#pending.push(own);
      this.#pendingBytes += own.length;
      this.#parse(own, false, push);
    }
    const isUnclosed = isLast && this.#parse(undefined, true, push);
    if (found.length === 0 && !isUnclosed && this.#pendingBytes <= MAX_RECORD_BYTES) {
      return new RawRecords(this.#delimiter, Buffer.alloc(0));
    }
    const bytes = this.#pending.length === 1 ? (this.#pending[0] as Buffer) : Buffer.concat(this.#pending);
    const records = new RawRecords(this.#delimiter, bytes);
    const end = this.#place(records, found, ends);
    if (isUnclosed) this.#reportUnclosed(records, end);
    else if (isLast && end < bytes.length)
      throw new Error(`csv-parse left the end of ${this.#source.name} unread`);
    this.#pending = end < bytes.length ? [bytes.subarray(end)] : [];
    this.#pendingBytes = bytes.length - end;
    this.#pendingStart += end;
    if (!isLast && this.#pendingBytes > MAX_RECORD_BYTES) this.#giveUp();
    return records;
  }

  /** Runs csv-parse; true when the input ends within a quoted cell. */
  #parse(chunk: Buffer | undefined, isLast: boolean, push: (record: string[]) => void): boolean {
    const error = this.#api.parse(chunk, isLast, push, () => {});
    if (error === undefined) return false;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return true;
    throw error;
  }

  /** Adds the regular ones of the parsed records with their places; returns where the last of all ends. */
  #place(records: RawRecords, found: readonly string[][], ends: readonly number[]): number {
    const { bytes } = records;
    const delimiter = this.#delimiter.charCodeAt(0);
    const breaks = new LineBreaks(bytes);
    let quote = bytes.indexOf('"');
    let start = 0;
    for (let index = 0; index < found.length; index++) {
      const end = ends[index] as number;
      const cells = found[index] as string[];
      const { line, row } = this.#cursor;
      this.#cursor.line += breaks.countTo(end);
      this.#cursor.row++;
      let fault: QuoteFault | null = null;
      if (quote >= 0 && quote < end) {
        fault = findQuoteFault(bytes, start, end, delimiter);
        quote = bytes.indexOf('"', end);
      }
      if (fault === null) {
        records.cells.push(cells);
        records.lines.push(line);
        records.rows.push(row);
        records.starts.push(start);
        records.ends.push(end);
      } else {
        const place = { file: this.#source.name, line, row };
        records.problems.push(strayQuote({ fault, bytes, start, end, place, raw: cells[fault.cell] ?? '' }));
      }
      start = end;
    }
    return start;
  }

  #reportUnclosed(records: RawRecords, start: number): void {
    const { bytes } = records;
    const fault = findQuoteFault(bytes, start, bytes.length, this.#delimiter.charCodeAt(0));
    if (fault === null) {
      throw new Error(`csv-parse finds an unclosed quote in ${this.#source.name}, and we find none`);
    }
    const lines = new LineCount();
    lines.add(bytes.subarray(fault.opened ?? start));
    this.#report(records, start, fault, lines);
  }

  #report(records: RawRecords, start: number, fault: QuoteFault, lines: LineCount): void {
    const { bytes } = records;
    const place = { file: this.#source.name, line: this.#cursor.line, row: this.#cursor.row++ };
    const record = { fault, bytes, start, end: bytes.length, place, raw: '' };
    records.problems.push(unclosedQuote(record, lines.moreLines));
  }

  #giveUp(): void {
    const bytes = Buffer.concat(this.#pending);
    const fault = findQuoteFault(bytes, 0, bytes.length, this.#delimiter.charCodeAt(0));
    if (fault === null || fault.isClosed) {
      throw new UserError(
        `cannot read ${this.#source.shown}: line ${this.#cursor.line} is longer than ${MAX_RECORD_BYTES / 2 ** 20} MB`,
        'A table of claims has line breaks; check that this is one.',
      );
    }
    const lines = new LineCount();
    lines.add(bytes.subarray(fault.opened ?? 0));
    this.#runaway = { bytes, fault, lines };
    this.#pending = [];
  }

  /** Counts the lines after a quote that was given up on. */
  #skip({ bytes, fault, lines }: Runaway, chunk: Buffer, isLast: boolean): RawRecords {
    const records = new RawRecords(this.#delimiter, bytes);
    lines.add(chunk);
    if (isLast) this.#report(records, 0, fault, lines);
    return records;
  }
}
