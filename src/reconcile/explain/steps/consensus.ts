import type { Claim } from '../../../claim/claim.js';
import { isAcknowledged } from '../../../claim/count.js';
import { assertedBy } from '../../group.js';
import type { ConsensusResult } from '../../result.js';
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
  const steps = intervals.map(({ low, high }) => {
    const among = asserting.filter((claim) => asserts(claim, low, high ?? Number.POSITIVE_INFINITY));
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

/** Whether a claim has a point of an interval: one that as many as possible share lies within every claim it meets. */
function asserts(claim: Claim, low: number, high: number): boolean {
  const asserted = assertedBy(claim);
  return asserted.low <= high && asserted.high >= low;
}
