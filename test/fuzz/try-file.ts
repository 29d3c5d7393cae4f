import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { UserError } from '../../src/claim/user-error.js';
import { type LoadedText, type LoadTextOptions, loadText } from '../load/load-text.js';
import { readXml } from '../render/problems/read-xml.js';
import { runClaims } from '../run-claims.js';
import type { AnyFile } from './arbitrary-file.js';

const RESULT_FORMATS = ['plain', 'json', 'ndjson', 'csv', 'markdown', 'wikitext'];
const PROBLEM_FORMATS = ['json', 'ndjson', 'github', 'sarif', 'junit', 'gitlab', 'rdjson', 'markdown'];

/** Ways to read a file that must come to the same. */
const WAYS: readonly LoadTextOptions[] = [
  { isReference: true },
  { chunkBytes: 7 },
  { chunkBytes: 64, isReference: true },
];

/** Throws when a file is not read the same on every way, loses a row, or brings a command down. */
export async function tryFile(file: AnyFile): Promise<void> {
  const quick = await load(file);
  for (const options of WAYS) {
    const other = describe(await load(file, options), options);
    const expected = describe(quick, options);
    if (other !== expected)
      throw new Error(`read with ${JSON.stringify(options)}: ${other} is not ${expected}`);
  }
  const thorough = await load(file, { thorough: true });
  if (!(quick instanceof UserError) && !(thorough instanceof UserError)) {
    if (JSON.stringify(thorough.claims) !== JSON.stringify(quick.claims))
      throw new Error('thorough: other claims');
    countRows(file, quick);
  }
  await runAll(file, quick instanceof UserError);
}

/** What was read, to be compared. Which of two errors comes first may hang on how the bytes were cut. */
function describe(read: LoadedText | UserError, { chunkBytes }: LoadTextOptions): string {
  if (!(read instanceof UserError)) return JSON.stringify(read);
  return chunkBytes === undefined ? `${read.message}. ${read.hint}` : 'refused';
}

async function load(
  { format, bytes }: AnyFile,
  options: LoadTextOptions = {},
): Promise<LoadedText | UserError> {
  try {
    return await loadText(bytes, { format, ...options });
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

/** Every row that is not blank gives a claim or is left out with an error, and rows are counted as others count them. */
function countRows({ format, bytes }: AnyFile, { claims, problems, input }: LoadedText): void {
  const withClaims = new Set(claims.map(({ place }) => place.row)).size;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (input.claims !== claims.length)
    throw new Error(`${input.claims} claims are counted of ${claims.length}`);
  if (withClaims + input.excluded < input.rows) {
    throw new Error(`of ${input.rows} rows ${withClaims} gave claims and ${input.excluded} were left out`);
  }
  if (errors < input.excluded) throw new Error(`${input.excluded} rows were left out with ${errors} errors`);
  const counted = countIndependently(format, bytes.toString().replace(/^\uFEFF/, ''), input.delimiter);
  if (counted !== null && counted !== input.rows) {
    throw new Error(`${input.rows} rows were read of ${counted}`);
  }
}

/** The rows of a file, counted another way; null where that would need a reader like ours. */
function countIndependently(format: string, text: string, delimiter: string | null): number | null {
  if (format === 'ndjson') return text.split('\n').filter((line) => line.trim() !== '').length;
  if (format === 'json') {
    const value = JSON.parse(text) as unknown[] | { claims: unknown[] };
    return (Array.isArray(value) ? value : value.claims).length;
  }
  if (text.includes('"') || delimiter === null) return null;
  const lines = text.split(/\r\n|\n|\r/);
  return lines.filter((line) => line.split(delimiter).some((cell) => cell.trim() !== '')).length - 1;
}

/** Runs the commands on the file with every format, and reads back what they write. */
async function runAll({ format, bytes }: AnyFile, isUnreadable: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claims-fuzz-'));
  try {
    const name = `claims.${format}`;
    writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'before.csv'), readFileSync('data/incident.csv'));
    // A run that is refused leaves the files it would have written open until its process ends.
    const reports = (formats: readonly string[]) =>
      isUnreadable ? [] : formats.flatMap((one) => ['--report', `${one}=${one}.out`]);
    const commands = [
      ['check', name, ...reports(PROBLEM_FORMATS)],
      ['reconcile', name, '--method', 'all', '--verbose', ...reports(RESULT_FORMATS)],
      ['explain', name, '--all', '--verbose'],
      ['explain', name, '--all', '--json'],
      ['timeline', name],
      ['sources', name, '--verbose'],
      ['show', name],
      ['diff', 'before.csv', name, '-f', 'markdown'],
    ];
    for (const argv of commands) {
      const { stdout, stderr, exitCode } = await runClaims(argv, { cwd: folder });
      const said = `claims ${argv.join(' ')} (${exitCode}): ${stderr}`;
      if (stderr.includes('this is a bug')) throw new Error(said);
      const isRefused = exitCode === 2;
      if (isRefused !== isUnreadable && !(isRefused && isEmptyResult(argv))) throw new Error(said);
      if (isRefused && !/^claims: [^\n]+\n$/.test(stderr)) throw new Error(`not one line: ${said}`);
      if (stdout.includes('\u001B')) throw new Error(`an escape is let through: ${said}`);
      if (isRefused) continue;
      if (argv[0] === 'check') readBack(folder, PROBLEM_FORMATS);
      if (argv[0] === 'reconcile') readBack(folder, RESULT_FORMATS);
      if (argv.includes('--json')) JSON.parse(stdout);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commands that refuse to tell nothing. */
function isEmptyResult([command]: readonly string[]): boolean {
  return command === 'explain';
}

/** Reads each document with the parser of its format. */
function readBack(folder: string, formats: readonly string[]): void {
  for (const format of formats) {
    const text = readFileSync(join(folder, `${format}.out`), 'utf8');
    if (/[^\P{Cc}\n\t\r]/u.test(text)) throw new Error(`${format}: a control character is let through`);
    try {
      if (['json', 'sarif', 'gitlab', 'rdjson'].includes(format)) JSON.parse(text);
      if (format === 'ndjson')
        for (const line of text.split('\n').filter((one) => one !== '')) JSON.parse(line);
      if (format === 'csv') parse(text, { columns: true });
      if (format === 'junit') readXml(text);
    } catch (error) {
      throw new Error(`${format}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}
