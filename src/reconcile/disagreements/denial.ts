import { isDenial } from '../../claim/count.js';
import { assertedInterval } from '../../claim/interval.js';
import { highest } from '../extremes.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** One source says that there were none, another that there were some, with a figure or without. */
export const findDenial: GroupFinder = (group) => {
  const standing = [
    ...group.counted,
    ...group.entries.filter((entry) => entry.reason === 'no-figure' && entry.claim.count.vague).map((entry) => entry.claim),
  ];
  const deniers = standing.filter((claim) => isDenial(claim.count));
  if (deniers.length === 0) return null;
  const others = standing.filter((claim) => (assertedInterval(claim.count)?.low ?? 0) > 0);
  if (others.length === 0) return null;
  const lows = others.map((claim) => assertedInterval(claim.count)?.low ?? 0);
  return {
    kind: 'denial',
    claims: others,
    against: deniers,
    gap: highest(lows),
    ratio: null,
    message: `${nameClaims(deniers)} says none, ${nameClaims(others)} says some`,
  };
};
