import type { Claim } from '../claim/claim.js';
import { isAcknowledged } from '../claim/count.js';
import type { Links } from '../claim/links.js';
import type { Problem } from '../claim/problem.js';
import { RELATIONS } from '../claim/relation.js';
import type { Check } from './check-incident.js';
import { createClaimProblem } from './claim-problem.js';

/** Two live full figures of one source for one group that no relation connects. */
export const findSameSourceTwice: Check = ({ claims, identities, links }) => {
  const bySubject = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (identities.byId.get(claim.id) !== claim || !isStandingFigure(claim, links)) continue;
    const subject = [claim.voice, claim.victims, claim.measure].join('\0');
    const others = bySubject.get(subject);
    if (others) others.push(claim);
    else bySubject.set(subject, [claim]);
  }
  return [...bySubject.values()].flatMap(findUnrelated);
};

/** A problem for every claim before which an unrelated one stands; the nearest such one is named. */
function findUnrelated(group: readonly Claim[]): Problem[] {
  return group.flatMap((claim, index) => {
    let before = index - 1;
    while (before >= 0 && areRelated(claim, group[before] as Claim)) before -= 1;
    const other = group[before];
    if (other === undefined) return [];
    return [
      createClaimProblem('claim/same-source-twice', claim, {
        message: `${claim.source} also gives ${claim.victims} ${claim.measure} as "${other.count.original}" in ${other.id}`,
        hint: 'If it revises the figure, name the older claim in supersedes; if both count the same people, use part_of or duplicate_of; if not, adds_to.',
      }),
    ];
  });
}

function isStandingFigure(claim: Claim, links: Links): boolean {
  const { count } = claim;
  if (claim.review !== 'live' || claim.scope !== 'full') return false;
  if ((count.low === null && count.vague === null) || isAcknowledged(count)) return false;
  if (links.sources('supersedes', claim).length > 0 || links.sources('retracts', claim).length > 0) return false;
  return (['derivedFrom', 'duplicateOf', 'partOf'] as const).every((relation) => links.targets(relation, claim).length === 0);
}

function areRelated(left: Claim, right: Claim): boolean {
  return RELATIONS.some(
    (relation) => left.relations[relation].includes(right.id) || right.relations[relation].includes(left.id),
  );
}
