import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
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

/** Standard output: written as fast as its reader takes it. */
export function toStandardOutput(terminal: Terminal): Destination {
  return { write: (text) => writeText(terminal.stdout, text), finish: () => {} };
}

/** A file that appears whole or not at all: written beside its place and renamed. */
export function toFile(path: string, cwd: string): Destination {
  const target = resolve(cwd, path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  let file: number;
  try {
    file = openSync(temporary, 'wx');
  } catch (error) {
    throw cannotWrite(path, error);
  }
  rememberTemporary(temporary);
  return {
    async write(text) {
      try {
        writeWhole(file, typeof text === 'string' ? Buffer.from(text) : text);
      } catch (error) {
        throw cannotWrite(path, error);
      }
      return true;
    },
    finish() {
      closeSync(file);
      try {
        renameSync(temporary, target);
      } catch (error) {
        throw cannotWrite(path, error);
      }
      forgetTemporary(temporary);
    },
  };
}

function writeWhole(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
};

function cannotWrite(path: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new UserError(
    `cannot write ${path}: ${REASONS[code] ?? code}`,
    'Choose another place with --output',
  );
}
