import { lastDay } from '../../../claim/partial-date.js';
import { findLatest, type GtdResult, type GtdRung } from '../../methods/gtd.js';
import { type DescribeSteps, remarkStep, step, stepOnIds } from './step.js';

/** Who is set aside, and on which rung of the ladder a figure is found. */
export const gtdSteps: DescribeSteps<GtdResult> = ({ value, rung, setBy, setAside, reason }, { counted }) => {
  const aside = [
    ...stepOnIds('set aside, as a perpetrator or its side says it', setAside.perpetrator),
    ...stepOnIds('set aside, as rated D or E', setAside.questionable),
    ...stepOnIds('set aside, as it names no figure', setAside.vague),
  ];
  if (rung === null) return [...aside, ...remarkStep(reason)];
  const set = new Set(Object.values(setAside).flat());
  const left = counted.filter(({ id }) => !set.has(id));
  const latest = findLatest(left);
  const [last] = latest;
  const day = last?.reportedOn == null ? null : lastDay(last.reportedOn);
  const isAlone = rung === 'most-recent';
  return [
    ...aside,
    ...(day === null ? [step('no claim that is left is dated: none is the most recent')] : []),
    ...(day !== null && !isAlone ? [step(`on ${day}, the last day, several report`, latest)] : []),
    ...(rung === 'lowest' ? [step('no figure is given by more than half of the sources')] : []),
    ...stepOnIds(`${value}: ${describeRung(rung, day)} (rung: ${rung})`, setBy),
  ];
};

function describeRung(rung: GtdRung, day: string | null): string {
  if (rung === 'most-recent') return `the most recent figure, alone on the last day, ${day}`;
  return rung === 'majority' ? 'the figure of more than half of the sources' : 'the lowest figure';
}
