import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import { isAcknowledged } from '../claim/count.js';
import type { Links } from '../claim/links.js';
import { append } from '../claim/map-of-lists.js';
import type { Problem } from '../claim/problem.js';
import type { Check } from './check.js';
import { createClaimProblem } from './claim-problem.js';

/** Two live full figures of one source for one group that no relation connects. */
export const findSameSourceTwice: Check = ({ identities, links }) => {
  const voices = new Set<string>();
  for (const claim of identities.byId.values()) voices.add(claim.voice);
  if (voices.size === identities.byId.size) return [];
  const bySubject = new Map<string, Claim[]>();
  for (const claim of identities.byId.values()) {
    append(bySubject, [claim.voice, claim.victims, claim.measure].join('\0'), claim);
  }
  return [...bySubject.values()].flatMap((claims) => findUnrelated(claims, links));
};

/** A problem for every figure that follows an unrelated one, by id; the nearest unrelated one is named. */
function findUnrelated(claims: readonly Claim[], links: Links): Problem[] {
  const figures = claims.filter((claim) => isStandingFigure(claim, links));
  if (figures.length < 2) return [];
  figures.sort((a, b) => compareText(a.id, b.id));
  const families = links.families(claims);
  const problems: Problem[] = [];
  let last: Claim | undefined;
  let lastOfOthers: Claim | undefined;
  for (const claim of figures) {
    if (last !== undefined && families.get(last) !== families.get(claim)) lastOfOthers = last;
    if (lastOfOthers !== undefined) problems.push(describe(claim, lastOfOthers));
    last = claim;
  }
  return problems;
}

function describe(claim: Claim, other: Claim): Problem {
  return createClaimProblem('claim/same-source-twice', claim, {
    message: `${claim.source} also gives ${claim.victims} ${claim.measure} as "${other.count.original}" in ${other.id}`,
    hint: 'If it revises the figure, name the older claim in supersedes; if both count the same people, use part_of or duplicate_of; if not, adds_to.',
  });
}

function isStandingFigure(claim: Claim, links: Links): boolean {
  const { count } = claim;
  if (claim.review !== 'live' || claim.scope !== 'full') return false;
  if ((count.low === null && count.vague === null) || isAcknowledged(count)) return false;
  const isLive = (other: Claim) => other.review === 'live';
  if (links.sources('supersedes', claim).some(isLive) || links.sources('retracts', claim).some(isLive))
    return false;
  const isOfGroup = (other: Claim) => other.victims === claim.victims && other.measure === claim.measure;
  const isPart = links.targets('partOf', claim).some(isOfGroup);
  return !isPart && links.repeated(claim).length === 0 && links.targets('duplicateOf', claim).length === 0;
}
