import * as z from 'zod';
import { METHOD_IDS } from '../../reconcile/methods/catalogue.js';
import {
  type BoundsScore,
  type MethodScore,
  SCORE_FIGURES,
  type ScoredFigure,
  type ScoreFigureName,
  type ScoreResult,
} from '../../reconcile/score/score-result.js';
import { COMPARED_METHODS, type ScoredMethodId } from '../../reconcile/score/scored-cell.js';
import { problemSchema } from '../schema/problem-schema.js';
import { inputSchema, toolSchema } from '../schema/run-schema.js';
import { count, ids, peopleOrNull, type Shape, textOrNull } from '../schema/shape.js';
import type { CellEntry, EstimateEntry } from './score-json.js';

const METHOD_NAMES: readonly ScoredMethodId[] = [...METHOD_IDS, ...COMPARED_METHODS];
const method = z.enum(METHOD_NAMES).describe('The method.');
const number = (description: string) => z.number().nullable().describe(description);
const some = (description: string) => z.number().min(0).describe(description);

const FIGURES: Readonly<Record<ScoreFigureName, string>> = {
  logError: 'Mean of |ln(best + 1/2) - ln(truth + 1/2)|.',
  bias: 'The same with its sign: above 0 is too high.',
  withinTwo: 'Share of best numbers from half to twice the truth.',
  inside50: 'Share of truths inside the interval of 50 per cent.',
  inside90: 'Share of truths inside the interval of 90 per cent.',
  width90: 'Mean width of the interval of 90 per cent, as a difference of logarithms.',
  score90: 'Mean interval score of the interval of 90 per cent; lower is better.',
  weightedScore: 'Mean weighted interval score; lower is better.',
  insideRange: 'Share of truths inside a range that claims no probability.',
  rangeWidth: 'Mean width of those ranges that have a ceiling, as a difference of logarithms.',
};

const figureOf = (description: string) =>
  z
    .strictObject({
      value: number('The mean over cells; null where the method does not say.'),
      low: number('The low end of its interval of 90 per cent over incidents; null below two incidents.'),
      high: number('The high end of that interval.'),
    } satisfies Shape<ScoredFigure>)
    .describe(description);

const methodSchema = z.strictObject({
  method,
  isComparison: z.boolean().describe('True of methods that are shown for comparison only.'),
  cells: count('Cells with a verified number of which it gives anything.'),
  open: count('Of those, the ones in which its range has no ceiling.'),
  figures: z
    .strictObject(Object.fromEntries(SCORE_FIGURES.map((name) => [name, figureOf(FIGURES[name])])))
    .describe('How it did on them, on the scale ln(n + 1/2).'),
  ranks: z
    .array(z.number().min(0).max(1))
    .length(6)
    .nullable()
    .describe(
      'Shares of truths below q05, between the quantiles, and above q95: .05 .20 .25 .25 .20 .05 if it is calibrated.',
    ),
  bounds: z
    .strictObject({
      cells: count('Cells of which only bounds were verified, and it gives a best number.'),
      below: count('Of those, its best number below the bounds.'),
      inside: count('Inside them.'),
      above: count('Above them.'),
    } satisfies Shape<BoundsScore>)
    .describe('Where its best numbers lie against bounds.'),
  label: z.string().describe('What its numbers follow: the document and its year.'),
} satisfies Shape<MethodScore>);

const estimateSchema = z.strictObject({
  method,
  best: z.number().min(0).nullable().describe('People; null where the method gives no single number.'),
  quantiles: z
    .strictObject({
      q05: some('People.'),
      q25: some('People.'),
      median: some('People.'),
      q75: some('People.'),
      q95: some('People.'),
    })
    .nullable()
    .describe('Null where the method claims no probabilities.'),
  ranges: z
    .array(
      z.strictObject({
        low: some('People.'),
        high: z.number().min(0).nullable().describe('People; null is no ceiling.'),
      }),
    )
    .describe('Ranges without a probability.'),
} satisfies Shape<EstimateEntry>);

const cellSchema = z.strictObject({
  incident: z.string().describe('The id of the incident.'),
  victims: z.string().describe('Whose losses.'),
  measure: z.string().describe('What is counted.'),
  value: peopleOrNull('The number that was verified; null where only bounds were.'),
  low: peopleOrNull('The least it may be.'),
  high: peopleOrNull('The most it may be.'),
  source: textOrNull('Who verified it.'),
  at: z.string().describe('Where it stands: file:line.'),
  leftOut: ids('The claims that no method was shown.'),
  estimates: z
    .array(estimateSchema)
    .describe('What each method makes of the rest; a method that gives nothing is missing.'),
} satisfies Shape<CellEntry>);

/** The result of `score --json`: one schema for validation in code and for the published JSON Schema. */
export const scoreSchema = z.strictObject({
  schemaVersion: z.literal(1).describe('Rises only when something is removed or changes its meaning.'),
  tool: toolSchema,
  inputs: z.array(inputSchema).describe('Every file of claims that was read.'),
  options: z
    .strictObject({
      methods: z.array(method).describe('The methods scored.'),
      asOf: textOrNull('The day whose knowledge is scored; null is all.'),
      draws: count('How often incidents were drawn anew for the intervals.'),
      seed: z.int().describe('The seed of the draws, the same in every run.'),
    } satisfies Shape<ScoreResult['options']>)
    .describe('What was asked for.'),
  verified: z.string().describe('The file of verified values.'),
  methods: z.array(methodSchema).describe('Every method.'),
  cells: z.array(cellSchema).describe('Every group of which something was verified.'),
  problems: z.array(problemSchema).describe('Every defect of the data.'),
  summary: z
    .strictObject({
      incidents: count('Incidents with a cell.'),
      numbers: count('Cells of which a number was verified.'),
      bounds: count('Cells of which only bounds were verified.'),
      errors: count('Problems of severity error.'),
      warnings: count('Problems of severity warning.'),
    } satisfies Shape<ScoreResult['summary']>)
    .describe('How many of everything.'),
} satisfies Shape<ScoreResult>);

/** The JSON Schema (draft 2020-12) of `score --json`. */
export function scoreJsonSchema(): object {
  return {
    ...z.toJSONSchema(scoreSchema, { target: 'draft-2020-12', reused: 'ref' }),
    title: 'The result of claims score --json',
  };
}
