import { UserError } from '../claim/user-error.js';
import { CsvParseLane } from './csv-parse-lane.js';
import { findDelimiter, type KnownNames } from './find-delimiter.js';
import { readPlainRecords } from './plain-lane.js';
import { type Cursor, RawRecords } from './raw-records.js';

/** What the reader of a table needs to know about it. */
export interface TableSource extends KnownNames {
  /** The name of the file in problems. */
  readonly name: string;
  /** The name of the file in errors. */
  readonly shown: string;
  /** The delimiter that the user names; left out, the header line shows it. */
  readonly delimiter?: string | undefined;
  /** The delimiter that wins a tie. */
  readonly preferred?: string | undefined;
  /** Reads everything with csv-parse, never on the plain lane: for comparison. */
  readonly isReference?: boolean | undefined;
}

/** A header line is looked for in so many bytes. */
const MAX_HEADER_BYTES = 1024 * 1024;

/** A record beyond this is csv-parse's, which does not look at its bytes again with every chunk. */
const MAX_PLAIN_RECORD_BYTES = 512 * 1024;

/**
 * Reads a table of UTF-8 text into its records, the header among them, in batches as the chunks come. Regular
 * records take the plain lane; from the first irregular one on csv-parse reads the rest. Throws a UserError on
 * an empty file.
 */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  source: TableSource,
): AsyncGenerator<RawRecords, void, undefined> {
  const reader = new CsvReader(source);
  for await (const chunk of chunks) yield* reader.read(chunk, false);
  yield* reader.read(Buffer.alloc(0), true);
}

class CsvReader {
  readonly #source: TableSource;
  readonly #cursor: Cursor = { line: 1, row: 1 };
  #delimiter: string | null = null;
  #reference: CsvParseLane | null = null;
  /** The memory in which records are read, and what of it is not read yet: the start of a record. */
  #window: Buffer = Buffer.alloc(0);
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: TableSource) {
    this.#source = source;
    if (source.delimiter !== undefined && !/^[\t -!#-~]$/.test(source.delimiter)) {
      throw new UserError(
        `"${source.delimiter}" cannot be a delimiter`,
        'A delimiter is one character such as , ; | or a tab.',
      );
    }
  }

  *read(chunk: Buffer, isLast: boolean): Generator<RawRecords, void, undefined> {
    if (this.#reference !== null) {
      yield this.#reference.read(chunk, isLast);
      return;
    }
    const bytes = this.#append(chunk);
    this.#rest = bytes;
    this.#delimiter ??= findDelimiterOf(bytes, isLast, this.#source);
    if (this.#delimiter === null) return;
    if (this.#source.isReference !== true) {
      const records = new RawRecords(this.#delimiter, bytes);
      const { offset, isIrregular } = readPlainRecords(records, this.#cursor, isLast);
      this.#rest = bytes.subarray(offset);
      yield records;
      if (isLast && !isIrregular && this.#rest.length > 0) {
        throw new Error(`the plain lane left the end of ${this.#source.name} unread`);
      }
      if (!isIrregular && this.#rest.length <= MAX_PLAIN_RECORD_BYTES) return;
    }
    this.#reference = new CsvParseLane(this.#delimiter, this.#source, this.#cursor);
    yield this.#reference.read(this.#rest, isLast);
    this.#rest = Buffer.alloc(0);
  }

  /** What is not read yet and a further chunk, behind one another; what was read before is overwritten. */
  #append(chunk: Buffer): Buffer {
    const length = this.#rest.length + chunk.length;
    const window = this.#window.length < length ? Buffer.allocUnsafeSlow(length * 2) : this.#window;
    this.#rest.copy(window);
    chunk.copy(window, this.#rest.length);
    this.#window = window;
    return window.subarray(0, length);
  }
}

/** The error for a table without a single cell of text. */
export function emptyTable(shown: string): UserError {
  return new UserError(
    `cannot read ${shown}: the file is empty`,
    'A table starts with a line of column names.',
  );
}

const ANY_NAMES: KnownNames = { isKnown: () => true, isHeader: () => true };

function noHeader(shown: string): UserError {
  return new UserError(
    `cannot read ${shown}: its first ${MAX_HEADER_BYTES / 2 ** 20} MB are blank`,
    'A table starts with a line of column names.',
  );
}

function findDelimiterOf(bytes: Buffer, isLast: boolean, source: TableSource): string | null {
  const { delimiter, preferred, shown } = source;
  const text = bytes.toString('utf8', 0, MAX_HEADER_BYTES);
  const isEnd = isLast || bytes.length >= MAX_HEADER_BYTES;
  const found = findDelimiter(text, isEnd, delimiter === undefined ? source : ANY_NAMES, preferred);
  if (found === null && isEnd) {
    throw bytes.length < MAX_HEADER_BYTES ? emptyTable(shown) : noHeader(shown);
  }
  return found === null ? null : (delimiter ?? found);
}
