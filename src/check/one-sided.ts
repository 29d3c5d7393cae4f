import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { joinNames } from '../claim/join-names.js';
import { isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import type { CheckFinding, CheckRule } from './check-rule.js';
import type { CheckedIncident } from './checked-incident.js';
import { isStated } from './figure.js';
import { groupAlike } from './group-alike.js';
import { isStanding } from './standing.js';

/** Groups on which several sources are heard that all speak for one side. */
export const oneSided: CheckRule = {
  id: 'incident/one-sided',
  severity: 'info',
  summary: 'Several sources on one group are more than one side.',
  why: 'A range from many sources looks well attested. When all of them speak for one side, or pass on what it said, it is the word of that side.',
  fix: 'Look for what the other side, or somebody of no side, says of this group; "no figure given" is worth a row too.',
  bad: {
    'claims.csv': `claim_id,incident,source,party,victims,measure,count
A,ambush,Rebel spokesman,rebels,army,killed,50
B,ambush,Rebel commander,rebels,army,killed,about 40
`,
  },
  good: {
    'claims.csv': `claim_id,incident,source,party,victims,measure,count
A,ambush,Rebel spokesman,rebels,army,killed,50
B,ambush,Rebel commander,rebels,army,killed,about 40
C,ambush,Army,army,army,killed,no figure given
`,
  },
  find: (incident) =>
    groupAlike(incident.kept.filter(isHeard), ({ victims, measure }) => [victims, measure]).flatMap(
      (claims) => findOneSide(claims, incident),
    ),
};

function isHeard(claim: Claim): boolean {
  if (claim.review !== 'live' || claim.scope === 'wider' || !isStated(claim)) return false;
  return measureMembers(claim.measure).every(isCasualtyMeasure);
}

/** A finding when all that stands was said for one side, though more than one source is heard. */
function findOneSide(claims: readonly Claim[], { links, actors }: CheckedIncident): CheckFinding[] {
  const voices = new Set(claims.map(({ voice }) => voice));
  if (voices.size < 2) return [];
  const standing = claims.filter((claim) => isStanding(claim, links));
  const [side, ...others] = new Set(standing.map(({ party }) => sideOf(party, actors)));
  const [first] = standing;
  if (first === undefined || side == null || others.length > 0) return [];
  const sources = joinNames([...new Set(claims.map(({ source }) => source))]);
  return [
    {
      claim: first,
      message: `all that is said of ${first.victims} ${first.measure} comes from ${side}: ${sources}`,
      hint: 'Look for what others say of it before you take these for agreement.',
      field: 'party',
      raw: side,
    },
  ];
}

/** The side a party is on, or else the party; null where nobody is spoken for. */
function sideOf(party: string | null, actors: Actors): string | null {
  return party === null ? null : (actors.side(party) ?? party);
}
