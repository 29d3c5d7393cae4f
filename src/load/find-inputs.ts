import path from 'node:path';
import { compareText } from '../claim/compare-text.js';
import { UserError } from '../claim/user-error.js';
import { cannotRead, noSuchFile, refuseEndless } from './cannot-read.js';
import { DISK } from './disk.js';
import type { FileKind, Files } from './files.js';

const INPUT_FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'xlsx'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** One file of claims to be read. */
export interface InputFile {
  /** What to open; `-` is standard input. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly shown: string;
  /** Its stable name in results: relative to the deepest folder all inputs share, with forward slashes. */
  readonly name: string;
  readonly format: InputFormat;
}

export interface FindInputsOptions {
  /** The folder that relative paths are taken from. */
  readonly cwd: string;
  /** What every input is, whatever its name says. */
  readonly format?: InputFormat | undefined;
  /** Where they are looked for; the disk unless said otherwise. */
  readonly files?: Files | undefined;
  /** A path that leads nowhere stands for no file, a folder without data files for none. */
  readonly mayLack?: boolean | undefined;
}

/** Files of a dataset folder that hold no claims. */
const NOT_CLAIMS: ReadonlySet<string> = new Set([
  'actors.csv',
  'actors.json',
  'claims.config.json',
  'claims.accepted.json',
  'claims.lock.json',
  'claims.priors.json',
  'claims.bias.json',
  'verified.csv',
]);

/** What was found of one input before the folder that all share is known. */
interface Found {
  readonly path: string;
  readonly shown: string;
}

/**
 * Finds the files that paths stand for: `-` is standard input, a folder stands for its data files in the order
 * of their names, and a path given twice is read once. Throws a UserError for what cannot be read.
 */
export async function findInputs(paths: readonly string[], options: FindInputsOptions): Promise<InputFile[]> {
  const found = new Map<string, Found>();
  for (const shown of paths) {
    for (const one of await expand(shown, options)) if (!found.has(one.path)) found.set(one.path, one);
  }
  const files = [...found.values()];
  const shared = sharedFolder(
    files.filter((file) => file.path !== '-').map((file) => path.dirname(file.path)),
  );
  return files.map((file) => ({
    ...file,
    name: file.path === '-' ? 'stdin' : path.relative(shared, file.path).split(path.sep).join('/'),
    format: options.format ?? formatOf(file.path) ?? 'csv',
  }));
}

async function expand(named: string, options: FindInputsOptions): Promise<Found[]> {
  if (named === '-') return [{ path: '-', shown: 'standard input' }];
  if (named === '')
    throw new UserError('cannot read "": a path is empty', 'Name a file or a folder, or "-".');
  const { cwd, files = DISK, mayLack = false, format } = options;
  const full = path.resolve(cwd, named);
  const shown = files.label + named;
  const kind = await kindOf(full, shown, files);
  if (kind === null && mayLack) return [];
  if (kind === null) throw noSuchFile(shown);
  if (kind === 'folder') return listFolder(full, shown, options);
  refuseEndless(kind, shown, TO_STDIN);
  if (format === undefined) refuseUnsupported(shown);
  return [{ path: full, shown }];
}

async function listFolder(folder: string, shown: string, options: FindInputsOptions): Promise<Found[]> {
  const { files = DISK, mayLack = false, format } = options;
  const names = await files.namesIn(folder).catch((error: unknown) => {
    throw cannotRead(shown, error);
  });
  const found: Found[] = [];
  for (const name of names.sort(compareText)) {
    // Excel keeps ~$claims.xlsx beside a workbook that is open.
    if (/^(?:\.|~\$)/.test(name) || NOT_CLAIMS.has(name)) continue;
    if (formatOf(name) === null && !isUnsupported(name)) continue;
    const file = { path: path.join(folder, name), shown: path.join(shown, name) };
    const kind = await kindOf(file.path, file.shown, files);
    if (kind === null) throw noSuchFile(file.shown);
    if (kind === 'folder') continue;
    refuseEndless(kind, file.shown, TO_STDIN);
    if (format === undefined) refuseUnsupported(file.shown);
    found.push(file);
  }
  if (found.length > 0 || mayLack) return found;
  throw new UserError(
    `cannot read ${shown}: the folder holds no data files`,
    'A folder is read for .csv, .tsv, .json, .ndjson and .xlsx files, also as .gz; folders inside it are not.',
  );
}

async function kindOf(full: string, shown: string, files: Files): Promise<FileKind | null> {
  try {
    return await files.kindOf(full);
  } catch (error) {
    throw cannotRead(shown, error);
  }
}

const TO_STDIN = 'Send its contents to standard input, and name "-" as the file.';

/** Tables that people have, and this program does not read. */
function isUnsupported(name: string): boolean {
  return /\.(?:xls|xlsb|ods|numbers)$/i.test(name);
}

function refuseUnsupported(shown: string): void {
  if (!isUnsupported(shown)) return;
  throw new UserError(
    `cannot read ${shown}: ${path.extname(shown)} files are not read`,
    'Open it in a spreadsheet program, and save it as .xlsx or as "CSV UTF-8".',
  );
}

function formatOf(name: string): InputFormat | null {
  const extension = path.extname(name.replace(/\.gz$/i, '')).slice(1).toLowerCase();
  return INPUT_FORMATS.find((format) => format === extension) ?? null;
}

/** The deepest folder that contains all of some folders. */
function sharedFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let shared = first;
  for (const folder of others) {
    while (folder !== shared && !folder.startsWith(shared.endsWith(path.sep) ? shared : shared + path.sep)) {
      shared = path.dirname(shared);
    }
  }
  return shared;
}
