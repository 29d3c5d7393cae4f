import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type * as z from 'zod';
import { UserError } from '../claim/user-error.js';
import { DISK } from './disk.js';
import type { Files } from './files.js';
import { JsonCursor, JsonError, TOKEN } from './json-cursor.js';
import { notJson, readWhole } from './json-objects.js';
import { readBytes } from './read-bytes.js';
import { strictUtf8 } from './strict-utf8.js';

/** A small JSON file, read whole. */
export interface JsonFile {
  readonly value: unknown;
  readonly text: string;
  /** The line, from 1, on which the value at a path starts; 1 where there is none. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Loads a small file of strict JSON; throws a UserError with line and column of what is wrong. */
export async function loadJson(
  path: string,
  shown: string,
  maxBytes: number,
  files: Files = DISK,
): Promise<JsonFile> {
  const bytes = readBytes({ path, shown }, undefined, files);
  const text = await readWhole(
    strictUtf8(bytes, shown),
    shown,
    maxBytes,
    'Check that it is the file you mean.',
  );
  const value = parseStrictly(text, shown);
  let tree: ReturnType<typeof parseTree>;
  let lineStarts: number[] | undefined;
  return {
    value,
    text,
    lineOf(at) {
      tree ??= parseTree(text);
      const found = tree && findNodeAtLocation(tree, [...at]);
      // A member starts with its name.
      const offset = (found?.parent?.type === 'property' ? found.parent : found)?.offset ?? 0;
      lineStarts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      return countUpTo(lineStarts, offset);
    },
  };
}

/** How many of some ascending numbers are no higher than a limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** JSON.parse, but with a line and a column when it fails, and no nesting that breaks a parser. */
function parseStrictly(text: string, shown: string): unknown {
  try {
    const cursor = new JsonCursor(text);
    cursor.skipValue(0);
    if (!cursor.is(TOKEN.end)) cursor.failExpecting('the end');
  } catch (error) {
    throw error instanceof JsonError ? notJson(shown, error) : error;
  }
  return JSON.parse(text);
}

/** What zod's records leave out, and what stands for it meanwhile: names are trimmed, so none ends in a space. */
const PROTO = '__proto__';
const STAND_IN = '__proto__ ';

/** What a schema makes of a value, also of members that are named `__proto__`: an incident may be. */
export function parseBySchema<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
): z.ZodSafeParseResult<z.output<Schema>> {
  const result = schema.safeParse(renameKeys(value, PROTO, STAND_IN));
  if (!result.success) {
    // What the schema says of the names as they are is clearer, unless it passes over what is wrong.
    const asWritten = schema.safeParse(value);
    return asWritten.success ? result : asWritten;
  }
  return { ...result, data: renameKeys(result.data, STAND_IN, PROTO) as z.output<Schema> };
}

function renameKeys(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((element) => renameKeys(element, from, to));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  return Object.fromEntries(
    members.map(([key, one]) => [key === from ? to : key, renameKeys(one, from, to)]),
  );
}

/** The value that a schema makes of a JSON file; throws a UserError that names the first thing wrong and its line. */
export function readBySchema<Schema extends z.ZodType>(
  { value, lineOf }: JsonFile,
  schema: Schema,
  shown: string,
  hint: string,
): z.output<Schema> {
  const result = parseBySchema(value, schema);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0] as z.core.$ZodIssue;
  const at = path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const place = at.length === 0 ? '' : ` "${at.join('.')}":`;
  throw new UserError(`cannot use ${shown}: line ${lineOf(at)}:${place} ${message}`, hint);
}
