import { UserError } from '../claim/user-error.js';
import { LineCount } from './line-breaks.js';
import { createDecoding } from './text-decoding.js';

/** What stands for bytes that mean nothing. */
const REPLACEMENT = '\ufffd';

/**
 * Turns the bytes of an encoding into those of UTF-8, chunk by chunk, without a byte order mark. Throws a UserError
 * that names the line of the first bytes that mean nothing in it; nothing is ever replaced. `line` is the first.
 */
export async function* transcode(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
  shown: string,
  line = 1,
): AsyncGenerator<Buffer, void, undefined> {
  const decoding = createDecoding(encoding);
  const lines = new LineCount();
  const encode = (text: string): Buffer => {
    const at = text.indexOf(REPLACEMENT);
    const bytes = Buffer.from(text);
    if (at >= 0) {
      lines.add(Buffer.from(text.slice(0, at)));
      throw notThat(encoding, line + lines.breaks, shown);
    }
    lines.add(bytes);
    return bytes;
  };
  for await (const chunk of chunks) {
    const bytes = encode(decoding.decode(chunk, false));
    if (bytes.length > 0) yield bytes;
  }
  const last = encode(decoding.decode(Buffer.alloc(0), true));
  if (last.length > 0) yield last;
}

function notThat(encoding: string, line: number, shown: string): UserError {
  return new UserError(
    `cannot read ${shown}: line ${line} is not ${encoding}`,
    'Name the encoding of the file with --encoding, or save it as UTF-8 (Excel calls that "CSV UTF-8").',
  );
}
