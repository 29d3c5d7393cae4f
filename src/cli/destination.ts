import { randomBytes } from 'node:crypto';
import { closeSync, openSync, realpathSync, renameSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../claim/user-error.js';
import { forgetTemporary, rememberTemporary } from './temporary-files.js';
import { type Terminal, writeText } from './terminal.js';

/** Where finished output goes. */
export interface Destination {
  /** False when the reader has gone and there is no use in writing more. */
  write(text: string | Buffer): Promise<boolean>;
  /** Makes what was written final. */
  finish(): void;
}

/** Throws a UserError when a file would be written over one that is read, or over another that is written. */
export function refuseClashes(written: readonly string[], read: readonly string[], cwd: string): void {
  const taken = new Set(read);
  for (const path of written) {
    const target = resolve(cwd, path);
    if (taken.has(target)) {
      throw new UserError(
        `cannot write ${path}: it is read or written already in this run`,
        'Name another file',
      );
    }
    taken.add(target);
  }
}

/** Standard output: written as fast as its reader takes it. */
export function toStandardOutput(terminal: Terminal): Destination {
  return { write: (text) => writeText(terminal.stdout, text), finish: () => {} };
}

/**
 * A file that appears whole or not at all: written beside its place and renamed. A link stays a link to what it
 * names; a device or a pipe (`/dev/null`) is written as it is, for a rename would put a file in its place.
 */
export function toFile(path: string, cwd: string): Destination {
  const target = followLinks(resolve(cwd, path));
  const isReplaceable = statSync(target, { throwIfNoEntry: false })?.isFile() ?? true;
  const opened = isReplaceable
    ? join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
    : target;
  const file = attempt(path, () => openSync(opened, isReplaceable ? 'wx' : 'w'));
  if (isReplaceable) rememberTemporary(opened);
  return {
    async write(text) {
      attempt(path, () => writeWhole(file, typeof text === 'string' ? Buffer.from(text) : text));
      return true;
    },
    finish() {
      closeSync(file);
      if (!isReplaceable) return;
      attempt(path, () => renameSync(opened, target));
      forgetTemporary(opened);
    },
  };
}

/** Where a path leads through links; the path itself when there is nothing yet. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Does what may fail for the disk's sake; a failure is the user's to mend. */
function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw cannotWrite(path, error, 'Choose another place with --output');
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  EACCES: 'permission denied',
  EEXIST: 'there is a file of this name',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
};

/** What a user is told when the disk refuses, with the way out that the caller knows. */
export function cannotWrite(path: string, error: unknown, hint: string): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new UserError(`cannot write ${path}: ${REASONS[code] ?? code}`, hint);
}
