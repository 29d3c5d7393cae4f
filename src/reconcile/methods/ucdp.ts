import type { Claim } from '../../claim/claim.js';
import { isNamed } from '../../claim/count.js';
import type { VagueTable } from '../../claim/vague.js';
import { type Bound, highestOf, leaveOneOut, lowestOf, NO_BOUND, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import { figureOf, highOf, readWords, type VagueReading, whyNoFigure } from './figure.js';
import type { Method } from './method.js';
import type { RangeResult } from './method-result.js';
import { isQuestionable, mostReliable } from './reliability.js';
import { lexiconSteps, ratingOf, remarkStep, step, stepOnAny, stepOnIds } from './step.js';

/** The low, best and high estimate. */
export interface UcdpResult extends RangeResult {
  /** People; null where no claim is rated. */
  readonly best: number | null;
  readonly bestSetBy: readonly string[];
  readonly bestWithout: Readonly<Record<string, number | null>>;
  readonly readings: readonly VagueReading[];
}

const atLeast = (floor: number) => ({ floor, ceiling: null });

/** A plural of a number is two of them; words without a number in them are not read. */
const WORDS: VagueTable = {
  tens: atLeast(20),
  dozens: atLeast(24),
  scores: atLeast(40),
  hundreds: atLeast(200),
  thousands: atLeast(2000),
  'tens of thousands': atLeast(20_000),
  'hundreds of thousands': atLeast(200_000),
};

/** The three estimates of some claims; low ≤ best ≤ high where they are given. */
interface Estimates {
  readonly low: Bound;
  readonly best: Bound;
  readonly high: Bound;
}

const label = labelOf('ucdp');

/**
 * Low, best and high estimate: the lowest figure, that of the most reliable source, the highest not marked
 * unreliable (UCDP GED Codebook 23.1, 2023, variables best, high and low). Unreliable is our reading of D and E;
 * that equally reliable sources go to the lowest figure is our rule. Best is null where no claim is rated: that
 * would be a guess.
 */
export const ucdp: Method<UcdpResult> = {
  reconcile(group) {
    const counts = group.measure === 'killed';
    const claims = counts ? group.counted : [];
    const { low, best, high } = estimate(claims);
    const without = (claim: Claim) => estimate(claims.filter((other) => other !== claim));
    const reason = () => {
      if (!counts) return `UCDP counts the dead, not ${group.measure}`;
      if (low.value === null) return whyNoFigure(group);
      if (best.value === null) return 'no claim is rated: best needs the column reliability';
      return high.value === null ? 'every figure is marked unreliable' : null;
    };
    return {
      low: low.value,
      best: best.value,
      high: high.value,
      lowSetBy: setterIds(low),
      bestSetBy: setterIds(best),
      highSetBy: setterIds(high),
      lowWithout: leaveOneOut(low, (claim) => without(claim).low.value),
      bestWithout: leaveOneOut(best, (claim) => without(claim).best.value),
      highWithout: leaveOneOut(high, (claim) => without(claim).high.value),
      readings: readWords(claims, WORDS),
      reason: reason(),
      label,
    };
  },
  explain(result, { counted }) {
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
  },
};

/** An up-to gives its figure to the low estimate too, so that none of the three passes another. */
function estimate(claims: readonly Claim[]): Estimates {
  const figure = (claim: Claim) => figureOf(claim.count, WORDS);
  const speaking = claims.filter((claim) => figure(claim) !== null);
  const reliable = speaking.filter((claim) => !isQuestionable(claim));
  const isRated = speaking.some((claim) => claim.reliability !== null);
  const candidates = reliable.length > 0 ? reliable : speaking;
  return {
    low: lowestOf(speaking, figure),
    best: isRated ? lowestOf(mostReliable(candidates), figure) : NO_BOUND,
    high: highestOf(reliable, (claim) => highOf(claim.count, WORDS)),
  };
}
