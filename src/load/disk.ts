import type { Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
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
 * Reads into two buffers in turn, one ahead of what is asked for. Fresh ones for every chunk would have V8 collect
 * garbage all the time when memory is short. Fails with the code ECHANGED when the file changes meanwhile.
 */
async function* readFile(path: string): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path);
  try {
    const before = await file.stat();
    let total = 0;
    let [filling, spare] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let reading = file.read(filling, 0, CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await reading;
      total += bytesRead;
      // What is still being written ends anywhere, or never. Files of a system that makes them up have no size.
      if (bytesRead === 0 ? isOther(before, await file.stat()) : before.size > 0 && total > before.size) {
        throw Object.assign(new Error(path), { code: 'ECHANGED' });
      }
      if (bytesRead === 0) return;
      const chunk = filling.subarray(0, bytesRead);
      [filling, spare] = [spare, filling];
      reading = file.read(filling, 0, CHUNK_BYTES);
      // Whoever asks for no more never awaits the read ahead; whoever does still sees it fail.
      reading.catch(() => {});
      yield chunk;
    }
  } finally {
    await file.close();
  }
}
