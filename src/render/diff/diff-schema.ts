import * as z from 'zod';
import { CLAIM_FIELDS } from '../../claim/claim-schema.js';
import {
  type ClaimChange,
  type ClaimChangeField,
  type ClaimChanges,
  type ClaimEntry,
  DISAGREEMENT_CHANGES,
  type DiffResult,
  type DiffSummary,
  type DisagreementChange,
  FATES,
  FIGURES,
  type FieldChange,
  type FigureChange,
  type GroupDiff,
  type IncidentDiff,
  METHOD_CHANGES,
  type MethodChange,
  type MethodSides,
  type Setter,
  type Sides,
} from '../../diff/diff-result.js';
import { REASONS } from '../../reconcile/claim-result.js';
import { DISAGREEMENT_KINDS } from '../../reconcile/disagreement-result.js';
import { METHOD_IDS } from '../../reconcile/methods/catalogue.js';
import { disagreementSchema } from '../schema/disagreement-schema.js';
import { METHOD_SCHEMAS } from '../schema/method-schemas.js';
import { problemSchema } from '../schema/problem-schema.js';
import { inputSchema } from '../schema/run-schema.js';

/** The fields of a type, each with its schema: a field too few or too many does not compile. */
type Shape<Result> = { readonly [Key in keyof Result]-?: z.ZodType };

const count = (description: string) => z.int().min(0).describe(description);
const peopleOrNull = (description: string) => z.int().min(0).nullable().describe(description);
const textOrNull = (description: string) => z.string().nullable().describe(description);

/** The same schema for the old side and the new. */
function sidesOf<Schema extends z.ZodType>(schema: Schema) {
  return z.strictObject({
    old: schema.describe('On the old side.'),
    new: schema.describe('On the new side.'),
  } satisfies Shape<Sides<unknown>>);
}

const ENTRY = {
  id: z.string().describe('The id of the claim.'),
  source: z.string().describe('Who states the figure, as written.'),
  victims: z.string().describe('Whose losses: an actor id or a set such as wagner+fama.'),
  measure: z.string().describe('What is counted: a measure or a set such as killed+wounded.'),
  original: z.string().describe("The figure in the source's words."),
  low: peopleOrNull('The lower figure named; null when none was.'),
  high: peopleOrNull('The higher figure named; null when none was.'),
  openLow: z.boolean().describe('True where the source claims no floor.'),
  openHigh: z.boolean().describe('True where the source claims no ceiling.'),
  reportedOn: textOrNull('When the source said it: a day, a month or a year.'),
  at: z.string().describe('Where it stands: file:line, on the side that has it.'),
} satisfies Shape<ClaimEntry>;

/** Every field in which a claim can differ; the bounds are told by what the count means. */
const CHANGE_FIELDS: readonly ClaimChangeField[] = [
  ...CLAIM_FIELDS.filter((field) => field !== 'low' && field !== 'high' && field !== 'incident'),
  'means',
  'voice',
  'stance',
];

const fieldSchema = z.strictObject({
  field: z
    .enum(CHANGE_FIELDS as [ClaimChangeField, ...ClaimChangeField[]])
    .describe(
      'A field of the claim; means is its count in plain English, voice and stance follow from the actors.',
    ),
  old: textOrNull('What it said; null is blank.'),
  new: textOrNull('What it says; null is blank.'),
} satisfies Shape<FieldChange>);

const changeSchema = z.strictObject({
  ...ENTRY,
  oldId: z.string().describe('Its id on the old side: another one where ids are derived.'),
  oldAt: z.string().describe('Where it stood: file:line on the old side.'),
  fields: z.array(fieldSchema).min(1).describe('What it says otherwise.'),
} satisfies Shape<ClaimChange>);

const claimsSchema = z.strictObject({
  added: z.array(z.strictObject(ENTRY)).describe('Claims that only the new side has, by id.'),
  removed: z.array(z.strictObject(ENTRY)).describe('Claims that only the old side has, by id.'),
  changed: z.array(changeSchema).describe('Claims that say something else, as they are now, by id.'),
} satisfies Shape<ClaimChanges>);

const setterSchema = z.strictObject({
  id: z.string().describe('The claim; its id on the new side where it is there.'),
  fate: z.enum(FATES).describe('What the edit did to it.'),
  reason: z.enum(REASONS).nullable().describe('Why it is left out or a floor only.'),
  because: z.array(z.string()).describe('The claims that are why.'),
} satisfies Shape<Setter>);

const figureValue = (description: string) =>
  z
    .union([z.int().min(0), z.boolean()])
    .nullable()
    .describe(description);

const figureSchema = z.strictObject({
  figure: z.enum(FIGURES).describe('Which figure of the method; openHigh is whether there is no ceiling.'),
  old: figureValue('People, or whether there was no ceiling; null where there was no figure.'),
  new: figureValue('People, or whether there is no ceiling; null where there is no figure.'),
  oldSetBy: z.array(setterSchema).describe('The claims that set it, and what became of them.'),
  newSetBy: z.array(setterSchema).describe('The claims that set it now, and where they come from.'),
} satisfies Shape<FigureChange>);

const methodChangeSchema = z.strictObject({
  method: z.enum(METHOD_IDS).describe('The method.'),
  change: z
    .enum(METHOD_CHANGES)
    .describe('moved: other figures; backing: the same, set by other claims or with other support.'),
  figures: z.array(figureSchema).describe('The figures that differ, or that other claims set.'),
} satisfies Shape<MethodChange>);

const METHOD_SIDES = Object.fromEntries(
  Object.entries(METHOD_SCHEMAS).map(([id, schema]) => [
    id,
    sidesOf(schema.nullable()).optional().describe(`What ${id} finds; null where there is no such group.`),
  ]),
) as unknown as Shape<MethodSides>;

const PRESENCE = z
  .enum(['added', 'removed', 'changed'])
  .describe('Whether only the new side has it, only the old one, or both.');

const groupSchema = z.strictObject({
  victims: ENTRY.victims,
  measure: ENTRY.measure,
  presence: PRESENCE,
  results: z.strictObject(METHOD_SIDES).describe('What each method finds on the two sides.'),
  changes: z.array(methodChangeSchema).describe('The methods whose result is not as it was.'),
} satisfies Shape<GroupDiff>);

const disagreementChangeSchema = z.strictObject({
  id: z.string().describe('Names the disagreement within the incident; the two sides are matched by it.'),
  kind: z.enum(DISAGREEMENT_KINDS).describe('In what the sources differ.'),
  victims: textOrNull('Whose losses; null where it crosses groups.'),
  measure: textOrNull('What is counted; null where it crosses groups.'),
  change: z
    .enum(DISAGREEMENT_CHANGES)
    .describe('severity: graver or less grave; sides: as grave, between other claims or figures.'),
  old: disagreementSchema.nullable().describe('As it was; null where there was none.'),
  new: disagreementSchema.nullable().describe('As it is; null where there is none.'),
} satisfies Shape<DisagreementChange>);

const incidentSchema = z.strictObject({
  id: z.string().describe('The id of the incident.'),
  presence: PRESENCE,
  claims: claimsSchema.describe('The claims that are not as they were.'),
  groups: z.array(groupSchema).describe('The groups whose result is not as it was, by victims and measure.'),
  disagreements: z
    .array(disagreementChangeSchema)
    .describe('The disagreements that are not as they were, by id.'),
} satisfies Shape<IncidentDiff>);

const summarySchema = z.strictObject({
  incidents: z
    .strictObject({
      added: count('Incidents that only the new side has.'),
      removed: count('Incidents that only the old side has.'),
      changed: count('Incidents of both sides in which something changed.'),
    } satisfies Shape<DiffSummary['incidents']>)
    .describe('Incidents.'),
  claims: z
    .strictObject({
      added: count('Claims that only the new side has.'),
      removed: count('Claims that only the old side has.'),
      changed: count('Claims that say something else.'),
      unchanged: count('Claims that are as they were.'),
    } satisfies Shape<DiffSummary['claims']>)
    .describe('Claims.'),
  ranges: z
    .strictObject({
      moved: count('Groups of which a method finds other figures.'),
      vanished: count('Groups of which a method finds no figure any more.'),
      appeared: count('Groups of which a method finds a figure for the first time.'),
    } satisfies Shape<DiffSummary['ranges']>)
    .describe('Groups by the gravest change of their figures: moved, else vanished, else appeared.'),
  disagreements: z
    .strictObject({
      appeared: count('Disagreements that were not there.'),
      vanished: count('Disagreements that are not there any more.'),
      severity: count('Disagreements that are graver or less grave.'),
      sides: count('Disagreements as grave as before, between other claims or figures.'),
    } satisfies Shape<DiffSummary['disagreements']>)
    .describe('Disagreements.'),
  errors: sidesOf(z.int().min(0)).describe('Problems of severity error.'),
  warnings: sidesOf(z.int().min(0)).describe('Problems of severity warning.'),
} satisfies Shape<DiffSummary>);

/** What `diff --json` prints. */
const diffSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: z.strictObject({ name: z.string(), version: z.string() }).describe('What wrote this.'),
  base: z
    .strictObject({
      revision: z.string().describe('The git revision as it was named.'),
      commit: z.string().describe('The full id of its commit.'),
    })
    .nullable()
    .describe('The revision that is the old side; null where two versions of files are named.'),
  inputs: sidesOf(z.array(inputSchema)).describe('Every file that was read.'),
  options: z
    .strictObject({
      methods: z.array(z.enum(METHOD_IDS)).describe('The methods asked for.'),
      actorsChanged: z.boolean().describe('Whether the actors of the two sides differ.'),
      settingsChanged: z.boolean().describe('Whether the settings that reconcile follows differ.'),
    } satisfies Shape<DiffResult['options']>)
    .describe('What the two sides were reconciled by.'),
  incidents: z.array(incidentSchema).describe('Every incident in which something changed, by id.'),
  problems: sidesOf(z.array(problemSchema)).describe('Every defect of the data.'),
  summary: summarySchema.describe('How many of everything.'),
} satisfies Shape<DiffResult>);

/** The JSON Schema (draft 2020-12) of `diff --json`. */
export function diffJsonSchema(): object {
  return {
    ...z.toJSONSchema(diffSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The result of claims diff --json',
  };
}
