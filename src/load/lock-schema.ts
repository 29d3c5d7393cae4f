import * as z from 'zod';

const figure = z.union([
  z.number().nullable(),
  z.boolean(),
  z.array(z.strictObject({ low: z.number(), high: z.number().nullable() })),
]);

/** The one definition of `claims.lock.json`. */
export const LOCK_SCHEMA = z.strictObject({
  $schema: z.string().describe('Where the JSON Schema of this file is.').optional(),
  schemaVersion: z.literal(1),
  options: z
    .strictObject({
      methods: z.array(z.string()).min(1).describe('The methods whose figures were reviewed.'),
      asOf: z.string().nullable().describe('The day as of which they were; null: everything.'),
      latestPerSource: z.boolean().describe('Whether only the latest figure of a source counted.'),
    })
    .describe('How the reviewed figures were reconciled; the check does the same.'),
  incidents: z
    .record(z.string(), z.record(z.string(), z.record(z.string(), z.record(z.string(), figure))))
    .describe('By incident, by victims/measure and by method: the reviewed figures.'),
});

export type Lock = z.output<typeof LOCK_SCHEMA>;

/** The JSON Schema (draft 2020-12) of `claims.lock.json`, emitted from the same definition. */
export function lockJsonSchema(): object {
  return { ...z.toJSONSchema(LOCK_SCHEMA, { io: 'input' }), title: 'claims.lock.json' };
}
