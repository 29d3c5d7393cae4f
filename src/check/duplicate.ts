import type { CheckRule } from './check-rule.js';

/** Rows that share an id and say the same. */
export const duplicate: CheckRule = {
  id: 'claim/duplicate',
  severity: 'warning',
  summary: 'A claim stands in the data once.',
  why: 'One of the two rows does nothing, and whoever corrects the other one later leaves a contradiction behind.',
  fix: 'Delete one of the rows.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,rebels,killed,12,2024-07-28
A,ambush,Army,rebels,killed,12,2024-07-28
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,rebels,killed,12,2024-07-28
`,
  },
  find: ({ identities }) =>
    [...identities.duplicates].map((claim) => {
      const first = identities.byId.get(claim.id);
      return {
        claim,
        message: `${claim.id} says the same as ${first?.place.file}:${first?.place.line}`,
        hint: 'Delete one of the rows; only one of them counts.',
        field: 'claimId',
        raw: claim.id,
      };
    }),
};
