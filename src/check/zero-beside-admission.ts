import type { Claim } from '../claim/claim.js';
import { isAcknowledged, isDenial } from '../claim/count.js';
import type { Links } from '../claim/links.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { groupAlike } from './group-alike.js';

/** A zero of a source that, itself or through its party, admits losses of that very group. */
export const zeroBesideAdmission: CheckRule = {
  id: 'claim/zero-beside-admission',
  severity: 'warning',
  summary: 'A source that admits losses without a figure does not also stand with a zero.',
  why: 'Blank, zero and "no figure given" are three things. A source that says it lost people and will not say how many has not said 0; the zero would be the low end of the range.',
  fix: 'If nothing was said, leave the count blank or write "unknown". If the source first denied and then admitted, name the denial in supersedes.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,army,killed,no figure given,2024-07-28
B,ambush,Army,army,killed,0,2024-07-28
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on
A,ambush,Army,army,killed,no figure given,2024-07-28
B,ambush,Army,army,killed,unknown,2024-07-28
`,
  },
  find: ({ standing, links }) =>
    groupAlike(
      standing.filter(({ count }) => isDenial(count) || isAcknowledged(count)),
      ({ victims, measure }) => [victims, measure],
    ).flatMap((claims) => findContradicted(claims, links)),
};

function findContradicted(claims: readonly Claim[], links: Links): CheckFinding[] {
  const families = links.families(claims);
  const byVoice = new Map<string, Claim>();
  const byParty = new Map<string, Claim>();
  for (const claim of claims) {
    if (!isAcknowledged(claim.count)) continue;
    if (!byVoice.has(claim.voice)) byVoice.set(claim.voice, claim);
    if (claim.party !== null && !byParty.has(claim.party)) byParty.set(claim.party, claim);
  }
  return claims.flatMap((claim) => {
    if (!isDenial(claim.count)) return [];
    const own = byVoice.get(claim.voice);
    const admission = own ?? byParty.get(claim.party ?? '');
    if (admission === undefined || families.get(admission) === families.get(claim)) return [];
    const speaker = own === undefined ? `${admission.source} of the same party` : 'the same source';
    return [
      {
        claim,
        message: `${claim.id} gives ${claim.victims} ${claim.measure} as "${claim.count.original}", but ${speaker} admits losses without a figure in ${admission.id}`,
        hint: 'Where nothing was said the count is blank or "unknown"; a denial that was given up is named in supersedes.',
        field: 'count',
        raw: claim.count.original,
      },
    ];
  });
}
