import * as z from 'zod';
import { METHOD_IDS } from '../reconcile/methods/catalogue.js';
import type { IncidentResult } from '../reconcile/result.js';
import type { RunSummary } from '../reconcile/run-summary.js';
import { disagreementSchema } from './schema/disagreement-schema.js';
import { groupSchema } from './schema/group-schema.js';
import { problemSchema } from './schema/problem-schema.js';
import { BIAS_HASH, inputSchema, PRIORS_HASH, toolSchema } from './schema/run-schema.js';
import { count, type Shape, textOrNull } from './schema/shape.js';

const incidentSchema = z.strictObject({
  id: z.string().describe('The id of the incident.'),
  groups: z.array(groupSchema).describe('Victims by measure, ordered by victims and measure.'),
  disagreements: z.array(disagreementSchema).describe('In what the sources differ across groups.'),
} satisfies Shape<IncidentResult>);

/** The result of `reconcile --json`: one schema for validation in code and for the published JSON Schema. */
export const resultSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: toolSchema,
  inputs: z.array(inputSchema).describe('Every file that was read.'),
  options: z
    .strictObject({
      methods: z.array(z.enum(METHOD_IDS)).describe('The methods asked for.'),
      asOf: textOrNull('The day whose knowledge is replayed; null is all.'),
      priors: PRIORS_HASH,
      bias: BIAS_HASH,
    } satisfies Shape<RunSummary['options']>)
    .describe('What was asked for.'),
  incidents: z.array(incidentSchema).describe('Every incident, by id.'),
  problems: z.array(problemSchema).describe('Every defect of the data.'),
  summary: z
    .strictObject({
      incidents: count('Incidents in the result.'),
      groups: count('Groups in them.'),
      claims: count('Claims in them.'),
      disagreements: count('Disagreements in them.'),
      errors: count('Problems of severity error.'),
      warnings: count('Problems of severity warning.'),
    } satisfies Shape<RunSummary['summary']>)
    .describe('How many of everything.'),
} satisfies Shape<RunSummary & { incidents: unknown }>);

/** The JSON Schema (draft 2020-12) of `reconcile --json`. */
export function resultJsonSchema(): object {
  return {
    ...z.toJSONSchema(resultSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The result of claims reconcile --json',
  };
}
