import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { UserError } from '../claim/user-error.js';
import { cannotRead } from './cannot-read.js';
import type { InputFile } from './find-inputs.js';

/** Bytes read at a time: more would have the rows of a chunk grow old before they are garbage. */
const CHUNK_BYTES = 64 * 1024;

/**
 * The bytes of a file, or of standard input, chunk by chunk. The memory of a chunk is used again for the next:
 * what is to be kept must be copied. Throws a UserError when they cannot be read.
 */
export async function* readBytes(
  input: Pick<InputFile, 'path' | 'shown'>,
  stdin?: Readable | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  if (input.path === '-' && stdin === undefined) {
    throw new UserError(
      'cannot read standard input: there is none',
      'Name a file or a folder instead of "-".',
    );
  }
  try {
    if (input.path === '-') yield* readStream(stdin as Readable);
    else yield* readFile(input.path);
  } catch (error) {
    throw cannotRead(input.shown, error);
  }
}

async function* readStream(stream: Readable): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of stream) {
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array | string);
  }
}

/**
 * Reads into two buffers in turn, one ahead of what is asked for. Fresh ones for every chunk would have V8 collect
 * garbage all the time when memory is short.
 */
async function* readFile(path: string): AsyncGenerator<Buffer, void, undefined> {
  const file = await open(path);
  try {
    let [filling, spare] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
    let reading = file.read(filling, 0, CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await reading;
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
