import type { Claim } from '../../claim/claim.js';

/** One figure of a result, in people, and the claims that set it; null where nobody gives one. */
export interface Bound {
  readonly value: number | null;
  readonly setBy: readonly Claim[];
}

export const NO_BOUND: Bound = { value: null, setBy: [] };

/** Beyond so many claims that set one value, what follows without each is told of the first only. */
const MOST_LEFT_OUT = 100;

type FigureOf = (claim: Claim) => number | null;

/** The lowest value that some claims give; a claim with a null value gives none. */
export function lowestOf(claims: readonly Claim[], figureOf: FigureOf): Bound {
  return extreme(claims, figureOf, (value, than) => value < than);
}

/** The highest value that some claims give; a claim with a null value gives none. */
export function highestOf(claims: readonly Claim[], figureOf: FigureOf): Bound {
  return extreme(claims, figureOf, (value, than) => value > than);
}

function extreme(
  claims: readonly Claim[],
  figureOf: FigureOf,
  isBeyond: (value: number, than: number) => boolean,
): Bound {
  let best: number | null = null;
  let setBy: Claim[] | null = null;
  for (const claim of claims) {
    const value = figureOf(claim);
    if (value === null) continue;
    if (setBy === null || isBeyond(value, best as number)) {
      best = value;
      setBy = [claim];
    } else if (value === best) setBy.push(claim);
  }
  return setBy === null ? NO_BOUND : { value: best, setBy };
}

/** The ids of the claims that set a bound, in the order of the group. */
export function setterIds({ setBy }: Bound): string[] {
  return setBy.map((claim) => claim.id);
}

/** By claim id, the bound that would follow without each claim that sets it; set by several it moves for none. */
export function leaveOneOut(
  bound: Bound,
  valueWithout: (claim: Claim) => number | null,
): Record<string, number | null> {
  const { value, setBy } = bound;
  return byId(setBy, setBy.length > 1 ? () => value : valueWithout);
}

/** The same where several claims carry a value together, so that it may move without any one of them. */
export function leaveEachOut(
  bound: Bound,
  valueWithout: (claim: Claim) => number | null,
): Record<string, number | null> {
  return byId(bound.setBy.slice(0, MOST_LEFT_OUT), valueWithout);
}

/** An object without a prototype: an id may be `__proto__`, and V8 makes no hidden class for each id. */
function byId(
  claims: readonly Claim[],
  figureOf: (claim: Claim) => number | null,
): Record<string, number | null> {
  const values = Object.create(null) as Record<string, number | null>;
  for (const claim of claims) values[claim.id] = figureOf(claim);
  return values;
}
