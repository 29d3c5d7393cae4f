import type { UncertainUcdpResult } from '../../methods/uncertain-ucdp.js';
import { type DescribeSteps, remarkStep, stepOnIds } from './step.js';

/** The figure it starts from, how likely that is exactly right, and what lies around it. */
export const uncertainUcdpSteps: DescribeSteps<UncertainUcdpResult> = (result) => {
  const { figure, weight, violence, q25, q75, setBy, reason, note } = result;
  if (figure === null || weight === null) return remarkStep(reason);
  return [
    ...stepOnIds(`${figure}: the one figure that stands`, setBy),
    ...remarkStep(
      `read as ${violence} violence, it is exactly right in ${Math.round(weight * 100)} of 100 cases`,
    ),
    ...remarkStep(`half of all cases lie from ${q25} to ${q75}`),
    ...remarkStep(note),
  ];
};
