import type { CheckRule } from './check-rule.js';
import { findLinkFaults } from './link-faults.js';

/** Relations that run in a circle. They are ignored. */
export const cycle: CheckRule = {
  id: 'relation/cycle',
  severity: 'error',
  summary: 'Relations do not run in a circle.',
  why: 'Where each claim revises or repeats the other none came first; the relations are ignored and every figure stands.',
  fix: 'Decide from the dates of the reports which claim came first, and keep only the relation that points to it.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,supersedes
A,ambush,Army,rebels,killed,12,2024-07-28,B
B,ambush,Army,rebels,killed,15,2024-07-29,A
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,supersedes
A,ambush,Army,rebels,killed,12,2024-07-28,
B,ambush,Army,rebels,killed,15,2024-07-29,A
`,
  },
  find: ({ links }) =>
    findLinkFaults('cycle', links, ({ claim, target }) => ({
      message: `${claim.id} names ${target}, which leads back to it`,
      hint: 'Decide which of the claims came first and remove the relation that points the other way.',
    })),
};
