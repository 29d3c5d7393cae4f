import * as z from 'zod';
import { CASUALTY_MEASURES, parseMeasure } from '../claim/measure.js';
import { parseCount } from '../claim/parse-count.js';
import { suggest } from '../claim/suggest.js';

/** A cell that is read by a grammar of ours; what is wrong travels in the issue. */
function cell<T>(read: (text: string) => T | { readonly message: string; readonly hint: string }) {
  return z.string().transform((text, context): T => {
    const reading = read(text);
    if (reading === null || typeof reading !== 'object' || !('hint' in reading)) return reading;
    const { message, hint } = reading;
    context.issues.push({ code: 'custom', input: text, message, params: { hint } });
    return z.NEVER;
  });
}

const people = cell<number | null>((text) => {
  const reading = parseCount(text);
  if (!reading.ok) return { message: reading.message, hint: reading.hint };
  const { low, high, openLow, openHigh, approximate, vague } = reading.count;
  if (low === high && !openLow && !openHigh && approximate === false && vague === null) return low;
  return {
    message: `"${text}" is not one number of people`,
    hint: 'Write a number in value, or bounds in low and high; a blank high is no ceiling.',
  };
});

const measureOf = (declared: readonly string[]) =>
  cell<string>((text) => {
    const measure = parseMeasure(text, declared);
    if (measure !== null) return measure;
    const known = [...CASUALTY_MEASURES, ...declared];
    return {
      message: `"${text}" is not a known measure`,
      hint: `${suggest(text, known)}Use ${known.join(', ')} or a set such as killed+wounded.`,
    };
  });

const names = cell<readonly string[]>((text) => [
  ...new Set(
    text
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]);

/** A row of a file of verified values: trimmed cell texts by field, blank cells left out. */
function rowSchema(declared: readonly string[]) {
  return z.object({
    incident: z.string(),
    victims: z.string(),
    measure: measureOf(declared),
    value: people.optional(),
    low: people.optional(),
    high: people.optional(),
    source: z.string().optional(),
    leaveOut: names.optional(),
    url: z.string().optional(),
    note: z.string().optional(),
  });
}

export type VerifiedField = keyof z.input<ReturnType<typeof rowSchema>>;

/** Every field in the order of the documentation. */
export const VERIFIED_FIELDS = Object.keys(rowSchema([]).shape) as readonly VerifiedField[];

export type VerifiedTexts = Partial<Record<VerifiedField, string | undefined>>;

/** What is wrong with a row; of a single cell where that is known. */
export interface VerifiedFault {
  readonly field: VerifiedField;
  readonly message: string;
  readonly hint: string;
}

type VerifiedRow = z.output<ReturnType<typeof rowSchema>>;

/** Reads the texts of one row into a verified value, or into what is wrong with it. */
export function parseVerified(
  texts: VerifiedTexts,
  declared: readonly string[],
): { readonly row: VerifiedRow } | { readonly faults: readonly VerifiedFault[] } {
  const result = rowSchema(declared).safeParse(texts);
  if (!result.success) return { faults: result.error.issues.map((issue) => faultOf(issue, texts)) };
  const faults = faultsBetween(result.data);
  return faults.length > 0 ? { faults } : { row: result.data };
}

function faultOf(issue: z.core.$ZodIssue, texts: VerifiedTexts): VerifiedFault {
  const field = issue.path[0] as VerifiedField;
  if (texts[field] === undefined) {
    const hint = 'A row names an incident, its victims and a measure, as the claims do.';
    return { field, message: `the row has no ${field}`, hint };
  }
  const { hint } = (issue.code === 'custom' ? issue.params : undefined) as { hint: string };
  return { field, message: issue.message, hint };
}

/** What value, low and high must be to each other. */
function faultsBetween({ value, low, high }: VerifiedRow): VerifiedFault[] {
  const given = [low, value, high].filter((number) => typeof number === 'number');
  if (given.length === 0) {
    const hint = 'Write what was verified in value, or bounds of it in low and high.';
    return [{ field: 'value', message: 'the row has no number', hint }];
  }
  if (given.every((number, index) => index === 0 || (given[index - 1] as number) <= number)) return [];
  const message = `low, value and high do not rise: ${given.join(', ')}`;
  return [{ field: 'value', message, hint: 'Write the least number in low and the greatest in high.' }];
}
