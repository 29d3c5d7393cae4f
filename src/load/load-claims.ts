import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Actors } from '../claim/actors.js';
import type { InputSummary } from '../claim/input-summary.js';
import type { DateOrder } from '../claim/parse-date.js';
import type { Preset } from '../claim/preset.js';
import { type ClaimBatch, ClaimReader } from './claims-from-records.js';
import { ColumnNames } from './column-names.js';
import type { Files } from './files.js';
import type { InputFile } from './find-inputs.js';
import type { TranslatedColumn } from './header.js';
import { readBytes } from './read-bytes.js';
import { FileFindings, readRecords } from './read-records.js';

/** What the names in a file are read against. */
interface LoadContext {
  readonly actors?: Actors | undefined;
  /** Measures beyond the casualties, from the config. */
  readonly declaredMeasures?: readonly string[] | undefined;
  /** Column names of the files → claim fields, measures, or `ignore`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** What files of well-known datasets are read with: the first that fits. */
  readonly presets?: readonly Preset[] | undefined;
  /** The order of day, month and year in dates such as 05/01/2024. */
  readonly dateOrder?: DateOrder | undefined;
  /** Words of a cell that say that nothing is stated. */
  readonly missing?: readonly string[] | undefined;
}

export interface LoadOptions extends LoadContext {
  /** What single files are read against instead, by their names in results. */
  readonly contexts?: ReadonlyMap<string, LoadContext> | undefined;
  readonly delimiter?: string | undefined;
  /** The encoding of all files that do not say theirs by a byte order mark, as TextDecoder names it. */
  readonly encoding?: string | undefined;
  /** The sheet of a workbook, by name or number. */
  readonly sheet?: string | undefined;
  /** What a compressed file may unpack to, in bytes. */
  readonly maxBytes?: number | undefined;
  /** Looks through every cell for what cannot be shown and for formulas too, which takes a little time. */
  readonly thorough?: boolean | undefined;
  /** What the input `-` reads. */
  readonly stdin?: Readable | undefined;
  /** Where the files are read; the disk unless said otherwise. */
  readonly files?: Files | undefined;
  /** Told how the columns of a file are read, with every batch before its claims, and at the end of the file. */
  readonly onColumns?: ((file: string, reading: ColumnsReading) => void) | undefined;
  /** Reads tables with csv-parse alone, never on the plain lane: for comparison. */
  readonly isReference?: boolean | undefined;
}

/** How the columns of one file are read where that is not plain from their names. */
export interface ColumnsReading {
  /** The id of the preset the file is read with. */
  readonly preset: string | null;
  readonly translated: readonly TranslatedColumn[];
  /** Whether a claim of the file can say where it was read. */
  readonly hasOutlets: boolean;
}

/**
 * The claims of some files, batch by batch in the order of the files. Iterating again reads the files again,
 * which standard input does not allow.
 */
export interface LoadedClaims extends AsyncIterable<ClaimBatch> {
  /** One entry for every file that the latest iteration has read to its end. */
  readonly inputs: readonly InputSummary[];
  /** The names of columns that were met so far: every one that is renamed, and the first of all others. */
  readonly columnNames: readonly string[];
}

/** Prepares to load the claims of some files; nothing is read before the result is iterated. */
export function loadClaims(files: readonly InputFile[], options: LoadOptions = {}): LoadedClaims {
  const planned = files.map((file) => {
    const own = { ...options, ...options.contexts?.get(file.name) };
    return { file, own, names: new ColumnNames(own.map, own.declaredMeasures) };
  });
  let inputs: InputSummary[] = [];
  return {
    get inputs() {
      return inputs;
    },
    get columnNames() {
      return planned.flatMap(({ names }) => [...names.seen]);
    },
    async *[Symbol.asyncIterator]() {
      inputs = [];
      const read = inputs;
      for (const { file, own, names } of planned) read.push(yield* loadFile(file, names, own));
    },
  };
}

async function* loadFile(
  file: InputFile,
  names: ColumnNames,
  options: LoadOptions,
): AsyncGenerator<ClaimBatch, InputSummary, undefined> {
  const hash = createHash('sha256');
  const reader = new ClaimReader(file.name, options);
  const findings = new FileFindings(file.format);
  let delimiter: string | null = null;
  const tell = () => {
    const { preset, translated, hasOutlets } = reader;
    options.onColumns?.(file.name, { preset, translated, hasOutlets });
  };
  const bytes = hashed(readBytes(file, options.stdin, options.files), hash);
  for await (const records of readRecords(bytes, file, { names, ...options }, findings)) {
    delimiter = records.delimiter;
    const { claims, problems } = reader.read(records);
    tell();
    if (claims.length === 0 && problems.length === 0) continue;
    yield { claims, problems };
  }
  if (findings.problems.length > 0) yield { claims: [], problems: findings.problems };
  tell();
  const { rows, claims, excluded } = reader;
  const sha256 = hash.digest('hex');
  const { format, encoding } = findings;
  return { path: file.name, sha256, format, encoding, delimiter, rows, claims, excluded };
}

async function* hashed(
  chunks: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
