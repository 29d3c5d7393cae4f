import type { ClaimField } from '../claim/claim-schema.js';
import { foldName } from '../claim/fold-name.js';
import { RELATIONS } from '../claim/relation.js';
import { suggest } from '../claim/suggest.js';
import { type Column, type ColumnNames, fieldColumn } from './column-names.js';
import { describeUnknown, FIGURE_FIELDS } from './header.js';
import { type JsonMember, memberPointer } from './json-record.js';
import { cellText } from './row-plan.js';

/** A member of an object around some claims, and the claim field that it states for them. */
export interface SharedMember {
  readonly member: JsonMember;
  readonly column: Column & { readonly kind: 'field' };
}

/** What the objects around a claim state for it. */
export interface Shared {
  /** What a claim takes over where it states nothing itself. */
  readonly members: readonly SharedMember[];
  /** Every incident the claim stands under, from the outermost. */
  readonly incidents: readonly JsonMember[];
}

export const NOTHING_SHARED: Shared = { members: [], incidents: [] };

/** What a member says of the object it stands in, for people: why it is not read. */
type Report = (member: JsonMember, details: { message: string; hint: string }) => void;

/** Fields that are one claim's own: handed down they would say the same figure, or be the same id, many times. */
const OWN_FIELDS: ReadonlySet<ClaimField> = new Set(['claimId', 'count', 'low', 'high', ...RELATIONS]);

const INCIDENT = fieldColumn('incident');

/**
 * What an object with a list of claims states for them, over what the objects around it state. The other members are
 * reported. The `id` of such an object is its incident where it names none; that of a whole file may be the file's own,
 * so claims may state another.
 */
export function shareMembers(
  members: readonly JsonMember[],
  { names, pointer, outer, isFile }: { names: ColumnNames; pointer: string; outer: Shared; isFile: boolean },
  report: Report,
): Shared {
  const own: SharedMember[] = [];
  const stated = members.map((member) => ({ member, column: names.recognise(member.key) }));
  const hasIncident = stated.some(({ member, column }) => column === INCIDENT && isStated(member));
  let weak: JsonMember | null = null;
  for (const { member, column } of stated) {
    if (column?.kind === 'ignored' || member.key === '$schema') continue;
    const isId = !hasIncident && foldName(member.key) === 'id' && names.mapOf(member.key) === null;
    const read = isId ? INCIDENT : column;
    if (read?.kind === 'field' && !OWN_FIELDS.has(read.field) && member.list === null) {
      if (!isStated(member)) continue;
      const placed = { ...member, pointer: memberPointer(pointer, member.key) };
      own.push({ member: placed, column: read });
      if (isId && isFile) weak = placed;
    } else if (column === null || isStated(member)) report(member, describe(member, column, names));
  }
  const columns = new Set(own.map(({ column }) => column));
  return {
    members: [...outer.members.filter(({ column }) => !columns.has(column)), ...own],
    incidents: [
      ...outer.incidents,
      ...own.flatMap(({ member, column }) => (column === INCIDENT && member !== weak ? [member] : [])),
    ],
  };
}

/** What the key of a list states for its claims, where the keys of an object are incidents. */
export function shareKey(list: JsonMember, outer: Shared): Shared {
  const { key, keySpan } = list;
  const pointer = memberPointer('', key);
  const member = { ...list, key: 'incident', text: key, isList: false, span: keySpan, list: null, pointer };
  return {
    members: [...outer.members.filter(({ column }) => column !== INCIDENT), { member, column: INCIDENT }],
    incidents: [...outer.incidents, member],
  };
}

/** The members of a claim with what it takes over: fields that it does not state; of a measure only where `needsMeasure`. */
export function withShared<Found extends { readonly member: JsonMember; readonly column: Column | null }>(
  found: readonly Found[],
  shared: Shared,
  needsMeasure: boolean,
): readonly (Found | SharedMember)[] {
  if (shared.members.length === 0) return found;
  const stated = new Set(found.flatMap(({ member, column }) => (isStated(member) ? [column] : [])));
  const taken = shared.members.filter(
    ({ column }) => !stated.has(column) && (needsMeasure || column.field !== 'measure'),
  );
  const columns = new Set<Column | null>(taken.map(({ column }) => column));
  return [...found.filter(({ column }) => !columns.has(column)), ...taken];
}

/** The incident a claim states, or an object around it, that is not the one it stands under; null when all are the same. */
export function findOtherIncident(
  found: readonly { readonly member: JsonMember; readonly column: Column | null }[],
  shared: Shared,
): { readonly other: JsonMember; readonly under: JsonMember } | null {
  const [under, ...inner] = shared.incidents;
  if (under === undefined) return null;
  const own = found.flatMap(({ member, column }) =>
    column === INCIDENT && isStated(member) && member.fault === null ? [member] : [],
  );
  const other = [...own, ...inner].find(({ text }) => cellText(text) !== cellText(under.text));
  return other === undefined ? null : { other, under };
}

/** Whether a member says anything. */
function isStated(member: JsonMember): boolean {
  return member.fault !== null || cellText(member.text) !== undefined;
}

/** Why a member of an object around claims is not read, and the way out. */
function describe(
  member: JsonMember,
  column: Column | null,
  names: ColumnNames,
): { message: string; hint: string } {
  const { key } = member;
  if (column !== null) {
    const isFigure =
      column.kind === 'measure' || (column.kind === 'field' && FIGURE_FIELDS.has(column.field));
    return {
      message: `"${key}" beside a list of claims is not handed down to them; it is not read`,
      hint: isFigure
        ? 'A figure is what one source says: make it a claim of its own, or remove it.'
        : 'Write it in the claims it is meant for, or remove it.',
    };
  }
  const leaveOut = `leave it out with --map "${key}=ignore".`;
  if (foldName(key) === 'actors') {
    return {
      message: `"${key}" beside the claims is not read with them`,
      hint: `Pass the file to --actors too; then ${leaveOut}`,
    };
  }
  const near = member.isList ? suggest(key, ['claims']) : '';
  if (near === '') return describeUnknown(key, false, false, names);
  return { message: `"${key}" is not known; it is not read`, hint: `${near}Rename it, or ${leaveOut}` };
}
