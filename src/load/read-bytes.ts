import type { Readable } from 'node:stream';
import { UserError } from '../claim/user-error.js';
import { cannotRead, refuseEndless } from './cannot-read.js';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import type { InputFile } from './find-inputs.js';

/**
 * The bytes of a file, on the disk unless other files are given, or of standard input, chunk by chunk. The memory of
 * a chunk is used again for the next: what is to be kept must be copied. Throws a UserError when they cannot be read.
 */
export async function* readBytes(
  input: Pick<InputFile, 'path' | 'shown'>,
  stdin?: Readable | undefined,
  files: Files = DISK,
): AsyncGenerator<Buffer, void, undefined> {
  if (input.path === '-' && stdin === undefined) {
    throw new UserError(
      'cannot read standard input: there is none',
      'Name a file or a folder instead of "-".',
    );
  }
  try {
    if (input.path === '-') {
      yield* readStream(stdin as Readable);
      return;
    }
    refuseEndless(
      await files.kindOf(input.path),
      input.shown,
      'Write its contents to a file, and name that.',
    );
    yield* files.read(input.path);
  } catch (error) {
    throw cannotRead(input.shown, error);
  }
}

async function* readStream(stream: Readable): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of stream) {
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array | string);
  }
}
