import type { Claim } from '../../../claim/claim.js';
import { isAcknowledged, isVague } from '../../../claim/count.js';
import { type Group, isConfirmedFloor } from '../../group.js';
import { type Bound, highestOf, lowestOf } from '../../methods/bound.js';
import type { EnvelopeResult } from '../../methods/envelope.js';
import type { Step } from '../explanation.js';
import { type DescribeSteps, step, stepOnAny } from './step.js';

/** Lowest and highest figure named, what a confirmed floor does to them, and what opens the high. */
export const envelopeSteps: DescribeSteps<EnvelopeResult> = ({ low, high }, group) => {
  const { counted, floors } = group;
  if (low === null) {
    return floors.length === 0
      ? [step('no claim stands that says anything of the size: there is no range')]
      : [step('only partial counts stand, and none proves a floor: there is no range', floors)];
  }
  const floor = highestFloor(group);
  return [...lowSteps(low, counted, floor), ...highSteps(high, counted, floor), ...openSteps(counted)];
};

function highestFloor({ counted, floors }: Group): Bound {
  const proven = [
    ...counted.filter((claim) => isConfirmedFloor(claim, false)),
    ...floors.filter((claim) => isConfirmedFloor(claim, true)),
  ];
  return highestOf(proven, ({ count }) => count.low);
}

function lowSteps(low: number, counted: readonly Claim[], floor: Bound): Step[] {
  const named = lowestOf(counted, ({ count }) => (count.openLow ? null : count.low));
  if (floor.value !== null && (named.value === null || named.value < floor.value)) {
    const lifted = step(`low ${low}: the highest confirmed floor`, floor.setBy);
    if (named.value === null) return [lifted];
    return [lifted, step(`it lifts the low from ${named.value}, the lowest figure named`, named.setBy)];
  }
  const rest = [
    ...stepOnAny(`the highest confirmed floor is ${floor.value} and lifts nothing`, floor.setBy),
    ...stepOnAny(
      'an upper figure alone sets no low',
      counted.filter(({ count }) => count.openLow),
    ),
  ];
  if (named.value !== null) {
    return [step(`low ${low}: the lowest figure of a claim that claims a floor`, named.setBy), ...rest];
  }
  if (low === 0) return [step('low 0: nobody claims a floor'), ...rest];
  const words = counted.filter(({ count }) => isVague(count));
  return words.length > 0
    ? [step(`low ${low}: nobody names a figure, so the floor of the smallest word serves`, words)]
    : [step(`low ${low}: nobody says how many, and a loss admitted is at least ${low}`, counted)];
}

function highSteps(high: number | null, counted: readonly Claim[], floor: Bound): Step[] {
  if (high === null) return [step('no high: nobody names a figure')];
  const named = highestOf(counted, ({ count }) => count.high);
  if (named.value === high) return [step(`high ${high}: the highest figure named`, named.setBy)];
  return [step(`high ${high}, and no ceiling: a confirmed floor above every figure named`, floor.setBy)];
}

/** What opens the high: figures without a ceiling, words, and admissions where they count. */
function openSteps(counted: readonly Claim[]): Step[] {
  const among = (isOne: (claim: Claim) => boolean) => counted.filter(isOne);
  return [
    ...stepOnAny(
      'no ceiling: these say so many or more',
      among(({ count }) => count.openHigh && count.vague === null),
    ),
    ...stepOnAny(
      'no ceiling: these use a word in place of a figure',
      among(({ count }) => isVague(count)),
    ),
    ...stepOnAny(
      'no ceiling: these admit a loss without a figure',
      among(({ count }) => isAcknowledged(count)),
    ),
  ];
}
