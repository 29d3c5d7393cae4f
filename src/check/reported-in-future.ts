import { addDays, firstDay } from '../claim/partial-date.js';
import type { CheckRule } from './check-rule.js';

/** Dates that are still to come. */
export const reportedInFuture: CheckRule = {
  id: 'claim/reported-in-future',
  severity: 'warning',
  summary: 'Nothing was reported, or describes a day, after today.',
  why: 'A date still to come is a slip of the hand. A replay of what was known on a day leaves the claim out, and "the latest figure" becomes the wrong one.',
  fix: 'Correct the date. One day ahead is let pass: it may already be tomorrow where the report was made.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,rebels,killed,12,2042-07-28
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,rebels,killed,12,2024-07-28
`,
  },
  find: ({ kept, today }) => {
    if (today === null) return [];
    const tomorrow = addDays(today, 1);
    return kept.flatMap((claim) => {
      for (const field of ['reportedOn', 'asOf'] as const) {
        const date = claim[field];
        if (date === null || firstDay(date) <= tomorrow) continue;
        const verb = field === 'asOf' ? 'describes' : 'was reported on';
        const message = `${claim.id} ${verb} ${date}, which is still to come`;
        return [{ claim, message, hint: 'Correct the date.', field, raw: date }];
      }
      return [];
    });
  },
};
