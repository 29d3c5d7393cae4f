import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { joinNames } from '../claim/join-names.js';
import type { Links } from '../claim/links.js';
import { append } from '../claim/map-of-lists.js';
import type { CheckRule } from './check-rule.js';
import { isLive } from './standing.js';

/** Repeats of a claim that was taken back or rejected. They are left out with it. */
export const originWithdrawn: CheckRule = {
  id: 'relation/origin-withdrawn',
  severity: 'info',
  summary: 'A repeat of a claim that was retracted or rejected is looked at again.',
  why: 'Repeats are left out with their origin. That is right where they only pass it on, and loses a figure where a source has made it its own.',
  fix: 'If the source still stands by the figure on its own evidence, remove derived_from. Else leave the rows: they show how far the figure went.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,status,derived_from
A,ambush,Blog,army,killed,84,rejected,
B,ambush,Daily,army,killed,84,,A
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,status,derived_from
A,ambush,Blog,army,killed,84,rejected,
B,ambush,Daily,army,killed,84,,
`,
  },
  find: ({ kept, links }) => {
    const repeats = new Map<Claim, Claim[]>();
    for (const claim of kept) {
      if (!isLive(claim) || links.sources('supersedes', claim).some(isLive)) continue;
      for (const origin of links.repeated(claim)) append(repeats, origin, claim);
    }
    return [...repeats].flatMap(([origin, claims]) => {
      const why = whyWithdrawn(origin, links);
      if (why === null) return [];
      const message = `${origin.id} is ${why}; left out with it: ${joinNames(claims.map(({ id, source }) => `${id} (${source})`))}`;
      const hint =
        'Where a source stands by the figure on evidence of its own, remove derived_from; else leave it.';
      return [{ claim: claims[0] as Claim, message, hint, field: 'derivedFrom', raw: origin.id }];
    });
  },
};

/** Why a claim no longer counts, in words; null where it does. */
function whyWithdrawn(claim: Claim, links: Links): string | null {
  if (claim.review === 'rejected') return 'rejected';
  const retractors = links.sources('retracts', claim).filter(isLive);
  if (retractors.length === 0) return null;
  return `retracted by ${joinNames(retractors.map(({ id }) => id).sort(compareText))}`;
}
