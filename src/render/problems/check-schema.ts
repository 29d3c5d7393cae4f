import * as z from 'zod';
import { FAIL_ON } from '../../claim/fail-on.js';
import { problemSchema } from '../schema/problem-schema.js';
import { inputSchema } from '../schema/run-schema.js';
import type { Shape } from '../schema/shape.js';
import type { AcceptedProblem, CheckReport } from './check-report.js';

const count = (description: string) => z.int().min(0).describe(description);
const textOrNull = (description: string) => z.string().nullable().describe(description);

const acceptedSchema = z.strictObject({
  problem: problemSchema.describe('The problem.'),
  reason: z.string().describe('Why it is accepted.'),
  by: textOrNull('Who accepted it.'),
  until: textOrNull('The last day on which it is accepted; null is for good.'),
} satisfies Shape<AcceptedProblem>);

/** What `check --json` writes: one schema for validation in code and for the published JSON Schema. */
export const checkSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: z.strictObject({ name: z.string(), version: z.string() }).describe('What wrote this.'),
  inputs: z.array(inputSchema).describe('Every file that was read.'),
  options: z
    .strictObject({
      strict: z.boolean().describe('True where what would have been guessed is an error.'),
      failOn: z.enum(FAIL_ON).describe('From what on the exit code is 1.'),
      today: z.string().describe('The day against which dates in the future and expiry are judged.'),
    } satisfies Shape<CheckReport['options']>)
    .describe('What was asked for.'),
  problems: z
    .array(problemSchema)
    .describe('Every problem that is not accepted, by file, line, column and rule.'),
  accepted: z.array(acceptedSchema).describe('Every accepted problem, in the same order.'),
  summary: z
    .strictObject({
      incidents: count('Incidents in the data.'),
      claims: count('Claims in the data.'),
      errors: count('Problems of severity error.'),
      warnings: count('Problems of severity warning.'),
      infos: count('Problems of severity info.'),
      accepted: count('Accepted problems.'),
    } satisfies Shape<CheckReport['summary']>)
    .describe('How many of everything.'),
} satisfies Shape<Omit<CheckReport, 'rules'> & { schemaVersion: unknown }>);

/** The JSON Schema (draft 2020-12) of `check --json`. */
export function checkJsonSchema(): object {
  return {
    ...z.toJSONSchema(checkSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The report of claims check --json',
  };
}
