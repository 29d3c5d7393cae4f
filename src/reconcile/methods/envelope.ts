import type { Claim } from '../../claim/claim.js';
import { isNamed, isVague } from '../../claim/count.js';
import { DEFAULT_VAGUE_TABLE } from '../../claim/vague.js';
import { isConfirmedFloor } from '../group.js';
import type { EnvelopeResult } from '../result.js';
import type { Method } from './method.js';

/** One end of a range, and the claims that set it. */
export interface Bound {
  readonly value: number | null;
  readonly setBy: readonly Claim[];
}

/** The range of some claims; a null value where nobody names one. */
export interface Envelope {
  readonly low: Bound;
  readonly high: Bound;
  readonly openHigh: boolean;
}

/** The lowest and the highest figure that standing claims name, lifted to the highest confirmed floor. */
export const envelope: Method<EnvelopeResult> = {
  id: 'envelope',
  label: 'envelope: lowest to highest figure named by the standing claims (rule of this tool)',
  reconcile(group) {
    const whole = findEnvelope(group.counted, group.floors);
    const without = (claim: Claim) =>
      findEnvelope(
        group.counted.filter((other) => other !== claim),
        group.floors.filter((other) => other !== claim),
      );
    return {
      low: whole.low.value,
      high: whole.high.value,
      openHigh: whole.openHigh,
      lowSetBy: whole.low.setBy.map((claim) => claim.id),
      highSetBy: whole.high.setBy.map((claim) => claim.id),
      lowWithout: leaveOneOut(whole.low, (claim) => without(claim).low.value),
      highWithout: leaveOneOut(whole.high, (claim) => without(claim).high.value),
      label: envelope.label,
    };
  },
};

/** The bound that would follow without each claim that sets it; a bound set by several moves for none of them. */
function leaveOneOut(bound: Bound, valueWithout: (claim: Claim) => number | null): Record<string, number | null> {
  return Object.fromEntries(
    bound.setBy.map((claim) => [claim.id, bound.setBy.length > 1 ? bound.value : valueWithout(claim)]),
  );
}

/** The envelope of claims that stand as figures and of claims that are floors only. */
export function findEnvelope(counted: readonly Claim[], floors: readonly Claim[]): Envelope {
  const openHigh = counted.some(({ count }) => count.openHigh || (isVague(count) && count.high === null));
  const low = lowestNamed(counted);
  const high = extreme(counted.filter((claim) => isNamed(claim.count)), (claim) => claim.count.high as number, Math.max);
  const floor = highestFloor(counted, floors);
  if (floor.value === null) {
    if (low.value !== null || high.value !== null) {
      return { low: low.value === null ? { value: 0, setBy: [] } : low, high, openHigh };
    }
    if (counted.length > 0) return { low: vagueFloor(counted), high, openHigh: true };
    return { low: { value: floors.length > 0 ? 0 : null, setBy: [] }, high, openHigh: floors.length > 0 };
  }
  const lifted = low.value === null || low.value < floor.value ? floor : low;
  if (high.value === null || floor.value > high.value) return { low: lifted, high: floor, openHigh: true };
  return { low: lifted, high, openHigh };
}

/** The lowest figure named by claims that do not leave the low side open. */
function lowestNamed(counted: readonly Claim[]): Bound {
  const claims = counted.filter(({ count }) => count.low !== null && !count.openLow);
  return extreme(claims, (claim) => claim.count.low as number, Math.min);
}

/** The highest figure that a named list or a part of the whole proves. */
function highestFloor(counted: readonly Claim[], floors: readonly Claim[]): Bound {
  const claims = [
    ...counted.filter((claim) => isConfirmedFloor(claim, false)),
    ...floors.filter((claim) => isConfirmedFloor(claim, true)),
  ];
  return extreme(claims, (claim) => claim.count.low as number, Math.max);
}

/** Where nobody names a figure, the floor of the smallest word used for one. */
function vagueFloor(counted: readonly Claim[]): Bound {
  const claims = counted.filter(({ count }) => count.vague !== null);
  return extreme(claims, ({ count }) => DEFAULT_VAGUE_TABLE[count.vague ?? 'acknowledged'].floor, Math.min);
}

function extreme(
  claims: readonly Claim[],
  valueOf: (claim: Claim) => number,
  choose: (a: number, b: number) => number,
): Bound {
  if (claims.length === 0) return { value: null, setBy: [] };
  const value = claims.map(valueOf).reduce((a, b) => choose(a, b));
  return { value, setBy: claims.filter((claim) => valueOf(claim) === value) };
}
