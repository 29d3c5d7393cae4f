import * as z from 'zod';
import type { ClaimField, ClaimRow, ClaimSchema } from './claim-schema.js';

/** The trimmed texts of a row's cells by field; undefined where blank. */
type RowTexts = Readonly<Partial<Record<ClaimField, string | undefined>>>;

/** Reads a row that the schema accepts; null for every other row. The result holds until the next row is read. */
export type AcceptRow = (texts: RowTexts) => ClaimRow | null;

/** What a check of zod is given: the value it looks at, or puts another in the place of, and where it complains. */
type Payload = z.core.ParsePayload;

/** A field of which the schema says no more than its words, or what its checks make of a text. */
interface PlainField {
  readonly name: ClaimField;
  readonly isOptional: boolean;
  readonly words: ReadonlySet<unknown> | null;
  readonly checks: readonly z.core.$ZodCheck<never>[];
}

/**
 * Takes a schema of claims apart and runs its own checks cell by cell, on one row and one list of issues for all rows:
 * zod makes some of each for every cell. What it accepts, the schema accepts with the same values, as a law holds it
 * to; whatever one of the checks complains of is left to the schema, which alone says what is wrong.
 */
export function createAcceptRow(schema: ClaimSchema): AcceptRow {
  const fields = Object.entries(schema.shape).map(([name, type]) => plainField(name as ClaimField, type));
  const wholeChecks = plainChecks(schema._zod.def.checks);
  if (wholeChecks === null || fields.includes(null)) return () => null;
  const row: Partial<Record<ClaimField, unknown>> = {};
  const payload: Payload = { value: undefined, issues: [] };
  for (const field of fields) if (field !== null) row[field.name] = undefined;

  const isAccepted = (value: unknown, checks: PlainField['checks']) => {
    payload.value = value;
    for (const check of checks) check._zod.check(payload as z.core.ParsePayload<never>);
    if (payload.issues.length === 0) return true;
    payload.issues.length = 0;
    return false;
  };
  return (texts) => {
    for (const { name, isOptional, words, checks } of fields as readonly PlainField[]) {
      const text = texts[name];
      if (text === undefined ? !isOptional : words !== null && !words.has(text)) return null;
      if (text !== undefined && checks.length > 0) {
        if (!isAccepted(text, checks)) return null;
        row[name] = payload.value;
      } else row[name] = text;
    }
    return isAccepted(row, wholeChecks) ? (row as ClaimRow) : null;
  };
}

/** Null for a field of any other kind. */
function plainField(name: ClaimField, type: z.core.$ZodType): PlainField | null {
  if (type instanceof z.ZodOptional) {
    const inner = plainField(name, type._zod.def.innerType);
    return inner === null ? null : { ...inner, isOptional: true };
  }
  const checks = plainChecks(type._zod.def.checks);
  if (checks === null) return null;
  const field = { name, isOptional: false, checks };
  if (type instanceof z.ZodEnum) return { ...field, words: type._zod.values };
  return type instanceof z.ZodString && type.format === null ? { ...field, words: null } : null;
}

/** Null where a check runs only under a condition. */
function plainChecks(
  checks: readonly z.core.$ZodCheck<never>[] = [],
): readonly z.core.$ZodCheck<never>[] | null {
  return checks.some(({ _zod }) => _zod.def.when !== undefined) ? null : checks;
}
