import { isNamed } from '../../../claim/count.js';
import { isQuestionable, mostReliable } from '../../methods/reliability.js';
import type { UcdpResult } from '../../methods/ucdp.js';
import {
  type DescribeSteps,
  lexiconSteps,
  ratingOf,
  remarkStep,
  step,
  stepOnAny,
  stepOnIds,
} from './step.js';

/** What each of the three estimates is, and who is too unreliable for the best and the high. */
export const ucdpSteps: DescribeSteps<UcdpResult> = (result, { counted }) => {
  const { low, best, high, reason, readings } = result;
  if (low === null) return [...remarkStep(reason), ...lexiconSteps(readings)];
  const read = new Set(readings.map(({ claim }) => claim));
  const speaking = counted.filter(({ id, count }) => isNamed(count) || read.has(id));
  const reliable = speaking.filter((claim) => !isQuestionable(claim));
  const rated = mostReliable(reliable.length > 0 ? reliable : speaking);
  return [
    ...stepOnIds(`low ${low}: the lowest figure`, result.lowSetBy),
    ...(best === null ? [] : [step(`the best rating is ${ratingOf(rated)}`, rated)]),
    ...stepOnIds(`best ${best}: the lowest figure of that rating`, result.bestSetBy),
    ...stepOnIds(`high ${high}: the highest figure not marked unreliable`, result.highSetBy),
    ...stepOnAny('rated D or E, for the low only', speaking.filter(isQuestionable)),
    ...remarkStep(reason),
    ...lexiconSteps(readings),
  ];
};
