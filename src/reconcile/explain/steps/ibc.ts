import type { IbcResult } from '../../methods/ibc.js';
import { type DescribeSteps, remarkStep, step, stepOnIds } from './step.js';

/** The least and the most reported, and whether one source alone stands behind them. */
export const ibcSteps: DescribeSteps<IbcResult> = (result) => {
  const { low, high, lowSetBy, highSetBy, singleSource, reason } = result;
  return [
    ...(low === 0 && lowSetBy.length === 0 ? [step('minimum 0: nobody claims a floor')] : []),
    ...stepOnIds(`minimum ${low}: the lowest figure reported`, lowSetBy),
    ...stepOnIds(`maximum ${high}: the highest figure reported`, highSetBy),
    ...(singleSource ? [step('one source alone stands behind it')] : []),
    ...remarkStep(reason),
  ];
};
