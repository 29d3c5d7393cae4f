import * as z from 'zod';
import type { ConsensusResult } from '../../reconcile/methods/consensus.js';
import { count, people, peopleOrNull, type Shape } from '../schema/shape.js';
import { summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const consensus: MethodView<ConsensusResult> = {
  meaning: 'what most voices assert at once; 5/11: five of eleven',
  description: 'The intervals asserted by the most voices at once.',
  fields: ({ label }): Shape<ConsensusResult> => ({
    intervals: z
      .array(z.strictObject({ low: people('People.'), high: peopleOrNull('People; null is no ceiling.') }))
      .describe('Every maximal interval that the most voices assert at once.'),
    support: count('How many voices assert each interval.'),
    of: count('How many voices assert anything.'),
    label,
  }),
  summarise: ({ intervals, support, of, label }) =>
    summaryOf({
      ranges: intervals.map(({ low, high }) => ({ low, high, openHigh: high === null, best: null })),
      support: { voices: support, of },
      label,
    }),
};
