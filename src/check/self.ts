import type { CheckRule } from './check-rule.js';
import { findLinkFaults } from './link-faults.js';

/** Relations that name the claim itself. They are ignored. */
export const self: CheckRule = {
  id: 'relation/self',
  severity: 'error',
  summary: 'A claim has no relation to itself.',
  why: 'The relation is ignored, so that whatever it was meant to say about another claim is lost.',
  fix: 'Name the claim that was meant, or leave the relation out.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,supersedes
A,ambush,Army,rebels,killed,12,
B,ambush,Army,rebels,killed,15,B
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,supersedes
A,ambush,Army,rebels,killed,12,
B,ambush,Army,rebels,killed,15,A
`,
  },
  find: ({ links }) =>
    findLinkFaults('self', links, ({ claim }) => ({
      message: `${claim.id} names itself`,
      hint: 'Name the other claim, or leave the relation out.',
    })),
};
