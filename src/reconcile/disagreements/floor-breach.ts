import type { Claim } from '../../claim/claim.js';
import { LowestOfOthers } from '../extremes.js';
import { assertedBy, isConfirmedFloor } from '../group.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

/** An exact or at-most figure lies below a floor that another source has proven. */
export const findFloorBreach: GroupFinder = (group) => {
  if (group.floors.length === 0 && !group.counted.some((claim) => isConfirmedFloor(claim, false)))
    return null;
  const floors = [
    ...group.counted.filter((claim) => isConfirmedFloor(claim, false)),
    ...group.floors.filter((claim) => isConfirmedFloor(claim, true)),
  ];
  if (floors.length === 0) return null;
  const ceilings = group.counted.filter((claim) => Number.isFinite(highOf(claim)));
  const negatedFloors = new LowestOfOthers<string>();
  for (const claim of floors) negatedFloors.add(-floorOf(claim), claim.voice);
  const breachOf = (claim: Claim) => -negatedFloors.besides(claim.voice) - highOf(claim);
  const breachers = ceilings.filter((claim) => breachOf(claim) > 0);
  if (breachers.length === 0) return null;
  const lowestCeiling = new LowestOfOthers<string>();
  for (const claim of ceilings) lowestCeiling.add(highOf(claim), claim.voice);
  const breached = floors.filter((claim) => lowestCeiling.besides(claim.voice) < floorOf(claim));
  const widest = breachers.reduce((a, b) => (breachOf(b) > breachOf(a) ? b : a));
  const high = highOf(widest);
  const gap = breachOf(widest);
  return {
    kind: 'floor-breach',
    claims: breached,
    against: breachers,
    gap,
    ratio: high > 0 ? (high + gap) / high : null,
    message: `${nameClaims(breachers)} is below the floor shown by ${nameClaims(breached)}`,
  };
};

/** The people that a confirmed floor names. */
function floorOf(claim: Claim): number {
  return claim.count.low as number;
}

/** The most people a claim allows; Infinity where it sets no ceiling. */
function highOf(claim: Claim): number {
  return assertedBy(claim).high;
}
