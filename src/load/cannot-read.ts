import { UserError } from '../claim/user-error.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links run in a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

const CHECK_PATH = 'Check the path: it is taken from the folder the command runs in.';

/** The error for a path that cannot be opened or read, in the words of a person; other errors pass unchanged. */
export function cannotRead(shown: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof UserError || typeof code !== 'string' || !code.startsWith('E')) return error;
  const hint = code === 'EACCES' || code === 'EPERM' ? 'Check who may read it.' : CHECK_PATH;
  return new UserError(`cannot read ${shown}: ${REASONS[code] ?? code}`, hint);
}

/** The error for a path at which nothing stands. */
export function noSuchFile(shown: string): UserError {
  return new UserError(`cannot read ${shown}: ${REASONS.ENOENT}`, CHECK_PATH);
}
