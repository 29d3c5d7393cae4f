import * as z from 'zod';
import { REASONS } from '../../reconcile/claim-result.js';
import { DISAGREEMENT_SEVERITIES } from '../../reconcile/disagreement-result.js';
import { METHOD_IDS } from '../../reconcile/methods/catalogue.js';
import {
  type GoneClaim,
  MOVED,
  type Move,
  type NewClaim,
  type Timeline,
  type TimelineRow,
} from '../../reconcile/timeline/timeline.js';
import { OUTCOME } from '../explain/explain-schema.js';
import { resultSchema } from '../result-schema.js';
import { count, ids, type Shape } from '../schema/shape.js';
import type { TimelineRun } from './timeline-format.js';

const outcomeSchema = z.strictObject(OUTCOME);
const methodId = z.enum(METHOD_IDS);
const value = z.union([z.int().min(0), z.boolean(), z.string()]).nullable();

const moveSchema = z.strictObject({
  what: z.enum(MOVED).describe('What moved: open is whether there is no ceiling.'),
  from: value.describe('What it was; null where it was none.'),
  to: value.describe('What it is; null where it is none.'),
  by: ids('The claims that moved it.'),
} satisfies Shape<Move>);

const newClaimSchema = z.strictObject({
  id: z.string().describe('The id of the claim.'),
  status: z.enum(['counted', 'floor', 'left-out']).describe('What became of it on the day.'),
  reason: z.enum(REASONS).nullable().describe('Why it does not stand as a figure of its own.'),
} satisfies Shape<NewClaim>);

const goneClaimSchema = z.strictObject({
  id: z.string().describe('The id of the claim.'),
  reason: z.enum(REASONS).describe('Why it no longer stands.'),
  because: ids('The claims that are why.'),
} satisfies Shape<GoneClaim>);

const rowSchema = z.strictObject({
  date: z.string().describe('The day; a partial date is its last possible day.'),
  outcome: outcomeSchema.describe('What the method finds as of the day.'),
  origins: count('Counted origins so far.'),
  claims: count('Claims known so far.'),
  stretch: z.number().min(1).nullable().describe('As in the result of reconcile.'),
  severity: z.enum(DISAGREEMENT_SEVERITIES).nullable().describe('Of the gravest disagreement.'),
  said: z.array(newClaimSchema).describe('The claims that became known on the day.'),
  left: z.array(goneClaimSchema).describe('The claims that stood the day before and no longer do.'),
  moves: z.array(moveSchema).describe('What moved since the day before.'),
} satisfies Shape<TimelineRow>);

const timelineSchema = z.strictObject({
  incident: z.string().describe('The id of the incident.'),
  victims: z.string().describe('Whose losses.'),
  measure: z.string().describe('What is counted.'),
  method: methodId.describe('The method.'),
  label: z.string().describe('What the numbers follow.'),
  rows: z.array(rowSchema).describe('The days on which something changed, in order.'),
  unmoved: count('Days left out on which something was said and nothing changed.'),
  undated: ids('The claims without a date, which no day knows.'),
  withUndated: outcomeSchema
    .nullable()
    .describe('What the method finds with them; null where every claim is dated, or a day is asked for.'),
} satisfies Shape<Timeline>);

/** The result of `timeline --json`: one schema for validation in code and for the published JSON Schema. */
export const timelineResultSchema = resultSchema.omit({ incidents: true, options: true }).extend({
  options: z
    .strictObject({
      ...resultSchema.shape.options.shape,
      allDates: z.boolean().describe('True where days without a change are told too.'),
    } satisfies Shape<TimelineRun['options']>)
    .describe('What was asked for.'),
  timelines: z.array(timelineSchema).describe('One for each group and method.'),
} satisfies Partial<Shape<TimelineRun & { timelines: unknown }>>);

/** The JSON Schema (draft 2020-12) of `timeline --json`. */
export function timelineJsonSchema(): object {
  return {
    ...z.toJSONSchema(timelineResultSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The result of claims timeline --json',
  };
}
