import type { MajorityResult } from '../../reconcile/methods/majority.js';
import { count, type Shape } from '../schema/shape.js';
import { numberOf, present, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const majority: MethodView<MajorityResult> = {
  meaning: 'the figure of more than half of the voices',
  description: 'The figure of more than half of the sources.',
  fields: ({ number }): Shape<MajorityResult> => ({
    ...number,
    support: count('How many sources give the most frequent figure.'),
    of: count('How many sources give a figure.'),
  }),
  summarise: (result) =>
    summaryOf({
      ...numberOf(result),
      support: { voices: result.support, of: result.of },
      remarks: present(result.reason),
    }),
};
