import { UserError } from '../claim/user-error.js';
import type { FileKind } from './files.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links run in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ECHANGED: 'it changed while it was read',
  EIO: 'the disk reports an error',
};

const CHECK_PATH = 'Check the path: it is taken from the folder the command runs in.';

const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Check who may read it.',
  EPERM: 'Check who may read it.',
  ECHANGED: 'Run again when nothing writes to it.',
};

/** The error for a path that cannot be opened or read, in the words of a person; other errors pass unchanged. */
export function cannotRead(shown: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof UserError || typeof code !== 'string' || !code.startsWith('E')) return error;
  return new UserError(`cannot read ${shown}: ${REASONS[code] ?? code}`, HINTS[code] ?? CHECK_PATH);
}

/** Throws a UserError for what is there and is neither a file nor a folder: reading it might never end. */
export function refuseEndless(kind: FileKind | null, shown: string, hint: string): void {
  if (kind === null || kind === 'file' || kind === 'folder') return;
  throw new UserError(`cannot read ${shown}: it is a ${kind}, not a file`, hint);
}

/** The error for a path at which nothing stands. */
export function noSuchFile(shown: string): UserError {
  return new UserError(`cannot read ${shown}: ${REASONS.ENOENT}`, CHECK_PATH);
}
