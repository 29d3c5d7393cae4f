import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '../claim/user-error.js';
import { isBomb, packedTooTight, tooLarge } from './size-limit.js';

const CHUNK_BYTES = 64 * 1024;

/**
 * Unpacks gzip as it comes. Throws a UserError when it is cut off or damaged, or unpacks to more than so many bytes; and,
 * where the user named no limit, when it unpacks to far more than any table of claims does.
 */
export async function* gunzip(
  chunks: AsyncIterable<Buffer>,
  shown: string,
  { maxBytes, isNamed }: { readonly maxBytes: number; readonly isNamed: boolean },
): AsyncGenerator<Buffer, void, undefined> {
  // A stream reads ahead, and a chunk lends its memory to the next.
  const packed = Readable.from(copied(chunks));
  const unpacking = createGunzip({ chunkSize: CHUNK_BYTES });
  packed.on('error', (error) => unpacking.destroy(error));
  packed.pipe(unpacking);
  let bytes = 0;
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(shown, maxBytes);
      if (!isNamed && isBomb(unpacking.bytesWritten, bytes)) throw packedTooTight(shown);
      yield chunk;
    }
  } catch (error) {
    throw asUserError(error, shown);
  } finally {
    packed.destroy();
    unpacking.destroy();
  }
}

async function* copied(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

function asUserError(error: unknown, shown: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') {
    return new UserError(
      `cannot read ${shown}: the gzip file ends too early`,
      'It was cut off, perhaps on its way: fetch or pack it again.',
    );
  }
  if (code?.startsWith('Z_')) {
    return new UserError(`cannot read ${shown}: the gzip file is damaged`, 'Fetch or pack it again.');
  }
  return error;
}
