import { isAscii, isUtf8 } from 'node:buffer';
import { UserError } from '../claim/user-error.js';
import { countLineBreaks, LineCount } from './line-breaks.js';
import { chain } from './peek.js';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Reads what is no UTF-8 in another way; `line` is its first line, `before` the end of the text before it. */
type ReadElse = (
  rest: AsyncIterable<Buffer>,
  line: number,
  before: string,
) => AsyncGenerator<Buffer, void, undefined>;

const BEFORE_BYTES = 40;

/**
 * Passes bytes on in pieces that end between two characters, without a byte order mark. Throws a UserError that
 * names line and byte of the first byte that is not UTF-8; nothing is ever replaced. After ASCII alone, `readElse`
 * reads on instead.
 */
export async function* strictUtf8(
  chunks: AsyncIterable<Buffer>,
  shown: string,
  readElse?: ReadElse,
): AsyncGenerator<Buffer, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  let isPlain = true;
  let before = '';
  let rest: Buffer = Buffer.alloc(0);
  let isStart = true;
  const lines = new LineCount();
  let offset = 0;
  for await (const chunk of { [Symbol.asyncIterator]: () => iterator }) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (isStart) {
      if (bytes.length < BYTE_ORDER_MARK.length) {
        rest = Buffer.from(bytes);
        continue;
      }
      isStart = false;
      if (startsWithMark(bytes)) {
        bytes = bytes.subarray(BYTE_ORDER_MARK.length);
        offset = BYTE_ORDER_MARK.length;
      }
    }
    const end = lastCharacterEnd(bytes);
    const whole = bytes.subarray(0, end);
    rest = Buffer.from(bytes.subarray(end));
    if (!isUtf8(whole)) {
      if (!isPlain || readElse === undefined) throw notUtf8(whole, lines.breaks + 1, offset, shown);
      yield* readElse(chain(bytes, iterator), lines.breaks + 1, before);
      return;
    }
    if (whole.length === 0) continue;
    if (isPlain && readElse !== undefined) {
      isPlain = isAscii(whole);
      if (isPlain)
        before = (before + whole.toString('latin1', Math.max(0, whole.length - BEFORE_BYTES))).slice(
          -BEFORE_BYTES,
        );
    }
    // Only a broken file needs its lines counted, but by then the bytes before are gone.
    lines.add(whole);
    offset += whole.length;
    yield whole;
  }
  if (rest.length === 0) return;
  if (isUtf8(rest)) yield rest;
  else if (!isPlain || readElse === undefined) throw notUtf8(rest, lines.breaks + 1, offset, shown);
  else yield* readElse(chain(rest, chunks[Symbol.asyncIterator]()), lines.breaks + 1, before);
}

function startsWithMark(bytes: Buffer): boolean {
  return BYTE_ORDER_MARK.compare(bytes, 0, BYTE_ORDER_MARK.length) === 0;
}

/** Where the last whole character ends: a sequence cut by the end of the chunk belongs to the next one. */
function lastCharacterEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function notUtf8(bytes: Buffer, line: number, offset: number, shown: string): UserError {
  if (offset === 0 && isUtf16Mark(bytes)) {
    return new UserError(
      `cannot read ${shown}: it is UTF-16, not UTF-8`,
      'Save it as UTF-8; Excel calls that "CSV UTF-8".',
    );
  }
  const at = firstInvalidByte(bytes);
  const atLine = line + countLineBreaks(bytes.subarray(0, at));
  return new UserError(
    `cannot read ${shown}: line ${atLine} is not UTF-8 (byte ${offset + at})`,
    'Save it as UTF-8 (Excel calls that "CSV UTF-8"), or name its encoding with --encoding.',
  );
}

function isUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Decoding replaces the first invalid byte by U+FFFD: where the bytes first differ from that, it stands. */
function firstInvalidByte(bytes: Buffer): number {
  const replaced = Buffer.from(bytes.toString('utf8'), 'utf8');
  let at = 0;
  while (at < bytes.length && bytes[at] === replaced[at]) at++;
  return at;
}
