import type { Claim } from '../../claim/claim.js';
import { type Count, isAcknowledged, isVague } from '../../claim/count.js';
import { DEFAULT_VAGUE_TABLE } from '../../claim/vague.js';
import { isConfirmedFloor, saysSize } from '../group.js';
import { type Bound, highestOf, leaveOneOut, lowestOf, NO_BOUND, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import type { Method } from './method.js';
import { type Step, step, stepOnAny } from './step.js';

/** The envelope: the lowest and the highest figure named. */
export interface EnvelopeResult {
  /** People; null when no standing claim says anything. */
  readonly low: number | null;
  /** People; null when nobody names an upper figure. */
  readonly high: number | null;
  /** True when a counted origin sets no ceiling. */
  readonly openHigh: boolean;
  readonly lowSetBy: readonly string[];
  readonly highSetBy: readonly string[];
  /** The low bound that would follow if the origin of this claim were left out. */
  readonly lowWithout: Readonly<Record<string, number | null>>;
  readonly highWithout: Readonly<Record<string, number | null>>;
  readonly label: string;
}

/** The range of some claims; a null value where nobody names one. */
export interface Envelope {
  readonly low: Bound;
  readonly high: Bound;
  readonly openHigh: boolean;
}

const label = labelOf('envelope');

/** The lowest and the highest figure that standing claims name, lifted to the highest confirmed floor. */
export const envelope: Method<EnvelopeResult> = {
  reconcile(group) {
    const whole = findEnvelope(group.counted, group.floors);
    const without = (claim: Claim) => {
      const counted = group.counted.filter((other) => other !== claim);
      const floors = group.floors.filter((other) => other !== claim);
      return findEnvelope(saysSize(counted, floors) ? counted : [...counted, ...group.admissions], floors);
    };
    return {
      low: whole.low.value,
      high: whole.high.value,
      openHigh: whole.openHigh,
      lowSetBy: setterIds(whole.low),
      highSetBy: setterIds(whole.high),
      lowWithout: leaveOneOut(whole.low, (claim) => without(claim).low.value),
      highWithout: leaveOneOut(whole.high, (claim) => without(claim).high.value),
      label,
    };
  },
  explain({ low, high }, { counted, floors }) {
    if (low === null) {
      return floors.length === 0
        ? [step('no claim stands that says anything of the size: there is no range')]
        : [step('only partial counts stand, and none proves a floor: there is no range', floors)];
    }
    const floor = highestFloor(counted, floors);
    return [...lowSteps(low, counted, floor), ...highSteps(high, counted, floor), ...openSteps(counted)];
  },
};

/** The envelope of claims that stand as figures and of claims that are floors only. */
export function findEnvelope(counted: readonly Claim[], floors: readonly Claim[]): Envelope {
  const openHigh = counted.some(({ count }) => count.openHigh || isVague(count));
  const low = lowestNamed(counted);
  const high = highestOf(counted, ({ count }) => count.high);
  const floor = highestFloor(counted, floors);
  if (floor.value === null) {
    // Floors alone that prove nothing: nobody speaks of the group as a whole.
    if (counted.length === 0) return { low: NO_BOUND, high, openHigh: false };
    return {
      low: low.value === null ? vagueFloor(counted, high.value) : low,
      high,
      openHigh: openHigh || high.value === null,
    };
  }
  const lifted = low.value === null || low.value < floor.value ? floor : low;
  if (high.value === null || floor.value > high.value) return { low: lifted, high: floor, openHigh: true };
  return { low: lifted, high, openHigh };
}

/** The lowest figure named by claims that do not leave the low side open. */
function lowestNamed(counted: readonly Claim[]): Bound {
  return lowestOf(counted, ({ count }) => (count.openLow ? null : count.low));
}

/** The highest figure that a named list or a part of the whole proves. */
function highestFloor(counted: readonly Claim[], floors: readonly Claim[]): Bound {
  const listed = counted.filter((claim) => isConfirmedFloor(claim, false));
  if (listed.length === 0 && floors.length === 0) return NO_BOUND;
  const parts = floors.filter((claim) => isConfirmedFloor(claim, true));
  return highestOf([...listed, ...parts], ({ count }) => count.low);
}

/**
 * Where nobody names a low, the floor of the smallest word: never above the highest figure named, which a word does not
 * move. 0 without a word, where every figure is an upper one.
 */
function vagueFloor(counted: readonly Claim[], high: number | null): Bound {
  const floor = smallestWord(counted);
  if (floor.value === null) return { value: 0, setBy: [] };
  return { value: Math.min(floor.value, high ?? floor.value), setBy: floor.setBy };
}

/** The lowest floor of a word that stands in place of a figure, an admission among them; null without one. */
function smallestWord(counted: readonly Claim[]): Bound {
  const floorOf = ({ vague }: Count) => (vague === null ? null : DEFAULT_VAGUE_TABLE[vague].floor);
  return lowestOf(counted, ({ count }) => floorOf(count));
}

function lowSteps(low: number, counted: readonly Claim[], floor: Bound): Step[] {
  const named = lowestNamed(counted);
  if (floor.value !== null && (named.value === null || named.value < floor.value)) {
    const lifted = step(`low ${low}: the highest confirmed floor`, floor.setBy);
    if (named.value === null) return [lifted];
    return [lifted, step(`it lifts the low from ${named.value}, the lowest figure named`, named.setBy)];
  }
  const rest = [
    ...stepOnAny(`the highest confirmed floor is ${floor.value} and lifts nothing`, floor.setBy),
    ...upperSteps(low, counted),
  ];
  if (named.value !== null) {
    return [step(`low ${low}: the lowest figure of a claim that claims a floor`, named.setBy), ...rest];
  }
  if (low === 0) return [step('low 0: nobody claims a floor'), ...rest];
  const words = counted.filter(({ count }) => isVague(count));
  if (words.length === 0)
    return [step(`low ${low}: nobody says how many, and a loss admitted is at least ${low}`, counted)];
  const { value, setBy } = smallestWord(words);
  const cut = value === low ? '' : ', cut to the highest figure named';
  const serves = `low ${low}: nobody names a low, so the floor of the smallest word serves${cut}`;
  return [step(serves, setBy), ...rest];
}

/** Why upper figures set no low, those first that lie below it. */
function upperSteps(low: number, counted: readonly Claim[]): Step[] {
  const upper = counted.filter(({ count }) => count.openLow);
  const isBelow = ({ count }: Claim) => count.high !== null && count.high < low;
  return [
    ...stepOnAny('below it, but an upper figure names no low', upper.filter(isBelow)),
    ...stepOnAny(
      'an upper figure alone sets no low',
      upper.filter((claim) => !isBelow(claim)),
    ),
  ];
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
