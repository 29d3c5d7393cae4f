import type { AirwarsGrade, AirwarsResult } from '../../methods/airwars.js';
import { type DescribeSteps, lexiconSteps, remarkStep, step, stepOnIds } from './step.js';

/** What each grade says, by the definitions of airwars.org as far as claims can tell. */
const GRADES: Readonly<Record<AirwarsGrade, string>> = {
  confirmed: 'those held responsible say so themselves, and no two answers compete',
  fair: 'two sources that are not rated D or E allege it, and no two answers to who did it compete',
  weak: 'fewer than two sources that are not rated D or E allege it',
  contested: 'there are competing answers to who did it',
  discounted: 'all victims are known to be combatants',
};

/** The least and the most reported, what a list of names does to them, and the grade. */
export const airwarsSteps: DescribeSteps<AirwarsResult> = (result, { counted, floors }) => {
  const { low, high, lowSetBy, highSetBy, grade, maximumOnly, readings, reason } = result;
  const lists = new Set(
    [...counted, ...floors].filter(({ basis }) => basis === 'named_list').map(({ id }) => id),
  );
  const isList = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => lists.has(id));
  const lowest = isList(lowSetBy) ? 'given by a list of names, the floor' : 'the lowest figure reported';
  const highest = isList(highSetBy) ? 'given by a list of names' : 'the highest figure reported';
  return [
    ...(low === 0 && lowSetBy.length === 0 ? [step('minimum 0: nobody claims a floor')] : []),
    ...stepOnIds(`minimum ${low}: ${lowest}`, lowSetBy),
    ...stepOnIds(`maximum ${high}: ${highest}`, highSetBy),
    ...stepOnIds('one source alone says so much, and bears on the maximum only', maximumOnly),
    ...(grade === null ? [] : [step(`graded ${grade}: ${GRADES[grade]}`)]),
    ...remarkStep(reason),
    ...lexiconSteps(readings),
  ];
};
