import { firstDay, lastDay } from '../claim/partial-date.js';
import type { CheckRule } from './check-rule.js';

/** Figures that describe a day after the one on which they were reported. */
export const asOfAfterReport: CheckRule = {
  id: 'claim/as-of-after-report',
  severity: 'warning',
  summary: 'A figure describes no day after the one on which it was reported.',
  why: 'One of the two dates is wrong, and both decide: reported_on says when a figure was known, as_of which of two tolls is the later one.',
  fix: 'Correct the wrong date. Where the two were swapped, as_of is the earlier one.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,as_of
A,siege,Ministry,civilians,killed,120,2024-07-28,2024-08-27
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,as_of
A,siege,Ministry,civilians,killed,120,2024-07-28,2024-07-27
`,
  },
  find: ({ kept }) =>
    kept.flatMap((claim) => {
      const { asOf, reportedOn } = claim;
      if (asOf === null || reportedOn === null || firstDay(asOf) <= lastDay(reportedOn)) return [];
      return [
        {
          claim,
          message: `${claim.id} describes ${asOf} but was reported on ${reportedOn}, before it`,
          hint: 'Correct as_of or reported_on; swapped, as_of is the earlier one.',
          field: 'asOf',
          raw: asOf,
        },
      ];
    }),
};
