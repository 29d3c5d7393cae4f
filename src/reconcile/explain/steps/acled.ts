import { isNamed } from '../../../claim/count.js';
import type { AcledResult } from '../../methods/acled.js';
import { mostReliable } from '../../methods/reliability.js';
import {
  type DescribeSteps,
  lexiconSteps,
  ratingOf,
  remarkStep,
  step,
  stepOnAny,
  stepOnIds,
} from './step.js';

/** The best rating there is, the lowest figure of that rating, and ACLED's reading of words. */
export const acledSteps: DescribeSteps<AcledResult> = (result, { counted }) => {
  const { value, setBy, reason, readings, note } = result;
  const ending = [...lexiconSteps(readings), ...remarkStep(note)];
  if (reason !== null) return [step(reason), ...ending];
  const read = new Set(readings.map(({ claim }) => claim));
  const speaking = counted.filter(({ id, count }) => isNamed(count) || read.has(id));
  const best = mostReliable(speaking);
  const isRated = speaking.some(({ reliability }) => reliability !== null);
  return [
    isRated ? step(`the best rating is ${ratingOf(best)}`, best) : step('no claim is rated: all have a say'),
    ...stepOnAny(
      'rated lower, without a say',
      speaking.filter((claim) => !best.includes(claim)),
    ),
    ...stepOnIds(`${value}: the lowest figure of those that have a say`, setBy),
    ...ending,
  ];
};
