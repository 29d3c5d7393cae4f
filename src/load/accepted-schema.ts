import * as z from 'zod';
import { isPartialDate } from '../claim/partial-date.js';

const ENTRY = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/, { error: 'a fingerprint is 16 digits of hexadecimal' })
    .describe('Of the problem or disagreement: check --json and reconcile --json print it.'),
  what: z.string().describe('What was accepted, for the reader; the tool does not look at it.').optional(),
  reason: z.string().default('').describe('Why it may stand, so that a stranger can judge it.'),
  by: z.string().describe('Who accepted it.').optional(),
  until: z
    .string()
    .refine(isPartialDate, { error: 'until is a date such as 2026-12-31' })
    .describe('The last day on which it may stand; left out: for good.')
    .optional(),
});

/** The one definition of `claims.accepted.json`. */
export const ACCEPTED_SCHEMA = z.strictObject({
  $schema: z.string().describe('Where the JSON Schema of this file is.').optional(),
  accepted: z.array(ENTRY).describe('What somebody has looked at and lets stand.'),
});

/** An entry of `claims.accepted.json`. */
export type AcceptedEntry = z.output<typeof ENTRY>;

/** The JSON Schema (draft 2020-12) of `claims.accepted.json`, emitted from the same definition. */
export function acceptedJsonSchema(): object {
  return { ...z.toJSONSchema(ACCEPTED_SCHEMA, { io: 'input' }), title: 'claims.accepted.json' };
}
