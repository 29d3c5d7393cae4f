import * as z from 'zod';
import { VIOLENCE_TYPES } from '../../claim/violence.js';
import type { UncertainUcdpResult } from '../../reconcile/methods/uncertain-ucdp.js';
import { ids, peopleOrNull, type Shape, textOrNull } from '../schema/shape.js';
import { present, rangesOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const uncertainUcdp: MethodView<UncertainUcdpResult> = {
  meaning: 'median and 90 % interval around one figure that UCDP coded',
  bestName: 'median',
  description: 'The distribution behind one figure that UCDP coded.',
  fields: ({ quantiles }): Shape<UncertainUcdpResult> => ({
    ...quantiles,
    mean: z.number().min(0).nullable().describe('The mean, in people.'),
    weight: z.number().min(0).max(1).nullable().describe('The probability that the figure is exactly right.'),
    figure: peopleOrNull('The one figure that stands; null where it is not one, or not exact.'),
    setBy: ids('The claim that gives it.'),
    violence: z.enum(VIOLENCE_TYPES).describe('The type of violence asked for.'),
    note: textOrNull('That the figure is not one of UCDP.'),
  }),
  summarise: (result) => {
    const { q05, q25, median, q75, q95, weight } = result;
    return summaryOf({
      ranges: rangesOf(q05, q95, false, median),
      remarks: present(
        result.reason,
        median === null ? null : `half of it within ${q25}-${q75}`,
        weight === null ? null : `exactly right: ${Math.round(weight * 100)} %`,
        result.note,
      ),
      label: result.label,
    });
  },
};
