import type { MajorityResult } from '../../methods/majority.js';
import { type DescribeSteps, remarkStep, step, stepOnIds } from './step.js';

/** How many sources give the most frequent figure. */
export const majoritySteps: DescribeSteps<MajorityResult> = ({ value, setBy, support, of, reason }) => [
  ...stepOnIds(`${value}: the figure of ${support} of ${of} sources`, setBy),
  ...remarkStep(reason),
  ...(value === null && support > 0 ? [step(`the most frequent figure has ${support} of ${of}`)] : []),
];
