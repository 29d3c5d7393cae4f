import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import type { Links } from '../claim/links.js';
import { firstDay, lastDay, type PartialDate } from '../claim/partial-date.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { leastOf, mostOf } from './figure.js';
import { groupAlike } from './group-alike.js';
import { isStandingFigure } from './standing.js';

/** Cumulative tolls of one source that fall from one day to a later one. */
export const fallingToll: CheckRule = {
  id: 'claim/falling-toll',
  severity: 'warning',
  summary: 'The cumulative toll of one source does not fall from one day to a later one.',
  why: 'The dead do not become fewer. The source has revised its figure, or one of the two is about another day or another group; as they stand both count.',
  fix: 'If the source revised it, name the earlier claim in supersedes. Else correct the figure, as_of, or victims.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,as_of,supersedes
A,siege,Ministry,civilians,killed,120,2024-07-28,
B,siege,Ministry,civilians,killed,100,2024-07-30,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,as_of,supersedes
A,siege,Ministry,civilians,killed,120,2024-07-28,
B,siege,Ministry,civilians,killed,100,2024-07-30,A
`,
  },
  find: ({ standing, links }) =>
    groupAlike(
      standing.filter((claim) => claim.asOf !== null && isStandingFigure(claim, links)),
      ({ voice, victims, measure }) => [voice, victims, measure],
    ).flatMap((claims) => findFalls(claims, links)),
};

/** A finding for every toll below the highest that was stated of an earlier day. */
function findFalls(claims: readonly Claim[], links: Links): CheckFinding[] {
  const families = links.families(claims);
  const byStart = [...claims].sort((a, b) => compareText(dayOf(a, firstDay), dayOf(b, firstDay)));
  const byEnd = [...claims].sort((a, b) => compareText(dayOf(a, lastDay), dayOf(b, lastDay)));
  const findings: CheckFinding[] = [];
  let ended = 0;
  let highest: Claim | undefined;
  for (const claim of byStart) {
    for (let other = byEnd[ended]; other !== undefined; other = byEnd[ended]) {
      if (dayOf(other, lastDay) >= dayOf(claim, firstDay)) break;
      if (highest === undefined || leastOf(other) > leastOf(highest)) highest = other;
      ended += 1;
    }
    if (highest === undefined || mostOf(claim) >= leastOf(highest)) continue;
    if (families.get(highest) !== families.get(claim)) findings.push(describe(claim, highest));
  }
  return findings;
}

function describe(claim: Claim, earlier: Claim): CheckFinding {
  return {
    claim,
    message: `${claim.id} gives "${claim.count.original}" as of ${claim.asOf}, less than "${earlier.count.original}" as of ${earlier.asOf} in ${earlier.id}`,
    hint: `If ${claim.source} revised its figure, name ${earlier.id} in supersedes; else correct the figure or as_of.`,
    field: 'supersedes',
  };
}

function dayOf({ asOf }: Claim, of: (date: PartialDate) => string): string {
  return of(asOf as PartialDate);
}
