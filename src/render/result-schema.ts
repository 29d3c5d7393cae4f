import * as z from 'zod';
import { REVIEW_STATUSES } from '../claim/claim-schema.js';
import type { InputSummary } from '../claim/input-summary.js';
import type { Problem } from '../claim/problem.js';
import { SEVERITIES } from '../claim/severity.js';
import { STANCES } from '../claim/stance.js';
import { VAGUE_WORDS } from '../claim/vague.js';
import { VIOLENCE_TYPES } from '../claim/violence.js';
import { VERDICTS } from '../model/expectedness.js';
import { OBSERVATION_KINDS } from '../model/observation.js';
import { ROLES } from '../model/role.js';
import { type ClaimResult, REASONS } from '../reconcile/claim-result.js';
import {
  COMPARISON_METHODS,
  type Comparison,
  type ComparisonEstimate,
} from '../reconcile/compare/comparison.js';
import {
  DISAGREEMENT_KINDS,
  DISAGREEMENT_SEVERITIES,
  type Disagreement,
} from '../reconcile/disagreement-result.js';
import type { Implication, ImpliedRange } from '../reconcile/implied.js';
import type { AcledResult } from '../reconcile/methods/acled.js';
import { AIRWARS_GRADES, type AirwarsResult } from '../reconcile/methods/airwars.js';
import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { ConsensusResult } from '../reconcile/methods/consensus.js';
import type { EnvelopeResult } from '../reconcile/methods/envelope.js';
import type { VagueReading } from '../reconcile/methods/figure.js';
import { GTD_RUNGS, type GtdResult } from '../reconcile/methods/gtd.js';
import type { IbcResult } from '../reconcile/methods/ibc.js';
import type { MethodResults } from '../reconcile/methods/index.js';
import type { MajorityResult } from '../reconcile/methods/majority.js';
import type { NumberResult, QuantilesResult, RangeResult } from '../reconcile/methods/method-result.js';
import {
  type LearnedFactor,
  type ModelledClaim,
  type ModelResult,
  ROLE_GROUNDS,
  type RoleDifference,
  type RoleFactor,
} from '../reconcile/methods/model/result.js';
import type { UcdpResult } from '../reconcile/methods/ucdp.js';
import type { UncertainUcdpResult } from '../reconcile/methods/uncertain-ucdp.js';
import type { Cluster, GroupResult, IncidentResult } from '../reconcile/result.js';
import type { RunSummary } from '../reconcile/run-summary.js';

/** The fields of a result type, each with its schema: a field too few or too many does not compile. */
export type Shape<Result> = { readonly [Key in keyof Result]-?: z.ZodType };

export const people = (description: string) => z.int().min(0).describe(description);
export const count = (description: string) => z.int().min(0).describe(description);
export const peopleOrNull = (description: string) => z.int().min(0).nullable().describe(description);
export const ids = (description: string) => z.array(z.string()).describe(description);
export const textOrNull = (description: string) => z.string().nullable().describe(description);
const bounds = (description: string) => z.record(z.string(), z.int().min(0).nullable()).describe(description);
const PRIORS_HASH = z.string().optional().describe('The hash of the priors file that the model used.');
export const BIAS_HASH = z
  .string()
  .optional()
  .describe('The hash of the file of what was learned of sources.');
const LABEL = z.string().describe('What the numbers follow: the document and its year.');

export const claimSchema = z.strictObject({
  id: z.string().describe('The id of the claim.'),
  source: z.string().describe('Who states the figure, as written.'),
  original: z.string().describe("The figure in the source's words."),
  low: peopleOrNull('The lower figure named; null when none was.'),
  high: peopleOrNull('The higher figure named; null when none was.'),
  openLow: z.boolean().describe('True where the source claims no floor.'),
  openHigh: z.boolean().describe('True where the source claims no ceiling.'),
  approximate: z.boolean().describe('True where the source hedges the figure.'),
  vague: z.enum(VAGUE_WORDS).nullable().describe('The word used in place of a figure.'),
  reportedOn: textOrNull('When the source said it: a day, a month or a year.'),
  stance: z.enum(STANCES).nullable().describe('How the source stands towards the victims.'),
  review: z.enum(REVIEW_STATUSES).describe('The review status of the row.'),
  status: z.enum(['counted', 'floor', 'left-out']).describe('What became of the claim in this group.'),
  reason: z.enum(REASONS).nullable().describe('Why it does not stand as a figure of its own.'),
  because: ids('The claims that are why.'),
  disputedBy: ids('The claims that call it into question; they have no effect on numbers.'),
  at: z.string().describe('Where it stands: file:line.'),
} satisfies Shape<ClaimResult>);

const envelopeSchema = z.strictObject({
  low: peopleOrNull(
    'The lowest figure named, lifted to the highest confirmed floor; null when nothing is said.',
  ),
  high: peopleOrNull('The highest figure named; null when none is.'),
  openHigh: z.boolean().describe('True where a counted origin sets no ceiling.'),
  lowSetBy: ids('The claims that set the low bound.'),
  highSetBy: ids('The claims that set the high bound.'),
  lowWithout: bounds('By claim id: the low bound without that claim.'),
  highWithout: bounds('By claim id: the high bound without that claim.'),
  label: LABEL,
} satisfies Shape<EnvelopeResult>);

const consensusSchema = z.strictObject({
  intervals: z
    .array(z.strictObject({ low: people('People.'), high: peopleOrNull('People; null is no ceiling.') }))
    .describe('Every maximal interval that the most voices assert at once.'),
  support: count('How many voices assert each interval.'),
  of: count('How many voices assert anything.'),
  label: LABEL,
} satisfies Shape<ConsensusResult>);

const readingsSchema = z
  .array(
    z.strictObject({
      claim: z.string().describe('The claim that uses the word.'),
      word: z.enum(VAGUE_WORDS).describe('The word used in place of a figure.'),
      low: people('What the method takes it for, at the least.'),
      high: peopleOrNull('What the method takes it for, at the most; null is no ceiling.'),
    } satisfies Shape<VagueReading>),
  )
  .describe('Every use of the table of vague words of the method.');

const NUMBER = {
  value: peopleOrNull('The figure; null where the rule gives none.'),
  setBy: ids('The claims that set it.'),
  without: bounds('By claim id: the figure without that claim.'),
  reason: textOrNull('Why there is no figure, or how it came about where no claim gives it.'),
  label: LABEL,
} satisfies Shape<NumberResult>;

const RANGE = {
  low: peopleOrNull('The lower figure; null where the rule gives none.'),
  high: peopleOrNull('The higher figure; null where the rule gives none.'),
  lowSetBy: ids('The claims that set the lower figure.'),
  highSetBy: ids('The claims that set the higher figure.'),
  lowWithout: bounds('By claim id: the lower figure without that claim.'),
  highWithout: bounds('By claim id: the higher figure without that claim.'),
  reason: textOrNull('Why something is missing.'),
  label: LABEL,
} satisfies Shape<RangeResult>;

const acledSchema = z.strictObject({
  ...NUMBER,
  readings: readingsSchema,
  note: textOrNull('That the figure is not what ACLED counts.'),
} satisfies Shape<AcledResult>);

const gtdSchema = z.strictObject({
  ...NUMBER,
  rung: z.enum(GTD_RUNGS).nullable().describe('The rung of the ladder that gave the figure.'),
  setAside: z
    .strictObject({
      perpetrator: ids('By a perpetrator or its side.'),
      questionable: ids('Of reliability D or E.'),
      vague: ids('Without a figure.'),
    } satisfies Shape<GtdResult['setAside']>)
    .describe('The counted claims that take no part.'),
} satisfies Shape<GtdResult>);

const ucdpSchema = z.strictObject({
  ...RANGE,
  best: peopleOrNull('The figure of the most reliable claim; null where none is rated.'),
  bestSetBy: ids('The claims that set the best figure.'),
  bestWithout: bounds('By claim id: the best figure without that claim.'),
  readings: readingsSchema,
} satisfies Shape<UcdpResult>);

const ibcSchema = z.strictObject({
  ...RANGE,
  singleSource: z.boolean().describe('True where fewer than two sources stand behind the range.'),
} satisfies Shape<IbcResult>);

const airwarsSchema = z.strictObject({
  ...RANGE,
  grade: z.enum(AIRWARS_GRADES).nullable().describe('How well it stands; null where nobody alleges harm.'),
  maximumOnly: ids('The claims of the one origin whose high stands above all others.'),
  readings: readingsSchema,
} satisfies Shape<AirwarsResult>);

const majoritySchema = z.strictObject({
  ...NUMBER,
  support: count('How many sources give the most frequent figure.'),
  of: count('How many sources give a figure.'),
} satisfies Shape<MajorityResult>);

const modelSchema = z.strictObject({
  q05: peopleOrNull('With a probability of 5 in 100 there were no more; null where nothing can be said.'),
  q25: peopleOrNull('With a probability of 25 in 100 there were no more.'),
  median: peopleOrNull('As likely too low as too high.'),
  q75: peopleOrNull('With a probability of 75 in 100 there were no more.'),
  q95: peopleOrNull('With a probability of 95 in 100 there were no more.'),
  families: count('How many independent families of claims have a vote.'),
  expectedness: z
    .strictObject({
      verdict: z.enum(VERDICTS).describe('Usual from a p of 0.05, check-scope below 0.001.'),
      p: z.number().describe('How often such roles differ so much or more.'),
      message: z.string().describe('The same in a sentence.'),
    } satisfies Shape<RoleDifference>)
    .nullable()
    .describe('Whether the roles differ as they usually do; null where there is but one.'),
  roles: z
    .array(
      z.strictObject({
        role: z.enum(ROLES).describe('The speaker against the victims, and whether these fight.'),
        usual: z.number().describe('What such speakers usually say, as a multiple of the truth.'),
        low: z.number().describe('Nine cases of ten lie above this,'),
        high: z.number().describe('and below this.'),
      } satisfies Shape<RoleFactor>),
    )
    .describe('The roles of the claims, and what the model expects of each.'),
  claims: z
    .array(
      z.strictObject({
        claim: z.string().describe('The id of the claim.'),
        role: z.enum(ROLES).describe('As whom its source is heard.'),
        by: z.enum(ROLE_GROUNDS).describe('By what it has its role.'),
        kind: z.enum(OBSERVATION_KINDS).describe('In what form its figure is taken.'),
        low: people('The one figure of every kind but a range.'),
        high: people('The upper figure of a range.'),
        isPart: z
          .boolean()
          .describe('True where it is a floor only: nothing tells how far above the truth lies.'),
        weight: z.number().min(0).max(1).describe('Its share of a vote.'),
        family: z
          .string()
          .describe('The claim whose words it seems to repeat; its own id where there is none.'),
        learned: z
          .strictObject({
            from: count('How many claims it was learned from.'),
            usual: z.number().describe('What the source usually says, as a multiple of the truth.'),
            low: z.number().describe('Nine times of ten the factor lies above this,'),
            high: z.number().describe('and below this.'),
          } satisfies Shape<LearnedFactor>)
          .nullable()
          .describe('What claims fit learned of its source; null where nothing was.'),
      } satisfies Shape<ModelledClaim>),
    )
    .describe('The claims that say something of the size, as the model takes them.'),
  readings: readingsSchema,
  priors: textOrNull('The hash of the priors file; null with the priors of this tool.'),
  bias: textOrNull('The hash of the file of what was learned of sources; null without one.'),
  reason: textOrNull('Why nothing can be said.'),
  note: textOrNull('What is to be known of the interval.'),
  label: LABEL,
} satisfies Shape<ModelResult>);
const QUANTILES = {
  q05: peopleOrNull('One in twenty lies below; null where the method gives none.'),
  q25: peopleOrNull('One in four lies below.'),
  median: peopleOrNull('Half lies below.'),
  q75: peopleOrNull('One in four lies above.'),
  q95: peopleOrNull('One in twenty lies above.'),
  reason: textOrNull('Why there is none.'),
  label: LABEL,
} satisfies Shape<QuantilesResult>;

const uncertainUcdpSchema = z.strictObject({
  ...QUANTILES,
  mean: z.number().min(0).nullable().describe('The mean, in people.'),
  weight: z.number().min(0).max(1).nullable().describe('The probability that the figure is exactly right.'),
  figure: peopleOrNull('The one figure that stands; null where it is not one, or not exact.'),
  setBy: ids('The claim that gives it.'),
  violence: z.enum(VIOLENCE_TYPES).describe('The type of violence asked for.'),
  note: textOrNull('That the figure is not one of UCDP.'),
} satisfies Shape<UncertainUcdpResult>);

export const METHOD_SCHEMAS = {
  envelope: envelopeSchema,
  consensus: consensusSchema,
  acled: acledSchema,
  gtd: gtdSchema,
  ucdp: ucdpSchema,
  ibc: ibcSchema,
  airwars: airwarsSchema,
  majority: majoritySchema,
  model: modelSchema,
  'uncertain-ucdp': uncertainUcdpSchema,
} satisfies { [Id in MethodId]-?: z.ZodType };

const tenths = z.number().min(0);

const comparisonSchema = z.strictObject({
  figures: count('How many claims name a figure that is averaged.'),
  estimates: z
    .array(
      z.strictObject({
        method: z.enum(COMPARISON_METHODS).describe('The average.'),
        value: tenths.describe('People, to a tenth.'),
        low: tenths
          .nullable()
          .describe('The low end of its interval of 90 per cent; null where it has none.'),
        high: tenths.nullable().describe('The high end of that interval; null where it has none.'),
      } satisfies Shape<ComparisonEstimate>),
    )
    .describe('The averages.'),
  label: z.string().describe('That they are for comparison only.'),
} satisfies Shape<Comparison>);

const implicationSchema = z.strictObject({
  by: z
    .enum(['envelopes', 'source'])
    .describe('Over the ranges of the groups, or over what one source says.'),
  source: textOrNull('The source, when one source implies it.'),
  low: peopleOrNull('People; null when no lower bound follows.'),
  high: peopleOrNull('People; null when no upper bound follows.'),
  claims: ids('The claims it follows from.'),
  message: z.string().describe('The same in a sentence.'),
} satisfies Shape<Implication>);

const impliedSchema = z.strictObject({
  low: peopleOrNull('People; null when no lower bound follows.'),
  high: peopleOrNull('People; null when no upper bound follows.'),
  because: z.array(implicationSchema).describe('What it follows from.'),
} satisfies Shape<ImpliedRange>);

export const disagreementSchema = z.strictObject({
  kind: z.enum(DISAGREEMENT_KINDS).describe('In what the sources differ.'),
  severity: z
    .enum(DISAGREEMENT_SEVERITIES)
    .describe('How grave it is, by the factor between the figures or by kind.'),
  claims: ids('The claims on one side, the higher one where figures differ.'),
  against: ids('The claims on the other side.'),
  gap: peopleOrNull(
    'People between the nearest figures of the two sides; null where no figures are compared.',
  ),
  ratio: z.number().nullable().describe('The higher figure over the lower; null where there is none.'),
  message: z.string().describe('The same in a sentence.'),
  id: z.string().describe('Names the disagreement within the incident.'),
  fingerprint: z.string().describe('Identifies the disagreement across edits elsewhere.'),
} satisfies Shape<Disagreement>);

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
  results: z
    .strictObject({
      envelope: METHOD_SCHEMAS.envelope.optional().describe('The lowest to the highest figure named.'),
      consensus: METHOD_SCHEMAS.consensus
        .optional()
        .describe('The intervals asserted by the most voices at once.'),
      acled: METHOD_SCHEMAS.acled.optional().describe('One figure in the manner of ACLED.'),
      gtd: METHOD_SCHEMAS.gtd.optional().describe('One figure in the manner of GTD.'),
      ucdp: METHOD_SCHEMAS.ucdp.optional().describe('Low, best and high in the manner of UCDP GED.'),
      ibc: METHOD_SCHEMAS.ibc.optional().describe('Minimum and maximum in the manner of Iraq Body Count.'),
      airwars: METHOD_SCHEMAS.airwars
        .optional()
        .describe('Minimum, maximum and grade in the manner of Airwars.'),
      majority: METHOD_SCHEMAS.majority.optional().describe('The figure of more than half of the sources.'),
      model: METHOD_SCHEMAS.model.optional().describe('What is likely, given who tends to say what.'),
      'uncertain-ucdp': METHOD_SCHEMAS['uncertain-ucdp']
        .optional()
        .describe('The distribution behind one figure that UCDP coded.'),
    } satisfies Shape<MethodResults>)
    .describe('What each method asked for finds.'),
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

const incidentSchema = z.strictObject({
  id: z.string().describe('The id of the incident.'),
  groups: z.array(groupSchema).describe('Victims by measure, ordered by victims and measure.'),
  disagreements: z.array(disagreementSchema).describe('In what the sources differ across groups.'),
} satisfies Shape<IncidentResult>);

export const inputSchema = z.strictObject({
  path: z.string().describe('The file, relative to the folder the inputs share; - is standard input.'),
  sha256: z.string().describe('The checksum of its bytes.'),
  format: z.string().describe('How it was read.'),
  encoding: z.string().describe('The encoding it was read in.'),
  delimiter: textOrNull('What separates its cells; null where nothing does.'),
  rows: count('Records in it.'),
  claims: count('Claims they give.'),
  excluded: count('Records that had to be left out.'),
} satisfies Shape<InputSummary>);

const lineOrNull = (description: string) => z.int().min(1).nullable().describe(description);

export const problemSchema = z.strictObject({
  ruleId: z.string().describe('The rule that is broken: claims rules explains it.'),
  severity: z.enum(SEVERITIES).describe('How grave it is.'),
  message: z.string().describe('What is wrong.'),
  hint: z.string().describe('What to do about it.'),
  file: textOrNull('The file it is in.'),
  line: lineOrNull('The first line of the record.'),
  column: lineOrNull('The character on the line where the cell starts.'),
  endLine: lineOrNull('The line where it ends.'),
  endColumn: lineOrNull('The character where it ends.'),
  cell: textOrNull('The cell as a spreadsheet names it, or a JSON pointer.'),
  claimId: textOrNull('The claim it is about.'),
  incident: textOrNull('The incident it is about.'),
  field: textOrNull('The field it is about.'),
  raw: textOrNull("The cell's text as it stands in the file."),
  fingerprint: z.string().describe('Identifies the problem across edits that only move lines.'),
} satisfies Shape<Problem>);

export const toolSchema = z
  .strictObject({ name: z.string(), version: z.string() })
  .describe('What wrote this.');

/** The result of `reconcile --json`: one schema for validation in code and for the published JSON Schema. */
export const resultSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: toolSchema,
  inputs: z.array(inputSchema).describe('Every file that was read.'),
  options: z
    .strictObject({
      methods: z
        .array(z.enum(Object.keys(METHOD_SCHEMAS) as [MethodId, ...MethodId[]]))
        .describe('The methods asked for.'),
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
