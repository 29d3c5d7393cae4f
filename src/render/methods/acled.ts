import type { AcledResult } from '../../reconcile/methods/acled.js';
import { type Shape, textOrNull } from '../schema/shape.js';
import { numberOf, present, readingsOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const acled: MethodView<AcledResult> = {
  meaning: 'the most conservative figure',
  description: 'One figure in the manner of ACLED.',
  fields: ({ number, readings }): Shape<AcledResult> => ({
    ...number,
    readings,
    note: textOrNull('That the figure is not what ACLED counts.'),
  }),
  summarise: (result) =>
    summaryOf({
      ...numberOf(result),
      remarks: present(result.reason, result.note),
      mentions: readingsOf(result.readings),
    }),
};
