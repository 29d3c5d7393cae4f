import { type JsonCursor, JsonError, type Mark, type Span, TOKEN } from './json-cursor.js';

/** One member of a JSON object that stands for a claim, read into the text of a cell. */
export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  /** The text of the cell; blank for null. */
  readonly text: string;
  readonly isList: boolean;
  readonly span: Span;
  /** What the value is instead of a text, a whole number, a list of ids or null. */
  readonly fault: string | null;
  /** Where a list starts that was passed over, to be read when its object is known; else null. */
  readonly list: Mark | null;
  /** The JSON pointer of the value, where it stands in another object than the claim; else null. */
  readonly pointer: string | null;
}

/** The JSON pointer to a member of the object at a pointer. */
export function memberPointer(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Reads the members of the object the cursor stands at, and passes over it. Lists under the names that `holdsEntries`
 * knows are marked, not read.
 */
export function readMembers(
  cursor: JsonCursor,
  depth: number,
  holdsEntries: (key: string) => boolean = () => false,
): JsonMember[] {
  const members: JsonMember[] = [];
  cursor.eachMember((key, keySpan) => {
    const start = cursor.span;
    const isList = cursor.is(TOKEN.openBracket);
    const list = isList && holdsEntries(key) ? cursor.mark() : null;
    const { text, fault } = !isList
      ? readScalar(cursor, depth)
      : list === null
        ? readList(cursor, depth)
        : passList(cursor, depth);
    members.push({ key, keySpan, text, isList, span: start, fault, list, pointer: null });
  });
  return members;
}

function passList(cursor: JsonCursor, depth: number): Reading {
  cursor.skipValue(depth + 1);
  return { text: '[…]', fault: null };
}

/** Throws a JsonError where a name stands for two lists of one object. */
export function refuseTwice(members: readonly JsonMember[], name: string): void {
  const [, second] = members.filter(({ key, list }) => key === name && list !== null);
  if (second === undefined) return;
  const { line, column } = second.keySpan;
  throw new JsonError(`"${name}" is given twice`, line, column);
}

interface Reading {
  readonly text: string;
  readonly fault: string | null;
}

function readScalar(cursor: JsonCursor, depth: number): Reading {
  const { token, source } = cursor;
  const text = token === TOKEN.string ? cursor.text : '';
  cursor.skipValue(depth + 1);
  if (token === TOKEN.null) return { text: '', fault: null };
  if (token === TOKEN.number) {
    return /^-?\d+$/.test(source)
      ? { text: source, fault: null }
      : { text: source, fault: `${source} is not a whole number` };
  }
  if (token === TOKEN.string) {
    return LONE_SURROGATE.test(text)
      ? { text: source, fault: 'the text holds half a character' }
      : { text, fault: null };
  }
  return {
    text: source,
    fault: token === TOKEN.openBrace ? 'an object is not a text' : `${source} is not a text`,
  };
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Reads a list of ids into the form they have in a cell. */
function readList(cursor: JsonCursor, depth: number): Reading {
  const ids: string[] = [];
  let fault: string | null = null;
  cursor.eachElement(() => {
    const { token } = cursor;
    const id = readScalar(cursor, depth + 1);
    ids.push(id.text);
    if (token === TOKEN.openBracket) fault ??= 'a list within a list is not an id';
    else if (token === TOKEN.null) fault ??= 'null is not an id';
    else fault ??= id.fault;
  });
  return { text: ids.join(';'), fault };
}
