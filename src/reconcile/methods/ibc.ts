import type { Claim } from '../../claim/claim.js';
import type { Group } from '../group.js';
import { type Bound, highestOf, leaveOneOut, lowestOf, setterIds } from './bound.js';
import { labelOf } from './catalogue.js';
import { highOf, lowOf, NO_WORDS, whyNoFigure } from './figure.js';
import type { Method, MethodContext } from './method.js';
import type { RangeResult } from './method-result.js';
import { remarkStep, step, stepOnIds } from './step.js';
import { areOfKind } from './victim-kind.js';

/** The minimum and the maximum of civilians reported. */
export interface IbcResult extends RangeResult {
  /** True where fewer than two sources stand behind the range. */
  readonly singleSource: boolean;
}

const MEASURES = ['killed', 'wounded'];

const label = labelOf('ibc');

/**
 * The least and the most civilians reported, with a flag where fewer than two sources stand behind them (Iraq
 * Body Count, Methodology, 2003, and Methods, "Data extraction": minimum and maximum deaths and injuries). An
 * up-to gives no minimum: alone it is 0. Vague words are not read. Null: no figure, or victims not known to be
 * civilians.
 */
export const ibc: Method<IbcResult> = {
  reconcile(group, context) {
    const obstacle = findObstacle(group, context);
    const claims = obstacle === null ? group.counted : [];
    const low = minimum(claims);
    const high = maximum(claims);
    const voices = new Set(claims.filter((claim) => mostOf(claim) !== null).map((claim) => claim.voice));
    return {
      low: low.value,
      high: high.value,
      singleSource: voices.size === 1,
      lowSetBy: setterIds(low),
      highSetBy: setterIds(high),
      lowWithout: leaveOneOut(low, (claim) => minimum(claims.filter((other) => other !== claim)).value),
      highWithout: leaveOneOut(high, (claim) => maximum(claims.filter((other) => other !== claim)).value),
      reason: high.value === null ? (obstacle ?? whyNoFigure(group)) : null,
      label,
    };
  },
  explain(result) {
    const { low, high, lowSetBy, highSetBy, singleSource, reason } = result;
    return [
      ...(low === 0 && lowSetBy.length === 0 ? [step('minimum 0: nobody claims a floor')] : []),
      ...stepOnIds(`minimum ${low}: the lowest figure reported`, lowSetBy),
      ...stepOnIds(`maximum ${high}: the highest figure reported`, highSetBy),
      ...(singleSource ? [step('one source alone stands behind it')] : []),
      ...remarkStep(reason),
    ];
  },
};

/** Why the group is none that Iraq Body Count records; null when it is. */
function findObstacle({ victims, measure }: Group, { actors }: MethodContext): string | null {
  if (!MEASURES.includes(measure)) return `Iraq Body Count counts the killed and the injured, not ${measure}`;
  if (!areOfKind(victims, 'civilian', actors)) return 'Iraq Body Count counts civilians only';
  return null;
}

function maximum(claims: readonly Claim[]): Bound {
  return highestOf(claims, mostOf);
}

function minimum(claims: readonly Claim[]): Bound {
  const low = lowestOf(claims, (claim) => lowOf(claim.count, NO_WORDS));
  return low.value === null && maximum(claims).value !== null ? { value: 0, setBy: [] } : low;
}

function mostOf(claim: Claim): number | null {
  return highOf(claim.count, NO_WORDS);
}
