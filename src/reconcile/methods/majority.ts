import type { Claim } from '../../claim/claim.js';
import { type Bound, leaveEachOut, NO_BOUND, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import { figureOf, NO_WORDS } from './figure.js';
import type { Method } from './method.js';
import type { NumberResult } from './method-result.js';
import { remarkStep, step, stepOnIds } from './step.js';

/** The figure that more than half of the voices give. */
export interface MajorityResult extends NumberResult {
  /** How many voices give the most frequent figure, of how many that give one. */
  readonly support: number;
  readonly of: number;
}

/** The figure that more than half of the voices give, and how many of how many give the most frequent one. */
interface Majority extends Bound {
  readonly support: number;
  readonly of: number;
}

const label = labelOf('majority');

/**
 * The figure of the majority, a baseline to hold the other methods against: a rule of this tool. Null: it
 * abstains.
 */
export const majority: Method<MajorityResult> = {
  reconcile({ counted }) {
    const found = findMajority(counted);
    const { value, support, of } = found;
    return {
      value,
      setBy: setterIds(found),
      without: leaveEachOut(found, (claim) => findMajority(counted.filter((other) => other !== claim)).value),
      support,
      of,
      reason: value === null ? whyNone(of) : null,
      label,
    };
  },
  explain({ value, setBy, support, of, reason }) {
    return [
      ...stepOnIds(`${value}: the figure of ${support} of ${of} sources`, setBy),
      ...remarkStep(reason),
      ...(value === null && support > 0 ? [step(`the most frequent figure has ${support} of ${of}`)] : []),
    ];
  },
};

function whyNone(of: number): string {
  return of === 0 ? 'nobody names a figure' : `no figure is given by more than half of the ${of} sources`;
}

/**
 * The figure that more than half of the voices give. A voice is one however often it speaks, and one that gives
 * several figures gives none of them its vote. Vague words give no figure, and are not counted among the voices.
 */
export function findMajority(claims: readonly Claim[]): Majority {
  const votes = new Map<string, number | null>();
  for (const { voice, count } of claims) {
    const figure = figureOf(count, NO_WORDS);
    if (figure === null) continue;
    votes.set(voice, !votes.has(voice) || votes.get(voice) === figure ? figure : null);
  }
  const tally = new Map<number, number>();
  let first: number | null = null;
  let support = 0;
  for (const figure of votes.values()) {
    if (figure === null) continue;
    const number = (tally.get(figure) ?? 0) + 1;
    tally.set(figure, number);
    if (number > support) {
      first = figure;
      support = number;
    }
  }
  const of = votes.size;
  if (support * 2 <= of) return { ...NO_BOUND, support, of };
  const setBy = claims.filter(
    ({ voice, count }) => votes.get(voice) === first && figureOf(count, NO_WORDS) === first,
  );
  return { value: first, setBy, support, of };
}
