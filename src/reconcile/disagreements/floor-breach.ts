import type { Claim } from '../../claim/claim.js';
import { assertedInterval } from '../../claim/interval.js';
import { isConfirmedFloor } from '../group.js';
import { type GroupFinder, nameClaims } from './disagreement.js';

interface Figure {
  readonly claim: Claim;
  readonly value: number;
}

/** An exact or at-most figure lies below a floor that another source has proven. */
export const findFloorBreach: GroupFinder = (group) => {
  const floors: Figure[] = [];
  for (const claim of group.counted) if (isConfirmedFloor(claim, false)) floors.push(floorOf(claim));
  for (const claim of group.floors) if (isConfirmedFloor(claim, true)) floors.push(floorOf(claim));
  if (floors.length === 0) return null;
  const ceilings = group.counted.flatMap((claim): Figure[] => {
    const high = claim.count.vague === null && !claim.count.openHigh ? assertedInterval(claim.count)?.high : undefined;
    return high === undefined ? [] : [{ claim, value: high }];
  });
  const floorFor = extremeOfOthers(floors, (a, b) => a > b);
  const ceilingFor = extremeOfOthers(ceilings, (a, b) => a < b);
  const breachers = ceilings.filter((ceiling) => (floorFor(ceiling.claim) ?? 0) > ceiling.value);
  if (breachers.length === 0) return null;
  const breached = floors.filter((floor) => (ceilingFor(floor.claim) ?? Number.POSITIVE_INFINITY) < floor.value);
  const widest = breachers.reduce((a, b) => (b.value < a.value ? b : a));
  const floor = floorFor(widest.claim) as number;
  return {
    kind: 'floor-breach',
    claims: breached.map((one) => one.claim),
    against: breachers.map((one) => one.claim),
    gap: floor - widest.value,
    ratio: widest.value > 0 ? floor / widest.value : null,
    message: `${nameClaims(breachers.map((one) => one.claim))} is below the floor shown by ${nameClaims(breached.map((one) => one.claim))}`,
  };
};

function floorOf(claim: Claim): Figure {
  return { claim, value: claim.count.low as number };
}

/** A look-up of the most extreme value among the figures of other voices than a claim's; null without one. */
function extremeOfOthers(
  figures: readonly Figure[],
  isBeyond: (value: number, than: number) => boolean,
): (claim: Claim) => number | null {
  let first: Figure | null = null;
  let second: Figure | null = null;
  for (const figure of figures) {
    if (first === null || isBeyond(figure.value, first.value)) {
      if (first !== null && first.claim.voice !== figure.claim.voice) second = first;
      first = figure;
    } else if (figure.claim.voice !== first.claim.voice && (second === null || isBeyond(figure.value, second.value))) {
      second = figure;
    }
  }
  return (claim) => (first?.claim.voice === claim.voice ? second : first)?.value ?? null;
}
