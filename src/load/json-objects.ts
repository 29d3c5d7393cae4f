import { createProblem, type Place, type Problem } from '../claim/problem.js';
import { UserError } from '../claim/user-error.js';
import { JsonCursor, JsonError, TOKEN } from './json-cursor.js';
import { type JsonMember, readMembers } from './json-record.js';

/** A JSON file is held whole, several times over while it is decoded. */
const MAX_BYTES = 256 * 1024 * 1024;

/** One element of the list a JSON file holds; `members` is null when it is not an object. */
export interface JsonElement {
  readonly members: readonly JsonMember[] | null;
  readonly line: number;
  readonly column: number;
  /** From 0. */
  readonly index: number;
  readonly pointer: string;
}

/** All of a text file; throws a UserError when it is empty or too large to be held. `hint` says what to do then. */
export async function readWhole(
  chunks: AsyncIterable<Buffer>,
  shown: string,
  maxBytes = MAX_BYTES,
  hint = 'Write it as NDJSON, one object a line: that is read piece by piece.',
): Promise<string> {
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new UserError(
        `cannot read ${shown}: JSON above ${Math.floor(maxBytes / 2 ** 20)} MB cannot be held whole`,
        hint,
      );
    }
    read.push(Buffer.from(chunk));
  }
  const bytes = Buffer.concat(read);
  read.length = 0;
  const text = bytes.toString('utf8');
  if (text.trim() === '')
    throw new UserError(`cannot read ${shown}: the file is empty`, 'Write [] for an empty list.');
  return text;
}

/**
 * Walks through the elements of a JSON list, or of the list under one name in an object. Throws a UserError with
 * line and column where the text is not strict JSON.
 */
export function* readObjects(
  text: string,
  name: string,
  shown: string,
): Generator<JsonElement, void, undefined> {
  try {
    const cursor = new JsonCursor(text);
    if (cursor.is(TOKEN.openBracket)) {
      yield* readElements(cursor, '');
    } else if (cursor.is(TOKEN.openBrace)) {
      if (!(yield* readNamedList(cursor, name))) throw noList(name, shown);
    } else {
      cursor.skipValue(0);
      throw noList(name, shown);
    }
    if (!cursor.is(TOKEN.end)) cursor.failExpecting('the end');
  } catch (error) {
    throw error instanceof JsonError ? notJson(shown, error) : error;
  }
}

/** The error for a file that is not strict JSON. */
export function notJson(shown: string, error: JsonError): UserError {
  return new UserError(
    `cannot read ${shown}:${error.line}:${error.column}: not JSON: ${error.message}`,
    'JSON has no comments, no trailing commas, and texts in double quotes.',
  );
}

/** The problem of an element that is not an object. */
export function notAnObject(place: Place, column: number, pointer: string): Problem {
  return createProblem('row/not-an-object', {
    message: 'this is not an object; it is left out',
    hint: 'An entry is an object: {"incident": "…", "source": "…", "measure": "killed", "count": "84"}.',
    place,
    column,
    cell: pointer,
  });
}

function* readElements(cursor: JsonCursor, base: string): Generator<JsonElement, void, undefined> {
  const depth = base === '' ? 1 : 2;
  cursor.advance();
  for (let index = 0; !cursor.is(TOKEN.closeBracket); index++) {
    const { line, column } = cursor;
    let members: JsonMember[] | null = null;
    if (cursor.is(TOKEN.openBrace)) members = readMembers(cursor, depth + 1);
    else cursor.skipValue(depth + 1);
    yield { members, line, column, index, pointer: `${base}/${index}` };
    if (!cursor.is(TOKEN.comma)) break;
    cursor.advance();
    if (cursor.is(TOKEN.closeBracket)) cursor.failExpecting('a value');
  }
  cursor.expect(TOKEN.closeBracket, '"," or "]"');
}

/** Walks through an object to the list of a name; members of other names are passed over. False without a list. */
function* readNamedList(cursor: JsonCursor, name: string): Generator<JsonElement, boolean, undefined> {
  let isFound = false;
  cursor.advance();
  while (!cursor.is(TOKEN.closeBrace)) {
    if (!cursor.is(TOKEN.string)) cursor.failExpecting('a key in double quotes');
    const { text: key } = cursor;
    if (key === name && isFound) cursor.fail(`"${name}" is given twice`);
    cursor.advance();
    cursor.expect(TOKEN.colon, '":" after a key');
    if (key === name && cursor.is(TOKEN.openBracket)) {
      isFound = true;
      yield* readElements(cursor, `/${name}`);
    } else cursor.skipValue(2);
    if (!cursor.is(TOKEN.comma)) break;
    cursor.advance();
    if (cursor.is(TOKEN.closeBrace)) cursor.failExpecting('a key in double quotes');
  }
  cursor.expect(TOKEN.closeBrace, '"," or "}"');
  return isFound;
}

function noList(name: string, shown: string): UserError {
  return new UserError(
    `cannot read ${shown}: it holds neither an array of ${name} nor an object with "${name}"`,
    `Write [ {…}, {…} ] or { "${name}": [ … ] }. One object a line is NDJSON: name the file .ndjson or pass --input-format ndjson.`,
  );
}
