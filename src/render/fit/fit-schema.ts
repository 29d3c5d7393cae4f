import * as z from 'zod';
import type { Anchor } from '../../model/dataset-model/anchors.js';
import { DISTINCTIONS } from '../../model/dataset-model/source-key.js';
import { OBSERVATION_KINDS } from '../../model/observation.js';
import type { Priors, RolePrior } from '../../model/priors.js';
import { ROLES, type Role } from '../../model/role.js';
import type {
  Factor,
  FitOptions,
  FitResult,
  FitShard,
  LearnedPart,
  LearnedRole,
  LearnedSource,
} from '../../reconcile/fit/fit-result.js';
import { toolSchema } from '../schema/run-schema.js';
import { count, ids, type Shape, textOrNull } from '../schema/shape.js';

const positive = (description: string) => z.number().positive().describe(description);
const share = (description: string) => z.number().min(0).max(1).describe(description);
const role = z.enum(ROLES).describe('The speaker against the victims, and whether these fight.');

const head = {
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: toolSchema,
  inputs: z
    .array(
      z.strictObject({
        path: z.string().describe('The file, as it is named in results.'),
        sha256: z.string().describe('The SHA-256 of its bytes.'),
      }),
    )
    .describe('Every file that was read, by name.'),
};

const optionShape = {
  asOf: textOrNull('The day whose knowledge was replayed; null is all.'),
  incidents: ids('The incidents chosen; none is all.'),
  victims: ids('The victims chosen; none is all.'),
  measures: ids('The measures chosen; none is all.'),
  verified: textOrNull('The file of verified values; null without one.'),
} satisfies Shape<FitOptions>;

const leanShape = {
  lean: z.number().describe('The natural logarithm of its factor.'),
  error: positive('How well the lean is known: a standard deviation.'),
};

const factorShape = {
  factor: positive('What it says, as a multiple of the truth.'),
  low: positive('With a probability of 90 in 100 the factor lies above this,'),
  high: positive('and below this.'),
} satisfies Shape<Factor>;

const rolePriorSchema = z.strictObject({
  lean: z.number().describe('Natural logarithm of the factor by which they usually say too many.'),
  leanSpread: positive('How much that differs from case to case: a standard deviation.'),
  noise: positive('How much a single figure scatters beside that: a standard deviation.'),
  exactHit: share('How often an exact figure is simply right.'),
  denial: share('How often none is said whatever happened.'),
} satisfies Shape<RolePrior>);

const priorsSchema = z.strictObject({
  roles: z
    .strictObject(
      Object.fromEntries(ROLES.map((one) => [one, rolePriorSchema])) as Record<Role, typeof rolePriorSchema>,
    )
    .describe('What speakers of each role tend to say.'),
  atLeastSlack: positive('How far, on the logarithmic scale, the truth lies above an at least.'),
  upToSlack: positive('How far the truth lies below an up to.'),
  namedSlack: positive('How far the truth lies above a list of names.'),
  namedNoise: positive('The scatter of a list of names.'),
  outlierShare: share('The share of claims that are beside the point.'),
  outlierNoise: positive('The scatter of such claims.'),
} satisfies Shape<Priors>);

/** What `fit` writes and `--bias` reads: one schema for validation in code and for the published JSON Schema. */
export const biasSchema = z.strictObject({
  ...head,
  options: z
    .strictObject({
      ...optionShape,
      per: z.array(z.enum(DISTINCTIONS)).describe('Beside its role, by what a source has leans of its own.'),
    } satisfies Shape<FitResult['options']>)
    .describe('What was learned from.'),
  priors: z
    .strictObject({
      hash: textOrNull('The hash of the file of priors; null with those of this tool.'),
      values: priorsSchema.describe('What was taken for granted before a claim was seen.'),
    } satisfies Shape<FitResult['priors']>)
    .describe('The priors used, whole: who reads this file needs no other.'),
  summary: z
    .strictObject({
      incidents: count('Incidents learned from.'),
      cells: count('Cells in them: one incident, one group of victims, one measure.'),
      claims: count('Claims in those that tell something of the size.'),
      leastClaims: count(
        'How many claims a source of a role must have to be learned of; more than 3 where there are too many.',
      ),
      others: count('Sources of a role with fewer.'),
      rounds: count('Rounds until nothing moved that matters.'),
      settled: z.boolean().describe('False where the rounds ended before.'),
    } satisfies Shape<FitResult['summary']>)
    .describe('How much there was to learn from.'),
  parts: z
    .array(
      z.strictObject({
        part: count('Its number, from 0.'),
        sources: count('Sources that are learned of.'),
        cells: count('Cells that any of them speaks of.'),
        shared: count('Of those, the ones in which anybody else speaks.'),
        independent: count('Claims of independent sources, in cells where anybody else speaks.'),
        verified: count('Verified figures in such cells.'),
        lists: count('Lists of names in such cells.'),
        message: z.string().describe('What holds the level of its factors, in words.'),
      } satisfies Shape<LearnedPart & Anchor>),
    )
    .describe('The parts of the dataset: sources of different parts share no cell, even by way of others.'),
  roles: z
    .array(
      z.strictObject({
        role,
        ...leanShape,
        ...factorShape,
        claims: count('Claims of this role.'),
        prior: positive('The factor before a claim was seen.'),
      } satisfies Shape<LearnedRole>),
    )
    .length(ROLES.length)
    .describe('What speakers of each role say on average; every role, in a fixed order.'),
  sources: z
    .array(
      z.strictObject({
        source: z.string().describe('The id of the actor, or the source as written where it is no actor.'),
        role,
        victims: textOrNull('The victims of whom it leans so; null is whoever they are.'),
        measure: textOrNull('The measure by which it leans so; null is whatever it is.'),
        claims: count('Claims it is learned from.'),
        part: count('The part it stands in.'),
        ...leanShape,
        noise: positive('How much its figures scatter beside its lean: a standard deviation.'),
        ...factorShape,
      } satisfies Shape<LearnedSource>),
    )
    .describe('Every source of a role with claims enough.'),
  precisionFactor: z
    .array(z.array(z.number()))
    .describe(
      'The lower Cholesky factor of the precision matrix of all leans: first, for each source, by how much it leans beyond its role, then the mean lean of each role. Rows begin at the first source of their part, those of roles at the first of all; the last number of a row is the diagonal.',
    ),
} satisfies Shape<FitResult>);

/** What `fit --shard` writes and `fit --merge` reads. */
export const fitShardSchema = z.strictObject({
  ...head,
  shard: z.strictObject({ number: z.int().min(1), of: z.int().min(1) } satisfies Shape<FitShard['shard']>),
  options: z.strictObject(optionShape),
  cells: z.array(
    z.strictObject({
      incident: z.string(),
      victims: z.string(),
      measure: z.string(),
      claims: z
        .array(
          z
            .tuple([
              z.string(),
              z.enum([...ROLES, 'verified']),
              z.enum(OBSERVATION_KINDS),
              z.int().min(0),
              z.int().min(0),
              z.number().positive().max(1),
            ])
            .transform(([source, role, kind, low, high, weight]) => ({
              source,
              role,
              kind,
              low,
              high,
              isPart: false,
              weight,
            })),
        )
        .min(1),
    }),
  ),
});

/** The JSON Schema (draft 2020-12) of what `fit` writes and `--bias` reads. */
export function biasJsonSchema(): object {
  return {
    ...z.toJSONSchema(biasSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'What claims fit learns, as --bias reads it',
  };
}
