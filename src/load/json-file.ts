import { nearest } from '../claim/suggest.js';
import { UserError } from '../claim/user-error.js';
import type { JsonBatches } from './json-batches.js';
import { JsonCursor, JsonError, type Mark, TOKEN } from './json-cursor.js';
import { addElements } from './json-entries.js';
import { notJson } from './json-objects.js';
import { type JsonMember, memberPointer, readMembers, refuseTwice } from './json-record.js';
import { NOTHING_SHARED, shareKey } from './json-shared.js';
import type { RecordBatch } from './record-batch.js';

/** The names under which an object holds its entries, the first that it has. */
const OWN_LISTS = ['claims', 'incidents'];

/** The names of lists that interfaces wrap around their rows; what stands beside them is about the answer. */
const WRAPPED_LISTS = ['data', 'results'];

const LIST_NAMES = [...OWN_LISTS, ...WRAPPED_LISTS];

/** Names of lists that no incident is called by. */
const NO_INCIDENTS: ReadonlySet<string> = new Set(
  'claim incident event events features items records rows entries list values value hits objects content columns'.split(
    ' ',
  ),
);

/**
 * Adds the claims of a JSON file: of an array, of an object with a list of them under a known name, or of one whose
 * keys are incidents. Throws a UserError where the text is not strict JSON, or holds claims in none of these ways.
 */
export function* addFile(
  batches: JsonBatches,
  text: string,
  shown: string,
): Generator<RecordBatch, void, undefined> {
  try {
    const cursor = new JsonCursor(text);
    if (cursor.is(TOKEN.openBracket)) {
      yield* addElements(batches, cursor, { pointer: '', depth: 1 }, NOTHING_SHARED);
      expectEnd(cursor);
      return;
    }
    const isObject = cursor.is(TOKEN.openBrace);
    const members = isObject ? readMembers(cursor, 1, () => true) : [];
    if (!isObject) cursor.skipValue(0);
    expectEnd(cursor);
    yield* addObject(batches, members, shown);
  } catch (error) {
    throw error instanceof JsonError ? notJson(shown, error) : error;
  }
}

function* addObject(
  batches: JsonBatches,
  members: readonly JsonMember[],
  shown: string,
): Generator<RecordBatch, void, undefined> {
  const lists = members.filter(({ list }) => list !== null);
  const named = LIST_NAMES.flatMap((name) => lists.find(({ key }) => key === name) ?? [])[0];
  const at = { pointer: '', outer: NOTHING_SHARED, isFile: true };
  if (named !== undefined) {
    refuseTwice(members, named.key);
    const others = members.filter((member) => member !== named);
    const isWrapped = WRAPPED_LISTS.includes(named.key);
    if (isWrapped) batches.reportBeside(others, named.key);
    const shared = isWrapped ? NOTHING_SHARED : batches.share(others, at);
    yield* addElements(
      batches,
      JsonCursor.at(named.list as Mark),
      { pointer: `/${named.key}`, depth: 2 },
      shared,
    );
    return;
  }
  const incidents = lists.filter(({ key }) => key !== 'actors');
  const odd = incidents.find(({ key }) => NO_INCIDENTS.has(key.toLowerCase()) || batches.isColumn(key));
  const noLists = incidents.length === 0 ? LIST_NAMES : OWN_LISTS;
  const misnamed = members.find(({ key, list }) =>
    list === null ? noLists.includes(key) : nearest(key, LIST_NAMES) !== null,
  );
  const culprit = misnamed ?? odd;
  if (incidents.length === 0 || culprit !== undefined) throw noClaims(members, culprit, shown);
  const shared = batches.share(
    members.filter((member) => !incidents.includes(member)),
    at,
  );
  for (const member of incidents) {
    const pointer = memberPointer('', member.key);
    yield* addElements(
      batches,
      JsonCursor.at(member.list as Mark),
      { pointer, depth: 2 },
      shareKey(member, shared),
    );
  }
}

function expectEnd(cursor: JsonCursor): void {
  if (!cursor.is(TOKEN.end)) cursor.failExpecting('the end');
}

const MAX_LISTED = 8;

/** The error for JSON that holds claims in no way that is read, and what to do about the member to blame. */
function noClaims(members: readonly JsonMember[], culprit: JsonMember | undefined, shown: string): UserError {
  const keys = members.slice(0, MAX_LISTED).map(({ key }) => shorten(key));
  if (members.length > MAX_LISTED) keys.push(`${members.length - MAX_LISTED} more`);
  const found = keys.length === 0 ? '' : ` (found: ${keys.join(', ')})`;
  return new UserError(
    `cannot read ${shown}: it holds neither an array of claims nor an object with "claims"${found}`,
    hintFor(culprit),
  );
}

function hintFor(culprit: JsonMember | undefined): string {
  if (culprit === undefined) {
    return 'Write [ {…}, {…} ], { "claims": [ … ] } or { "INCIDENT": [ … ] }. One object a line is NDJSON: name the file .ndjson or pass --input-format ndjson.';
  }
  const key = shorten(culprit.key);
  const meant = nearest(culprit.key, LIST_NAMES);
  if (culprit.key === 'features')
    return 'GeoJSON is not read; take the properties out of it: jq "[.features[].properties]".';
  if (meant !== null && meant !== culprit.key) return `Did you mean "${meant}" where it says "${key}"?`;
  if (meant !== null) return `"${key}" must be a list: { "${key}": [ {…}, {…} ] }.`;
  return NO_INCIDENTS.has(culprit.key.toLowerCase())
    ? `If "${key}" is the list of claims, rename it to "claims"; if it is an incident, write it into each claim as "incident".`
    : `"${key}" seems to be a column, not an incident. Write one object a claim: [ { "incident": "…", "source": "…" }, … ].`;
}

function shorten(key: string): string {
  return key.length > 40 ? `${key.slice(0, 39)}…` : key;
}
