import type { Claim } from '../claim/claim.js';
import type { CheckRule } from './check-rule.js';
import { isSameFigure, isStated } from './figure.js';

/** Repeats whose words differ from those of each claim they repeat. The words of the origin count. */
export const quoteMismatch: CheckRule = {
  id: 'relation/quote-mismatch',
  severity: 'warning',
  summary: 'A repeat gives the figure of its origin.',
  why: 'Figures drift as they are passed on: an exact count becomes "at least", 48 becomes 84. Only the words of the origin enter the range, so a figure that is not its repeat would be lost.',
  fix: 'Correct the figure if it was copied wrongly. If the source has it from elsewhere, remove derived_from. If it did drift, leave it.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,derived_from
A,ambush,Rebels,army,killed,84,
B,ambush,Agency,army,killed,48,A
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,derived_from
A,ambush,Rebels,army,killed,84,
B,ambush,Agency,army,killed,84,A
`,
  },
  find: ({ links }) =>
    [...links.naming('derivedFrom')].flatMap((claim) => {
      const origins = links.repeated(claim);
      if (origins.length === 0 || !isStated(claim)) return [];
      if (origins.some((origin) => !isStated(origin) || isSameFigure(claim, origin))) return [];
      return [{ claim, ...say(claim, origins), field: 'count', raw: claim.count.original }];
    }),
};

function say(claim: Claim, origins: readonly Claim[]): { message: string; hint: string } {
  const words = origins.map((origin) => `${origin.id} says "${origin.count.original}"`).join(', ');
  return {
    message: `${claim.id} says "${claim.count.original}" but ${words}`,
    hint: 'The words of the origin count. If the figure is its own, remove derived_from.',
  };
}
