import * as z from 'zod';
import type { Implication, ImpliedRange } from '../../reconcile/implied.js';
import { ids, peopleOrNull, type Shape, textOrNull } from './shape.js';

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

export const impliedSchema = z.strictObject({
  low: peopleOrNull('People; null when no lower bound follows.'),
  high: peopleOrNull('People; null when no upper bound follows.'),
  because: z.array(implicationSchema).describe('What it follows from.'),
} satisfies Shape<ImpliedRange>);
