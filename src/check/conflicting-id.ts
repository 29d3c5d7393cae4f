import type { CheckRule } from './check-rule.js';

/** Rows that share an id and say different things. */
export const conflictingId: CheckRule = {
  id: 'claim/conflicting-id',
  severity: 'error',
  summary: 'A claim id stands for one claim.',
  why: 'Nobody can tell which of the claims a relation means, or which figure the id stands for, so all of them are left out.',
  fix: 'Give each claim an id of its own, and look through the relations that name the old one.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,rebels,killed,12,2024-07-28
A,ambush,Agency,rebels,killed,20,2024-07-29
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,rebels,killed,12,2024-07-28
B,ambush,Agency,rebels,killed,20,2024-07-29
`,
  },
  find: ({ identities }) =>
    [...identities.conflicting].map((claim) => ({
      claim,
      message: `the id ${claim.id} stands for different claims; all its rows are left out`,
      hint: 'Give each claim an id of its own.',
      field: 'claimId',
      raw: claim.id,
    })),
};
