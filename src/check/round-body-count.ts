import type { Claim } from '../claim/claim.js';
import type { CheckRule } from './check-rule.js';

/** Round figures that are said to be counts of bodies. */
export const roundBodyCount: CheckRule = {
  id: 'claim/round-body-count',
  severity: 'info',
  summary: 'A body count is rarely a round figure.',
  why: 'Bodies come in any number: nine of ten honest counts do not end in 0. A round one is more often an estimate, and should not carry the weight of a count.',
  fix: 'Look at the words of the source. If it estimated, set basis to estimate or statement, or write "about 100". If it counted, leave it.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,basis
A,ambush,Rebels,army,killed,100,body_count
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,basis
A,ambush,Rebels,army,killed,100,estimate
`,
  },
  find: ({ standing }) =>
    standing.filter(isRoundBodyCount).map((claim) => ({
      claim,
      message: `${claim.id} gives a round figure, "${claim.count.original}", as a body count`,
      hint: 'If the source estimated, set basis to estimate or statement, or write the count with "about".',
      field: 'basis',
      raw: 'body_count',
    })),
};

/** From 50 on a multiple of ten, from 1000 on of a hundred. A hedged figure says itself that it is rounded. */
function isRoundBodyCount({ basis, count: { low, high, approximate, openLow } }: Claim): boolean {
  if (basis !== 'body_count' || low === null || low !== high || approximate || openLow) return false;
  return low >= 50 && low % (low < 1000 ? 10 : 100) === 0;
}
