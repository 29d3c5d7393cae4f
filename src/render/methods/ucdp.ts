import type { UcdpResult } from '../../reconcile/methods/ucdp.js';
import { figuresById, ids, peopleOrNull, type Shape } from '../schema/shape.js';
import { boundsOf, present, rangesOf, readingsOf, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const ucdp: MethodView<UcdpResult> = {
  meaning: 'low, best and high estimate',
  description: 'Low, best and high in the manner of UCDP GED.',
  fields: ({ range, readings }): Shape<UcdpResult> => ({
    ...range,
    best: peopleOrNull('The figure of the most reliable claim; null where none is rated.'),
    bestSetBy: ids('The claims that set the best figure.'),
    bestWithout: figuresById('By claim id: the best figure without that claim.'),
    readings,
  }),
  summarise: (result) => {
    const [low, high] = boundsOf(result);
    const best = { value: result.best, setBy: result.bestSetBy, without: result.bestWithout };
    return summaryOf({
      ranges: rangesOf(result.low, result.high, false, result.best),
      bounds: [low, { name: 'best', ...best }, high],
      remarks: present(result.reason),
      mentions: readingsOf(result.readings),
      label: result.label,
    });
  },
};
