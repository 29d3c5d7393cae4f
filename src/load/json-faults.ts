import { snakeCase } from '../claim/field-name.js';
import { RELATIONS } from '../claim/relation.js';
import type { Column } from './column-names.js';
import type { Span } from './json-cursor.js';
import { type JsonMember, memberPointer } from './json-record.js';
import type { CellPlace } from './locate-cell.js';

const LIST_FIELDS: ReadonlySet<string> = new Set(RELATIONS);

/** What keeps a member from being a cell of its column; null when nothing does. */
export function findFault(member: JsonMember, column: Column, first: JsonMember | undefined) {
  const raw = member.text.slice(0, 200);
  if (first !== undefined) {
    return {
      ruleId: 'file/duplicate-column' as const,
      message: `keys "${first.key}" and "${member.key}" of one object mean the same; the object is left out`,
      hint: 'Remove one of them.',
      raw,
    };
  }
  const isListField = column.kind === 'field' && LIST_FIELDS.has(column.field);
  if (member.fault === null && (!member.isList || isListField)) return null;
  const name =
    column.kind === 'field' ? snakeCase(column.field) : column.kind === 'measure' ? column.measure : '';
  return {
    ruleId: 'cell/not-text' as const,
    message: `${name}: ${member.fault ?? 'a list is not a text'}`,
    hint: isListField
      ? 'Write a list of claim ids: ["A1", "A2"].'
      : 'Write a text in double quotes, a whole number, or null where nothing is stated.',
    field: column.kind === 'field' ? column.field : undefined,
    raw,
  };
}

/** The same where a preset reads the member: it reads fractions by itself. */
export function findFaultInMade(member: JsonMember, first: JsonMember | undefined) {
  const isFraction = /^-?\d+\.\d+$/.test(member.text);
  const read = isFraction ? { ...member, fault: null } : member;
  return findFault(read, { kind: 'measure', measure: member.key }, first);
}

/** The place of a member's value, or of its key where that is the span, in the object at a pointer. */
export function cellOf(member: JsonMember, pointer: string, span: Span = member.span): CellPlace {
  return { cell: member.pointer ?? memberPointer(pointer, member.key), ...span };
}
