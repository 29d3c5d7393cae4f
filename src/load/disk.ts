import { readSync, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { FileKind, Files } from './files.js';

/** Bytes read at a time: more would have the rows of a chunk grow old before they are garbage. */
const CHUNK_BYTES = 64 * 1024;

/** The files on the disk, as they are now. */
export const DISK: Files = {
  label: '',
  async kindOf(path) {
    try {
      return kindOf(await stat(path));
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  },
  namesIn: (folder) => readdir(folder),
  read: readFile,
};

function kindOf(stats: Stats): FileKind {
  if (stats.isDirectory()) return 'folder';
  if (stats.isFile()) return 'file';
  return stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device';
}

/** Whether a file is not what it was when its reading began. */
function isOther(before: Stats, after: Stats): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs;
}

/**
 * Reads chunk after chunk into the same memory: fresh memory for every chunk would have V8 collect garbage all the
 * time when memory is short. Fails with the code ECHANGED when the file changes meanwhile.
 */
async function* readFile(path: string): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path);
  try {
    const before = await file.stat();
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    let total = 0;
    for (;;) {
      const bytesRead = before.isFile() ? await readAtHand(file, buffer) : await readSomeTime(file, buffer);
      total += bytesRead;
      // What is still being written ends anywhere, or never. Files of a system that makes them up have no size.
      if (bytesRead === 0 ? isOther(before, await file.stat()) : before.size > 0 && total > before.size) {
        throw Object.assign(new Error(path), { code: 'ECHANGED' });
      }
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The bytes of a regular file are at hand: the way to another thread and back takes longer than to read them. */
async function readAtHand(file: FileHandle, buffer: Buffer): Promise<number> {
  const bytesRead = readSync(file.fd, buffer);
  // Between chunks the events have their turn: Ctrl-C, and what is on its way to the disk.
  await turn();
  return bytesRead;
}

/** A pipe has its bytes some time, or never. */
async function readSomeTime(file: FileHandle, buffer: Buffer): Promise<number> {
  const { bytesRead } = await file.read(buffer, 0, buffer.length);
  return bytesRead;
}
