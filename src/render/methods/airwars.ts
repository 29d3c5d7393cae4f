import * as z from 'zod';
import { AIRWARS_GRADES, type AirwarsResult } from '../../reconcile/methods/airwars.js';
import { ids, type Shape } from '../schema/shape.js';
import { boundsOf, mentionsOf, present, rangesOf, readingsOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const airwars: MethodView<AirwarsResult> = {
  meaning: 'minimum to maximum reported, and how well that stands',
  description: 'Minimum, maximum and grade in the manner of Airwars.',
  fields: ({ range, readings }): Shape<AirwarsResult> => ({
    ...range,
    grade: z.enum(AIRWARS_GRADES).nullable().describe('How well it stands; null where nobody alleges harm.'),
    maximumOnly: ids('The claims of the one origin whose high stands above all others.'),
    readings,
  }),
  summarise: (result) =>
    summaryOf({
      ranges: rangesOf(result.low, result.high, false),
      bounds: boundsOf(result),
      mark: result.grade,
      remarks: present(result.reason),
      mentions: [
        ...mentionsOf(['bears on the maximum only', result.maximumOnly]),
        ...readingsOf(result.readings),
      ],
      label: result.label,
    }),
};
