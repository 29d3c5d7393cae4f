import type { Claim } from '../../claim/claim.js';
import { NO_RELATIONS, RELATIONS } from '../../claim/relation.js';
import { findSeparation, type Separation } from './disjoint.js';
import { type Finding, type GroupFinder, nameClaims } from './disagreement.js';

/** One source stands by two figures that exclude each other, and no relation says how they belong together. */
export const findSelfContradiction: GroupFinder = (group) => {
  const byVoice = new Map<string, Claim[]>();
  for (const claim of group.counted) {
    const claims = byVoice.get(claim.voice);
    if (claims) claims.push(claim);
    else byVoice.set(claim.voice, [claim]);
  }
  if (byVoice.size === group.counted.length) return null;
  const separations: Separation[] = [];
  for (const claims of byVoice.values()) {
    const separation = claims.length > 1 ? findSeparation(withoutRelated(claims)) : null;
    if (separation !== null) separations.push(separation);
  }
  if (separations.length === 0) return null;
  const widest = separations.reduce((a, b) => (ratioOf(b) > ratioOf(a) ? b : a));
  const ratio = ratioOf(widest);
  return {
    kind: 'self-contradiction',
    claims: separations.flatMap((separation) => separation.higher),
    against: separations.flatMap((separation) => separation.lower),
    gap: widest.low - widest.high,
    ratio: Number.isFinite(ratio) ? ratio : null,
    message: separations.map(({ higher, lower }) => `${nameClaims(higher)} and also ${nameClaims(lower)}`).join('; '),
  } satisfies Finding;
};

function ratioOf(separation: Separation): number {
  return separation.high > 0 ? separation.low / separation.high : Number.POSITIVE_INFINITY;
}

/** The claims that neither name another of these nor are named by one. */
function withoutRelated(claims: readonly Claim[]): Claim[] {
  if (claims.every((claim) => claim.relations === NO_RELATIONS)) return [...claims];
  const ids = new Set(claims.map((claim) => claim.id));
  const related = new Set<string>();
  for (const claim of claims) {
    for (const target of RELATIONS.flatMap((relation) => claim.relations[relation])) {
      if (ids.has(target)) related.add(target).add(claim.id);
    }
  }
  return claims.filter((claim) => !related.has(claim.id));
}
