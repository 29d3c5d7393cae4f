import * as z from 'zod';
import { BASES, RELIABILITIES, SCOPES, SOURCE_ROLES } from '../../claim/claim-schema.js';
import { HEAPING_RULES } from '../../claim/heaping.js';
import { RELATIONS } from '../../claim/relation.js';
import { STANCES } from '../../claim/stance.js';
import { REASONS } from '../../reconcile/claim-result.js';
import {
  type ClaimElsewhere,
  type ClaimExplanation,
  type ExplainedDisagreement,
  type Fallen,
  FLOOR_DOUBTS,
  FLOOR_PROOFS,
  type GroupExplanation,
  type MethodSteps,
  type MethodWithout,
  type NamedRelation,
  READING_KINDS,
  type Reading,
  STANCE_GROUNDS,
  type StanceReason,
  type Why,
} from '../../reconcile/explain/explanation.js';
import { AIRWARS_GRADES } from '../../reconcile/methods/airwars.js';
import { METHOD_IDS } from '../../reconcile/methods/catalogue.js';
import type { Step } from '../../reconcile/methods/step.js';
import type { Outcome, OutcomeRange } from '../../reconcile/outcome.js';
import { resultSchema } from '../result-schema.js';
import { claimSchema } from '../schema/claim-result-schema.js';
import { disagreementSchema } from '../schema/disagreement-schema.js';
import { groupSchema } from '../schema/group-schema.js';
import { count, ids, people, peopleOrNull, type Shape, textOrNull } from '../schema/shape.js';
import type { ExplainRun, GroupChoice } from './explain-format.js';

const methodId = z.enum(METHOD_IDS);

const rangeSchema = z.strictObject({
  low: peopleOrNull('The lower figure; null where none is given.'),
  high: peopleOrNull('The higher figure; null where none is given.'),
  openHigh: z.boolean().describe('True where there is no ceiling.'),
  best: peopleOrNull('The figure held for the best; null where none is.'),
} satisfies Shape<OutcomeRange>);

/** What any method finds, in one shape. */
export const OUTCOME = {
  ranges: z.array(rangeSchema).describe('None where the method finds nothing.'),
  support: z.int().min(0).nullable().describe('How many voices; null where they are not counted.'),
  of: z.int().min(0).nullable().describe('Of how many voices.'),
  grade: z.enum(AIRWARS_GRADES).nullable().describe('The grade, where the method gives one.'),
} satisfies Shape<Outcome>;

const readingSchema = z.strictObject({
  kind: z.enum(READING_KINDS).describe('What kind of count the words are.'),
  asserted: z
    .strictObject({ low: people('People.'), high: peopleOrNull('People; null is no ceiling.') })
    .nullable()
    .describe('What the claim asserts; null when it states nothing.'),
  hedge: z.enum(['about', 'nearly']).nullable().describe('How the figures are hedged.'),
  lowOff: z.enum(HEAPING_RULES).nullable().describe('By which part of the heaping rule the low may be off.'),
  highOff: z.enum(HEAPING_RULES).nullable().describe('By which part the high may be off.'),
  isByBounds: z.boolean().describe('True where the columns low and high override the words.'),
} satisfies Shape<Reading>);

const stanceSchema = z.strictObject({
  by: z.enum(STANCE_GROUNDS).describe('What settles the stance.'),
  side: textOrNull('The side of the party.'),
  towards: z
    .array(
      z.strictObject({
        victims: z.string().describe('One group of victims.'),
        side: textOrNull('Its side.'),
        stance: z.enum(STANCES).describe('The stance of the party towards it.'),
      } satisfies Shape<StanceReason['towards'][number]>),
    )
    .describe('Each group of victims, where a party is held against them.'),
} satisfies Shape<StanceReason>);

const whySchema = z.strictObject({
  through: ids('The claims through which it repeats its origins.'),
  fallen: z
    .array(
      z.strictObject({
        claim: z.string().describe('A claim that is why.'),
        reason: z.enum(REASONS).describe('Why it does not stand itself.'),
        because: ids('The claims that are why.'),
      } satisfies Shape<Fallen>),
    )
    .describe('Those of the claims that are why which do not stand themselves.'),
  standsFor: ids('The origins not yet known on the day, for which this repeat stands.'),
  statusReason: textOrNull("The row's own words for its review status."),
  floorProof: z.enum(FLOOR_PROOFS).nullable().describe('What makes it a confirmed floor.'),
  floorDoubt: z.enum(FLOOR_DOUBTS).nullable().describe('Why a floor confirms none.'),
} satisfies Shape<Why>);

const relationSchema = z.strictObject({
  relation: z.enum(RELATIONS).describe('The relation.'),
  claim: z.string().describe('The claim it names.'),
  fault: z.enum(['unknown-id', 'self', 'cycle']).nullable().describe('Why it is ignored.'),
} satisfies Shape<NamedRelation>);

const claimExplanationSchema = claimSchema.extend({
  voice: z.string().describe('Who the source is after aliases.'),
  sourceRole: z.enum(SOURCE_ROLES).nullable().describe('The role of the source.'),
  party: textOrNull('The actor or side the source speaks for.'),
  basis: z.enum(BASES).nullable().describe('What the figure rests on.'),
  scope: z.enum(SCOPES).describe('How much of the loss it counts.'),
  reliability: z.enum(RELIABILITIES).nullable().describe('Its rating.'),
  reading: readingSchema.describe('How its words were read.'),
  stanceBy: stanceSchema.describe('Why it has its stance.'),
  why: whySchema.describe('What is to be known of its standing beside reason and because.'),
  relations: z.array(relationSchema).describe('Every relation its row names.'),
  sets: z
    .array(
      z.strictObject({
        method: methodId.describe('The method.'),
        figure: z.enum(['low', 'best', 'high', 'value']).describe('The figure of it.'),
      } satisfies Shape<ClaimExplanation['sets'][number]>),
    )
    .describe('The figures it sets.'),
  without: z
    .array(
      z.strictObject({
        method: methodId.describe('The method.'),
        ...OUTCOME,
      } satisfies Shape<MethodWithout>),
    )
    .nullable()
    .describe('What each method that it moves would find without it; null where that was not reckoned.'),
} satisfies Shape<Omit<ClaimExplanation, keyof z.output<typeof claimSchema>>>);

const stepsSchema = z.strictObject({
  method: methodId.describe('The method.'),
  steps: z
    .array(
      z.strictObject({
        message: z.string().describe('A consideration in a sentence.'),
        claims: ids('The claims it is about.'),
      } satisfies Shape<Step>),
    )
    .describe('How it came to its result.'),
} satisfies Shape<MethodSteps>);

const explainedDisagreementSchema = disagreementSchema.extend({
  definition: z.string().describe('What its kind means.'),
  isCrossing: z.boolean().describe('True where it crosses groups.'),
} satisfies Shape<Omit<ExplainedDisagreement, keyof z.output<typeof disagreementSchema>>>);

const elsewhereSchema = z.strictObject({
  id: z.string().describe('The id of the claim.'),
  source: z.string().describe('Who states the figure.'),
  original: z.string().describe("The figure in the source's words."),
  victims: z.string().describe('Whose losses it counts.'),
  measure: z.string().describe('What it counts.'),
} satisfies Shape<ClaimElsewhere>);

const explanationSchema = groupSchema.extend({
  incident: z.string().describe('The id of the incident.'),
  voices: count('How many voices the counted origins are.'),
  claims: z.array(claimExplanationSchema).describe('Every claim that bears on the group, by id.'),
  elsewhere: z
    .array(elsewhereSchema)
    .describe('Claims of other groups that are why claims of this one do not stand, by id.'),
  steps: z.array(stepsSchema).describe('How each method asked for came to its result.'),
  disagreements: z
    .array(explainedDisagreementSchema)
    .describe('In what the sources differ in the group, and across groups where its claims are named.'),
} satisfies Partial<Shape<GroupExplanation>>);

const choiceSchema = z.strictObject({
  incident: z.string().describe('The id of the incident.'),
  victims: z.string().describe('Whose losses.'),
  measure: z.string().describe('What is counted.'),
  claims: count('Claims that bear on the group.'),
  origins: count('Counted origins in it.'),
  range: rangeSchema.nullable().describe('What the first method finds; null where it finds nothing.'),
} satisfies Shape<GroupChoice>);

/** The result of `explain --json`: one schema for validation in code and for the published JSON Schema. */
export const explainSchema = resultSchema.omit({ incidents: true }).extend({
  explanations: z.array(explanationSchema).describe('Every group explained.'),
  choices: z
    .array(choiceSchema)
    .describe('The groups there are, where several match and none was asked for.'),
} satisfies Partial<Shape<ExplainRun & { explanations: unknown }>>);

/** The JSON Schema (draft 2020-12) of `explain --json`. */
export function explainJsonSchema(): object {
  return {
    ...z.toJSONSchema(explainSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The result of claims explain --json',
  };
}
