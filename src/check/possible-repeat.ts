import type { Claim } from '../claim/claim.js';
import type { Links } from '../claim/links.js';
import { addDays, isDay } from '../claim/partial-date.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import { groupAlike } from './group-alike.js';
import { isStanding } from './standing.js';

/** Below this, figures of independent witnesses often agree because they are true. */
const LEAST_FIGURE = 5;

/** Roles of those who speak of what they know themselves. */
const FIRST_HAND_ROLES: ReadonlySet<string | null> = new Set(['belligerent', 'official', 'independent']);

/** Bases that are work of one's own. */
const FIRST_HAND_BASES: ReadonlySet<string | null> = new Set(['body_count', 'named_list', 'imagery']);

/** A figure that was another's on the same day or the day before, where nothing says that it was counted anew. */
export const possibleRepeat: CheckRule = {
  id: 'relation/possible-repeat',
  severity: 'info',
  summary: 'A figure passed on from another source names its origin.',
  why: 'Ten papers that print one agency are one voice. Without derived_from each of them counts, and a figure seems confirmed that one source gave.',
  fix: 'Name the origin in derived_from. If the source has the figure by itself, say so: in source_role or party, or in basis (body_count, named_list, imagery).',
  bad: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,derived_from
A,ambush,Rebels,army,killed,84,2024-08-01,
B,ambush,Daily,army,killed,at least 84,2024-08-02,
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,victims,measure,count,reported_on,derived_from
A,ambush,Rebels,army,killed,84,2024-08-01,
B,ambush,Daily,army,killed,84,2024-08-02,A
`,
  },
  find: ({ kept, links }) =>
    groupAlike(kept.filter(isFigureOfDay), ({ victims, measure, count: { low, high } }) => [
      victims,
      measure,
      low,
      high,
    ]).flatMap((claims) => findRepeats(claims, links)),
};

function isFigureOfDay({ review, scope, reportedOn, count: { low } }: Claim): boolean {
  return (
    review === 'live' &&
    scope !== 'wider' &&
    reportedOn !== null &&
    isDay(reportedOn) &&
    low !== null &&
    low >= LEAST_FIGURE
  );
}

/** Of claims with one figure those that may repeat the first of the day before, or of their own day. */
function findRepeats(claims: readonly Claim[], links: Links): CheckFinding[] {
  const families = links.families(claims);
  const firstOn = new Map<string, Claim>();
  for (const claim of claims) {
    const first = firstOn.get(dayOf(claim));
    if (first === undefined || (isFirstHand(claim) && !isFirstHand(first))) firstOn.set(dayOf(claim), claim);
  }
  return claims.flatMap((claim) => {
    if (isFirstHand(claim) || !isStanding(claim, links)) return [];
    const origin = [addDays(dayOf(claim), -1), dayOf(claim)]
      .map((day) => firstOn.get(day))
      .find(
        (first) =>
          first !== undefined && families.get(first) !== families.get(claim) && first.voice !== claim.voice,
      );
    return origin === undefined ? [] : [describe(claim, origin)];
  });
}

function isFirstHand({ party, sourceRole, basis }: Claim): boolean {
  return party !== null || FIRST_HAND_ROLES.has(sourceRole) || FIRST_HAND_BASES.has(basis);
}

function describe(claim: Claim, origin: Claim): CheckFinding {
  const when = origin.reportedOn === claim.reportedOn ? 'on the same day' : 'on the day before';
  return {
    claim,
    message: `${claim.id} gives ${claim.victims} ${claim.measure} as "${claim.count.original}"; ${origin.source} gave "${origin.count.original}" ${when}, in ${origin.id}`,
    hint: `If it repeats that claim, name ${origin.id} in derived_from; if the source has it by itself, say so in source_role, party or basis.`,
    field: 'derivedFrom',
  };
}

function dayOf(claim: Claim): string {
  return claim.reportedOn as string;
}
