import type { JsonBatches } from './json-batches.js';
import { JsonCursor, type Mark } from './json-cursor.js';
import { notAnObject, readElements } from './json-objects.js';
import { type JsonMember, memberPointer, readMembers, refuseTwice } from './json-record.js';
import type { Shared } from './json-shared.js';
import type { RecordBatch } from './record-batch.js';

/** The list in which an incident holds its claims. */
const CLAIMS = 'claims';

/** Reads the members of the object the cursor stands at: those of a claim, or of an incident, whose claims are marked. */
export function readEntry(cursor: JsonCursor, depth: number): JsonMember[] {
  const members = readMembers(cursor, depth, isClaims);
  refuseTwice(members, CLAIMS);
  return members;
}

/**
 * Adds the claims of an object: itself, or those of the list it holds as an incident. The list is read only now that
 * all of the object is known, so that what stands behind it holds for its claims too.
 */
export function* addEntry(
  batches: JsonBatches,
  members: readonly JsonMember[],
  at: { readonly line: number; readonly pointer: string; readonly depth: number },
  outer: Shared,
): Generator<RecordBatch, void, undefined> {
  const { line, pointer, depth } = at;
  const claims = members.find(({ list }) => list !== null);
  if (claims === undefined) {
    const full = batches.add(members, line, pointer, outer);
    if (full !== null) yield full;
    return;
  }
  const others = members.filter((member) => member !== claims);
  const shared = batches.share(others, { pointer, outer, isFile: false });
  yield* addElements(
    batches,
    JsonCursor.at(claims.list as Mark),
    { pointer: memberPointer(pointer, CLAIMS), depth: depth + 1 },
    shared,
  );
}

/** Adds the claims and incidents of the list the cursor stands at, and passes over it; other elements are left out. */
export function* addElements(
  batches: JsonBatches,
  cursor: JsonCursor,
  { pointer: base, depth }: { readonly pointer: string; readonly depth: number },
  shared: Shared,
): Generator<RecordBatch, void, undefined> {
  for (const { members, line, column, pointer } of readElements(cursor, base, depth, isClaims)) {
    if (members === null) {
      batches.leaveOut([notAnObject(batches.nextPlace(line), column, pointer)]);
      continue;
    }
    refuseTwice(members, CLAIMS);
    yield* addEntry(batches, members, { line, pointer, depth: depth + 1 }, shared);
  }
}

function isClaims(key: string): boolean {
  return key === CLAIMS;
}
