import * as z from 'zod';
import { DISAGREEMENT_SEVERITIES } from '../../reconcile/disagreement-result.js';
import type { Cluster, GroupResult } from '../../reconcile/result.js';
import { claimSchema } from './claim-result-schema.js';
import { comparisonSchema } from './comparison-schema.js';
import { disagreementSchema } from './disagreement-schema.js';
import { impliedSchema } from './implied-schema.js';
import { methodResultsSchema } from './method-schemas.js';
import { count, ids, people, peopleOrNull, type Shape } from './shape.js';

const clusterSchema = z.strictObject({
  claims: ids('Claims that can all be right at once.'),
  low: people('The least of what they have in common.'),
  high: peopleOrNull('The most of what they have in common; null is no ceiling.'),
} satisfies Shape<Cluster>);

export const groupSchema = z.strictObject({
  victims: z.string().describe('Whose losses: an actor id or a set such as wagner+fama.'),
  measure: z.string().describe('What is counted: a measure or a set such as killed+wounded.'),
  origins: count('How many counted origins stand in the group.'),
  stretch: z
    .number()
    .min(1)
    .nullable()
    .describe(
      'The smallest factor by which every claim would have to be off for all to agree; null beside a denial.',
    ),
  severity: z
    .enum(DISAGREEMENT_SEVERITIES)
    .nullable()
    .describe("The severity of the group's gravest disagreement."),
  results: methodResultsSchema.describe('What each method asked for finds.'),
  comparison: comparisonSchema
    .nullable()
    .optional()
    .describe('What plain averages would give, where a comparison was asked for.'),
  implied: impliedSchema.describe('What the other groups imply for this one.'),
  claims: z.array(claimSchema).describe('Every claim that bears on the group, by id.'),
  disagreements: z.array(disagreementSchema).describe('In what the sources differ within the group.'),
  clusters: z
    .array(clusterSchema)
    .describe('Maximal sets of counted claims that can all be right, from low to high.'),
} satisfies Shape<GroupResult>);
