import { isAscii, isUtf8 } from 'node:buffer';
import { createProblem, type Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import { countLineBreaks } from './line-breaks.js';
import { peek } from './peek.js';
import { strictUtf8 } from './strict-utf8.js';
import { createDecoding } from './text-decoding.js';
import { transcode } from './transcode.js';

/** Where text comes from, and what is found out about it as it is read. */
export interface TextOrigin {
  /** The name of the file in problems. */
  readonly name: string;
  /** The name of the file in errors. */
  readonly shown: string;
  /** The encoding that the user names; it is asked before anything is guessed. */
  readonly named?: string | undefined;
  /** The encoding of what is not UTF-8, instead of a guess. */
  readonly otherwise?: string | undefined;
}

/** What reading a text tells of it; certain once the text has been read to its end. */
export class TextFindings {
  encoding = 'utf-8';
  readonly problems: Problem[] = [];
}

/** So much of a file decides how its beginning is read, and so much of what is not UTF-8 how it is guessed. */
const WINDOW_BYTES = 64 * 1024;
/** So much is looked at for the zeros of UTF-16. */
const ZEROS_BYTES = 1024;
const MAX_EXAMPLE = 40;

/**
 * Passes text on as UTF-8 without a byte order mark. A mark decides the encoding, then what the user names, then the
 * zeros of UTF-16. What else is not UTF-8 is guessed, and the guess becomes a problem with an example. Throws a
 * UserError for bytes that mean nothing in the encoding; nothing is ever replaced.
 */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  origin: TextOrigin,
  findings: TextFindings,
): AsyncGenerator<Buffer, void, undefined> {
  const { head, all, close } = await peek(chunks, WINDOW_BYTES);
  if (isUtf32(head)) {
    await close();
    throw new UserError(`cannot read ${origin.shown}: it is UTF-32`, 'Save it as UTF-8.');
  }
  const known = encodingByMark(head) ?? origin.named ?? encodingByZeros(head);
  if (known !== null) {
    findings.encoding = known;
    yield* known === 'utf-8' ? strictUtf8(all, origin.shown) : transcode(all, known, origin.shown);
    return;
  }
  const start = head.subarray(0, WINDOW_BYTES);
  if (isAscii(start)) {
    yield* strictUtf8(all, origin.shown, (rest, line, before) =>
      decodeGuessed(rest, { ...origin, line, before }, findings),
    );
  } else if (isMostlyUtf8(start)) yield* strictUtf8(all, origin.shown);
  else yield* decodeGuessed(all, { ...origin, line: 1, before: '' }, findings);
}

function starts(head: Buffer, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function isUtf32(head: Buffer): boolean {
  return starts(head, 0xff, 0xfe, 0, 0) || starts(head, 0, 0, 0xfe, 0xff);
}

function encodingByMark(head: Buffer): string | null {
  if (starts(head, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(head, 0xff, 0xfe)) return 'utf-16le';
  return starts(head, 0xfe, 0xff) ? 'utf-16be' : null;
}

/** Names of columns and delimiters are ASCII: in UTF-16 each has a zero beside it, always on the same side. */
function encodingByZeros(head: Buffer): string | null {
  const start = head.subarray(0, ZEROS_BYTES);
  const zeros = [0, 0];
  for (let at = start.indexOf(0); at >= 0; at = start.indexOf(0, at + 1))
    zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 8 < start.length || Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'utf-16le' : even > 0 ? 'utf-16be' : null;
}

/** Whether bytes are UTF-8, or UTF-8 with defects: by chance hardly any text of another encoding is. */
function isMostlyUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  const text = new TextDecoder().decode(bytes, { stream: true });
  const broken = text.split('\ufffd').length - 1;
  const high = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return high >= broken;
}

/** Text that is not UTF-8, from which line on, and the ASCII right before it. */
interface Unknown extends TextOrigin {
  readonly line: number;
  readonly before: string;
}

async function* decodeGuessed(
  chunks: AsyncIterable<Buffer>,
  origin: Unknown,
  findings: TextFindings,
): AsyncGenerator<Buffer, void, undefined> {
  if (origin.otherwise !== undefined) {
    findings.encoding = origin.otherwise;
    yield* transcode(chunks, origin.otherwise, origin.shown, origin.line);
    return;
  }
  const first = await peek(chunks, WINDOW_BYTES);
  const high = first.head.findIndex((byte) => byte >= 0x80);
  const { head, all } = await peek(first.all, high + WINDOW_BYTES);
  const { guessEncoding } = await import('./guess-encoding.js');
  const before = origin.before + head.toString('latin1', Math.max(0, high - MAX_EXAMPLE), high);
  // The sample starts with the word, wherever a chunk ended.
  const word = Buffer.from(/[A-Za-z]*$/.exec(before)?.[0] ?? '');
  const encoding = await guessEncoding(Buffer.concat([word, head.subarray(high, high + WINDOW_BYTES)]));
  findings.encoding = encoding;
  findings.problems.push(guessedEncoding({ ...origin, before }, encoding, head, high));
  yield* transcode(all, encoding, origin.shown, origin.line);
}

function guessedEncoding(origin: Unknown, encoding: string, head: Buffer, high: number): Problem {
  const line = origin.line + countLineBreaks(head.subarray(0, high));
  const after = createDecoding(encoding).decode(head.subarray(high, high + 2 * MAX_EXAMPLE), false);
  const raw = `${lastCell(origin.before)}${firstCell(after)}`.trim();
  return createProblem('file/guessed-encoding', {
    message: `the file is not UTF-8; it is read as ${encoding} by a guess, in which this line says "${raw}"`,
    hint: `If that text is right, pass --encoding ${encoding}; if it is garbled, pass the encoding it has. Or save the file as UTF-8.`,
    place: { file: origin.name, line, row: line },
    raw,
  });
}

function lastCell(text: string): string {
  return (text.split(/[,;\t|"\r\n]/).at(-1) ?? '').slice(-MAX_EXAMPLE);
}

function firstCell(text: string): string {
  return (text.split(/[,;\t|"\r\n]/, 1)[0] ?? '').slice(0, MAX_EXAMPLE);
}
