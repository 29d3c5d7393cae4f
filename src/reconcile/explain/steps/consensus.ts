import type { Claim } from '../../../claim/claim.js';
import { isAcknowledged } from '../../../claim/count.js';
import { assertedBy } from '../../group.js';
import type { ConsensusResult } from '../../methods/consensus.js';
import { type DescribeSteps, step, stepOnAny } from './step.js';

/** Which claims assert each interval, which do not, and which have no say. */
export const consensusSteps: DescribeSteps<ConsensusResult> = ({ intervals, support, of }, group) => {
  const asserting = group.counted.filter(({ count }) => !isAcknowledged(count));
  const outside = [
    ...stepOnAny(
      'outside the count: a loss admitted asserts no interval',
      group.counted.filter(({ count }) => isAcknowledged(count)),
    ),
    ...stepOnAny('outside the count: a floor is no figure of the whole', group.floors),
  ];
  if (intervals.length === 0) return [step('no claim that counts asserts an interval'), ...outside];
  const holders = new Set<Claim>();
  const findAsserting = sweep(asserting);
  const steps = intervals.map(({ low, high }) => {
    const among = findAsserting(low, high ?? Number.POSITIVE_INFINITY);
    for (const claim of among) holders.add(claim);
    const range = high === null ? `${low} or more` : high === low ? `${low}` : `${low} to ${high}`;
    return step(`${range}: asserted by ${support} of ${of} voices`, among);
  });
  return [
    ...steps,
    ...stepOnAny(
      intervals.length === 1 ? 'not asserted by these' : 'none of them asserted by these',
      asserting.filter((claim) => !holders.has(claim)),
    ),
    ...outside,
  ];
};

/**
 * Finds the claims that have a point of an interval: one that as many as possible share lies within every claim it
 * meets. To be asked interval by interval upwards, so that claims below are looked at no more.
 */
function sweep(claims: readonly Claim[]): (low: number, high: number) => readonly Claim[] {
  const waiting = claims
    .map((claim) => ({ claim, ...assertedBy(claim) }))
    .sort((one, other) => other.low - one.low);
  let met: typeof waiting = [];
  return (low, high) => {
    met = met.filter((one) => one.high >= low);
    for (let next = waiting.at(-1); next !== undefined && next.low <= high; next = waiting.at(-1)) {
      waiting.pop();
      if (next.high >= low) met.push(next);
    }
    return met.map(({ claim }) => claim);
  };
}
