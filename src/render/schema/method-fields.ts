import * as z from 'zod';
import { VAGUE_WORDS } from '../../claim/vague.js';
import type { VagueReading } from '../../reconcile/methods/figure.js';
import type { NumberResult, QuantilesResult, RangeResult } from '../../reconcile/methods/method-result.js';
import { figuresById, ids, people, peopleOrNull, type Shape, textOrNull } from './shape.js';

const label = z.string().describe('What the numbers follow: the document and its year.');

const readings = z
  .array(
    z.strictObject({
      claim: z.string().describe('The claim that uses the word.'),
      word: z.enum(VAGUE_WORDS).describe('The word used in place of a figure.'),
      low: people('What the method takes it for, at the least.'),
      high: peopleOrNull('What the method takes it for, at the most; null is no ceiling.'),
    } satisfies Shape<VagueReading>),
  )
  .describe('Every use of the table of vague words of the method.');

const number = {
  value: peopleOrNull('The figure; null where the rule gives none.'),
  setBy: ids('The claims that set it.'),
  without: figuresById('By claim id: the figure without that claim.'),
  reason: textOrNull('Why there is no figure, or how it came about where no claim gives it.'),
  label,
} satisfies Shape<NumberResult>;

const range = {
  low: peopleOrNull('The lower figure; null where the rule gives none.'),
  high: peopleOrNull('The higher figure; null where the rule gives none.'),
  lowSetBy: ids('The claims that set the lower figure.'),
  highSetBy: ids('The claims that set the higher figure.'),
  lowWithout: figuresById('By claim id: the lower figure without that claim.'),
  highWithout: figuresById('By claim id: the higher figure without that claim.'),
  reason: textOrNull('Why something is missing.'),
  label,
} satisfies Shape<RangeResult>;

const quantiles = {
  q05: peopleOrNull('One in twenty lies below; null where the method gives none.'),
  q25: peopleOrNull('One in four lies below.'),
  median: peopleOrNull('Half lies below.'),
  q75: peopleOrNull('One in four lies above.'),
  q95: peopleOrNull('One in twenty lies above.'),
  reason: textOrNull('Why there is none.'),
  label,
} satisfies Shape<QuantilesResult>;

/** The fields that results of several methods have. */
export const METHOD_FIELDS = { label, readings, number, range, quantiles };
export type MethodFields = typeof METHOD_FIELDS;
