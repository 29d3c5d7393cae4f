import type { Claim } from '../../claim/claim.js';
import { hasRepeats } from '../../claim/has-repeats.js';
import { append } from '../../claim/map-of-lists.js';
import { type GroupFinder, joinSentences, nameClaims } from './disagreement.js';
import { findSeparation, isWider, type Separation } from './disjoint.js';

/** One source stands by two figures that exclude each other, and no relation connects them. */
export const findSelfContradiction: GroupFinder = (group, { links }) => {
  if (!hasRepeats(group.counted, ({ voice }) => voice)) return null;
  const byVoice = new Map<string, Claim[]>();
  for (const { claim } of group.entries) append(byVoice, claim.voice, claim);
  const counted = new Set(group.counted);
  const separations: Separation[] = [];
  for (const claims of byVoice.values()) {
    const figures = claims.filter((claim) => counted.has(claim));
    if (figures.length < 2) continue;
    const families = links.families(claims);
    const separation = findSeparation(figures, (claim) => families.get(claim));
    if (separation !== null) separations.push(separation);
  }
  if (separations.length === 0) return null;
  const widest = separations.reduce((a, b) => (isWider(b, a) ? b : a));
  const sentences = separations.map(
    ({ higher, lower }) => `${nameClaims(higher)} and also ${nameClaims(lower)}`,
  );
  return {
    kind: 'self-contradiction',
    claims: separations.flatMap((separation) => separation.higher),
    against: separations.flatMap((separation) => separation.lower),
    gap: widest.low - widest.high,
    ratio: widest.high > 0 ? widest.low / widest.high : null,
    message: joinSentences(sentences),
  };
};
