import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { UserError } from '../claim/user-error.js';
import { cannotRead } from './cannot-read.js';
import type { InputFile } from './find-inputs.js';

/** Bytes read at a time: larger chunks gain nothing, smaller ones cost awaits. */
const CHUNK_BYTES = 256 * 1024;

/** The bytes of a file, or of standard input, chunk by chunk; throws a UserError when they cannot be read. */
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
  const stream = input.path === '-' ? stdin : undefined;
  try {
    for await (const chunk of stream ?? createReadStream(input.path, { highWaterMark: CHUNK_BYTES })) {
      yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk as Uint8Array | string);
    }
  } catch (error) {
    throw cannotRead(input.shown, error);
  }
}
