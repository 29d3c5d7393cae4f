import { resolve } from 'node:path';
import { UserError } from '../claim/user-error.js';
import type { Sides } from '../diff/diff-result.js';
import { noSuchFile } from '../load/cannot-read.js';
import { DISK } from '../load/disk.js';
import { openRevision, type Revision } from '../load/git-files.js';
import type { DiffFlags } from './flags.js';
import { type Settings, settle } from './settings.js';
import type { Terminal } from './terminal.js';

/** The two versions of a dataset that are compared. */
export interface DiffSides extends Sides<Settings> {
  /** The revision that is the old side; null where two versions of files are named. */
  readonly revision: Revision | null;
}

/** Opens the two sides: those of two paths, or the same paths at a revision and on the disk. */
export async function openSides(
  paths: readonly string[],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<DiffSides> {
  if (flags.base === undefined) return { ...(await openVersions(paths, flags, terminal)), revision: null };
  const named = paths.length === 0 ? ['.'] : paths;
  if (named.includes('-')) {
    throw new UserError('standard input has no git revision', 'Name files or folders beside --base');
  }
  const revision = await openRevision(flags.base, named, terminal.cwd());
  for (const path of named) await refuseNowhere(path, revision, terminal.cwd());
  const old = await settle(named, flags, terminal, { files: revision, mayLack: true });
  const now = await settle(named, flags, terminal, { mayLack: true });
  if (old.inputs.length + now.inputs.length > 0) return { old, new: now, revision };
  throw new UserError(
    `there are no data files to compare, neither at ${flags.base} nor now`,
    'A folder is read for .csv, .tsv, .json, .ndjson and .xlsx files, also as .gz; folders inside it are not',
  );
}

async function openVersions(
  paths: readonly string[],
  flags: DiffFlags,
  terminal: Terminal,
): Promise<Sides<Settings>> {
  const [old, now] = paths;
  if (old === undefined || now === undefined || paths.length > 2) {
    throw new UserError(
      `two versions are compared, and ${paths.length} named`,
      'Name OLD and NEW, or a git revision with --base',
    );
  }
  if (old === '-' && now === '-') {
    throw new UserError('standard input can be read once only', 'Name a file for OLD or for NEW');
  }
  return { old: await settle([old], flags, terminal), new: await settle([now], flags, terminal) };
}

/** A path that is on neither side is a slip. */
async function refuseNowhere(path: string, revision: Revision, cwd: string): Promise<void> {
  const full = resolve(cwd, path);
  const isSomewhere = async (files: typeof DISK) => (await files.kindOf(full).catch(() => 'file')) !== null;
  if (!(await isSomewhere(DISK)) && !(await isSomewhere(revision))) throw noSuchFile(path);
}
