import * as z from 'zod';
import { SOURCE_ROLES } from '../../claim/claim-schema.js';
import { ROLES } from '../../model/role.js';
import {
  type Lean,
  type LearnedLean,
  RECORD_STANCES,
  type SourceRecord,
  type SourcesResult,
} from '../../reconcile/sources/source-record.js';
import { problemSchema } from '../schema/problem-schema.js';
import { BIAS_HASH, inputSchema, toolSchema } from '../schema/run-schema.js';
import { type Shape, textOrNull } from '../schema/shape.js';

const count = (description: string) => z.int().min(0).describe(description);
const texts = (description: string) => z.array(z.string()).describe(description);
const dateOrNull = (description: string) => z.string().nullable().describe(description);
const share = (description: string) => z.number().min(0).max(1).nullable().describe(description);
const byStance = (schema: z.ZodType) =>
  z.strictObject(Object.fromEntries(RECORD_STANCES.map((stance) => [stance, schema])));

const leanSchema = z.strictObject({
  groups: count('Groups in which it and another source name a figure that stands.'),
  ratio: z
    .number()
    .min(0)
    .nullable()
    .describe(
      'The median, over those groups, of its figure over the median of the others; null below three groups, and where no figure bounds it.',
    ),
  aboveZero: count(
    'Of those groups, the ones in which it names somebody where the median of the others is 0.',
  ),
} satisfies Shape<Lean>);

const recordSchema = z.strictObject({
  id: z.string().describe('The id of the actor, or the source as written where it is no actor.'),
  name: z.string().describe('The name of the actor, or the same.'),
  names: texts('Every way its name is written.'),
  roles: z.array(z.enum(SOURCE_ROLES)).describe('The roles it is given.'),
  parties: texts('The parties it speaks for.'),
  claims: count('Claims that are live and known, each once.'),
  incidents: count('Incidents in which it speaks.'),
  groups: count('Groups in which it speaks.'),
  stances: byStance(count('Claims of this stance.')).describe('Its claims by stance; none is not known.'),
  firstReport: dateOrNull('The earliest date of a claim, as written.'),
  lastReport: dateOrNull('The latest date of a claim, as written.'),
  revisions: count('Claims that supersede or retract an earlier one of its own.'),
  repeats: count('Claims that repeat another source.'),
  repeated: count('Claims of other sources that repeat one of its own.'),
  untraced: count('Claims that name a figure and neither an outlet nor a url.'),
  lowEnds: count('Groups of its lean whose low end it sets.'),
  highEnds: count('Groups of its lean whose high end it sets.'),
  lowShare: share('The share of those groups whose low end it sets; null below three groups.'),
  highShare: share('The share of those groups whose high end it sets; null below three groups.'),
  lean: leanSchema.describe('How its figures stand to those of the others.'),
  leanByStance: byStance(leanSchema).describe('The same for its claims of each stance.'),
  learned: z
    .array(
      z.strictObject({
        role: z.enum(ROLES).describe('As whom it speaks.'),
        victims: textOrNull('The victims of whom it leans so; null is whoever they are.'),
        measure: textOrNull('The measure by which it leans so; null is whatever it is.'),
        claims: count('Claims it was learned from.'),
        factor: z.number().positive().describe('What it says, as a multiple of the truth.'),
        low: z.number().positive().describe('With a probability of 90 in 100 the factor lies above this,'),
        high: z.number().positive().describe('and below this.'),
      } satisfies Shape<LearnedLean>),
    )
    .optional()
    .describe('What claims fit learned of it; only with --bias.'),
} satisfies Shape<SourceRecord>);

/** The result of `sources --json`: one schema for validation in code and for the published JSON Schema. */
export const sourcesSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: toolSchema,
  inputs: z.array(inputSchema).describe('Every file that was read.'),
  options: z
    .strictObject({
      asOf: dateOrNull('The day whose knowledge is replayed; null is all.'),
      sort: z.string().describe('What the sources are ordered by.'),
      bias: BIAS_HASH,
    } satisfies Shape<SourcesResult['options']>)
    .describe('What was asked for.'),
  sources: z.array(recordSchema).describe('Every source shown.'),
  problems: z.array(problemSchema).describe('Every defect of the data.'),
  summary: z
    .strictObject({
      sources: count('Sources shown.'),
      incidents: count('Incidents read.'),
      groups: count('Groups in them.'),
      claims: count('Claims of all sources in them, shown or not.'),
      setAside: count(
        'Rows of which no record is kept: doubled, conflicting, pending, rejected or not known.',
      ),
      errors: count('Problems of severity error.'),
      warnings: count('Problems of severity warning.'),
    } satisfies Shape<SourcesResult['summary']>)
    .describe('How many of everything.'),
} satisfies Shape<SourcesResult>);

/** The JSON Schema (draft 2020-12) of `sources --json`. */
export function sourcesJsonSchema(): object {
  return {
    ...z.toJSONSchema(sourcesSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The result of claims sources --json',
  };
}
