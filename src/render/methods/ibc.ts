import * as z from 'zod';
import type { IbcResult } from '../../reconcile/methods/ibc.js';
import type { Shape } from '../schema/shape.js';
import { boundsOf, present, rangesOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const ibc: MethodView<IbcResult> = {
  meaning: 'minimum to maximum of civilians reported',
  description: 'Minimum and maximum in the manner of Iraq Body Count.',
  fields: ({ range }): Shape<IbcResult> => ({
    ...range,
    singleSource: z.boolean().describe('True where fewer than two sources stand behind the range.'),
  }),
  summarise: (result) =>
    summaryOf({
      ranges: rangesOf(result.low, result.high, false),
      bounds: boundsOf(result),
      remarks: present(result.reason, result.singleSource ? 'single source' : null),
      label: result.label,
    }),
};
