import * as z from 'zod';
import {
  COMPARISON_METHODS,
  type Comparison,
  type ComparisonEstimate,
} from '../../reconcile/compare/comparison.js';
import { count, type Shape } from './shape.js';

const tenths = z.number().min(0);

export const comparisonSchema = z.strictObject({
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
