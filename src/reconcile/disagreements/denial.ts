import type { Claim } from '../../claim/claim.js';
import { isDenial } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import { highest } from '../extremes.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** One source says that there were none, another that there were some, with a figure or without. */
export const findDenial: GroupFinder = (group) => {
  if (!group.counted.some((claim) => isDenial(claim.count))) return null;
  const deniers = group.counted.filter((claim) => isDenial(claim.count));
  const unnumbered = group.entries.filter(({ reason }) => reason === 'no-figure').map((entry) => entry.claim);
  const others = [...group.counted, ...group.floors, ...unnumbered].filter((claim) => lowOf(claim) > 0);
  if (others.length === 0) return null;
  return {
    kind: 'denial',
    claims: others,
    against: deniers,
    gap: highest(others.map(lowOf)),
    ratio: null,
    message: `none according to ${nameClaims(deniers)}; some according to ${nameClaims(others)}`,
  };
};

function lowOf(claim: Claim): number {
  return assertedInterval(claim.count)?.low ?? 0;
}
