import { compareText } from '../claim/compare-text.js';
import type { CheckRule } from './check-rule.js';

/** Claims set aside by the recorder without a word why. */
export const noStatusReason: CheckRule = {
  id: 'claim/no-status-reason',
  severity: 'warning',
  summary: 'A claim that is pending or rejected says why.',
  why: 'Leaving a figure out changes the range. Without a reason on record nobody can check that decision, or undo it when the reason is gone.',
  fix: 'Write the reason into status_reason: what is missing, what proved wrong, and where that can be read.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,status,status_reason
A,ambush,Army,rebels,killed,12,,
B,ambush,Blog,rebels,killed,200,rejected,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,status,status_reason
A,ambush,Army,rebels,killed,12,,
B,ambush,Blog,rebels,killed,200,rejected,photo is older
`,
  },
  find: ({ identities }) =>
    [...identities.byId.values()]
      .filter(({ review, statusReason }) => review !== 'live' && statusReason === null)
      .sort((a, b) => compareText(a.id, b.id))
      .map((claim) => ({
        claim,
        message: `${claim.id} is ${claim.review}, and no status_reason says why`,
        hint: 'Write into status_reason why it does not count.',
        field: 'statusReason',
        raw: '',
      })),
};
