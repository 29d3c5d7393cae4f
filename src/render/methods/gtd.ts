import * as z from 'zod';
import { GTD_RUNGS, type GtdResult } from '../../reconcile/methods/gtd.js';
import { ids, type Shape } from '../schema/shape.js';
import { mentionsOf, numberOf, present, summaryOf } from './method-summary.js';
import type { MethodView } from './method-view.js';

export const gtd: MethodView<GtdResult> = {
  meaning: 'the most recent figure, else that of most sources, else the lowest',
  description: 'One figure in the manner of GTD.',
  fields: ({ number }): Shape<GtdResult> => ({
    ...number,
    rung: z.enum(GTD_RUNGS).nullable().describe('The rung of the ladder that gave the figure.'),
    setAside: z
      .strictObject({
        perpetrator: ids('By a perpetrator or its side.'),
        questionable: ids('Of reliability D or E.'),
        vague: ids('Without a figure.'),
      } satisfies Shape<GtdResult['setAside']>)
      .describe('The counted claims that take no part.'),
  }),
  summarise: (result) =>
    summaryOf({
      ...numberOf(result),
      remarks: present(result.reason, result.rung === null ? null : `rung: ${result.rung}`),
      mentions: mentionsOf(
        ['set aside, perpetrator', result.setAside.perpetrator],
        ['set aside, questionable', result.setAside.questionable],
        ['set aside, vague', result.setAside.vague],
      ),
    }),
};
