import type { Preset } from '../claim/preset.js';
import { createProblem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import type { ColumnNames } from './column-names.js';
import type { InputFile } from './find-inputs.js';
import { JsonBatches } from './json-batches.js';
import { JsonCursor, JsonError, TOKEN } from './json-cursor.js';
import { notAnObject } from './json-objects.js';
import { readMembers } from './json-record.js';
import type { RecordBatch } from './record-batch.js';

const LF = 10;

/** No claim is this long; memory must stay flat. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/**
 * Reads NDJSON, one object a line, into batches. A line that is not strict JSON is left out with a problem, and
 * the rest is read. Throws a UserError on an empty file.
 */
export async function* readNdjson(
  chunks: AsyncIterable<Buffer>,
  input: Pick<InputFile, 'name' | 'shown'>,
  names: ColumnNames,
  presets: readonly Preset[] = [],
): AsyncGenerator<RecordBatch, void, undefined> {
  const batches = new JsonBatches(names, input.name, presets);
  let index = 0;
  for await (const { text, line } of linesOf(chunks, input.shown)) {
    const full = readLine(batches, text, { file: input.name, line, row: index });
    if (full !== null) yield full;
    index++;
  }
  if (index === 0) {
    throw new UserError(`cannot read ${input.shown}: the file is empty`, 'NDJSON holds one object a line.');
  }
  const last = batches.flush();
  if (last !== null) yield last;
}

function readLine(
  batches: JsonBatches,
  text: string,
  place: { file: string; line: number; row: number },
): RecordBatch | null {
  try {
    const cursor = new JsonCursor(text, place.line);
    const isObject = cursor.is(TOKEN.openBrace);
    const members = isObject ? readMembers(cursor, 1) : cursor.skipValue(0);
    if (!cursor.is(TOKEN.end)) cursor.failExpecting('the end of the line');
    if (members) return batches.add(members, place.line, place.row, '');
    batches.leaveOut([notAnObject(place, 1, '')]);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    batches.leaveOut([
      createProblem('row/invalid-json', {
        message: `not JSON: ${error.message}; the line is left out`,
        hint: 'Each line is one object of strict JSON.',
        place,
        column: error.column,
        raw: text.slice(0, 200),
      }),
    ]);
  }
  return null;
}

/** The lines that hold more than white space, with their numbers from 1. */
async function* linesOf(
  chunks: AsyncIterable<Buffer>,
  shown: string,
): AsyncGenerator<{ text: string; line: number }> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      const text = Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8');
      if (text.trim() !== '') yield { text, line };
      pending = [];
      pendingBytes = 0;
      start = end + 1;
      line++;
    }
    pending.push(Buffer.from(chunk.subarray(start)));
    pendingBytes += chunk.length - start;
    if (pendingBytes > MAX_LINE_BYTES) {
      throw new UserError(
        `cannot read ${shown}: line ${line} is longer than ${MAX_LINE_BYTES / 2 ** 20} MB`,
        'NDJSON holds one object a line; for one array of objects pass --input-format json.',
      );
    }
  }
  const text = Buffer.concat(pending).toString('utf8');
  if (text.trim() !== '') yield { text, line };
}
