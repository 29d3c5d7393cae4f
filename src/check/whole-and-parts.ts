import { type Actors, ALL, UNSPECIFIED } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { joinNames } from '../claim/join-names.js';
import type { Links } from '../claim/links.js';
import { append } from '../claim/map-of-lists.js';
import { isDay } from '../claim/partial-date.js';
import { victimMembers } from '../claim/victims.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { groupAlike } from './group-alike.js';
import { isStandingFigure } from './standing.js';

/** Figures of one source and day for a set or a whole and for its members, which no relation connects. */
export const wholeAndParts: CheckRule = {
  id: 'relation/whole-and-parts',
  severity: 'info',
  summary: 'A figure for a whole and figures for its parts, from one source on one day, are related.',
  why: 'The people of the parts are among those of the whole. Unless the rows say so, whoever adds up the column counts them twice, and a part is no floor of its whole.',
  fix: 'Name the whole in part_of of each part, or the parts in aggregate_of of the whole. If the whole counts further people, use adds_to.',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,part_of
A,ambush,Mission,all,killed,22,2024-03-30,
B,ambush,Mission,civilians,killed,19,2024-03-30,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,part_of
A,ambush,Mission,all,killed,22,2024-03-30,
B,ambush,Mission,civilians,killed,19,2024-03-30,A
`,
  },
  find: ({ standing, links, actors }) =>
    groupAlike(
      standing.filter((claim) => claim.count.low !== null && isStandingFigure(claim, links)),
      ({ voice, measure, reportedOn, asOf }) =>
        reportedOn !== null && isDay(reportedOn) ? [voice, measure, reportedOn, asOf] : null,
    ).flatMap((claims) => findOverlaps(claims, links, actors)),
};

/** A finding for every set or whole of which there are unrelated parts; of one group the first claim is taken. */
function findOverlaps(claims: readonly Claim[], links: Links, actors: Actors): CheckFinding[] {
  const byVictims = new Map<string, Claim>();
  const byMember = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (byVictims.has(claim.victims) || victimMembers(claim.victims).includes(UNSPECIFIED)) continue;
    byVictims.set(claim.victims, claim);
    for (const member of victimMembers(claim.victims)) append(byMember, member, claim);
  }
  if (byVictims.size < 2) return [];
  const families = links.families(claims);
  const parts = new Map<Claim, Claim[]>();
  for (const part of byVictims.values()) {
    if (part.victims.includes('+')) continue;
    const names = [part.victims, ...actors.wholesOf(part.victims), ALL];
    for (const whole of new Set(names.flatMap((name) => byMember.get(name) ?? []))) {
      if (families.get(whole) !== families.get(part)) append(parts, whole, part);
    }
  }
  return [...parts].map(([whole, within]) => describe(whole, within));
}

function describe(whole: Claim, parts: readonly Claim[]): CheckFinding {
  const members = joinNames(parts.map(({ id, victims, count }) => `${victims} "${count.original}" in ${id}`));
  return {
    claim: whole,
    message: `${whole.id} gives ${whole.victims} ${whole.measure} as "${whole.count.original}"; the same source on the same day gives ${members}, without a relation`,
    hint: `Name ${whole.id} in part_of of ${parts.length === 1 ? parts[0]?.id : `the parts, or the parts in aggregate_of of ${whole.id}`}; where it counts further people, use adds_to.`,
  };
}
