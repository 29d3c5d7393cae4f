import * as z from 'zod';
import type { EnvelopeResult } from '../../reconcile/methods/envelope.js';
import { figuresById, ids, peopleOrNull, type Shape } from '../schema/shape.js';
import { boundsOf, rangesOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const envelope: MethodView<EnvelopeResult> = {
  meaning: 'lowest to highest figure named',
  description: 'The lowest to the highest figure named.',
  fields: ({ label }): Shape<EnvelopeResult> => ({
    low: peopleOrNull(
      'The lowest figure named, lifted to the highest confirmed floor; null when nothing is said.',
    ),
    high: peopleOrNull('The highest figure named; null when none is.'),
    openHigh: z.boolean().describe('True where a counted origin sets no ceiling.'),
    lowSetBy: ids('The claims that set the low bound.'),
    highSetBy: ids('The claims that set the high bound.'),
    lowWithout: figuresById('By claim id: the low bound without that claim.'),
    highWithout: figuresById('By claim id: the high bound without that claim.'),
    label,
  }),
  summarise: (result) =>
    summaryOf({
      ranges: rangesOf(result.low, result.high, result.openHigh),
      bounds: boundsOf(result),
      label: result.label,
    }),
};
