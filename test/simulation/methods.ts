import type { Claim } from '../../src/claim/claim.js';
import { medianOf } from '../../src/model/compare/cells.js';
import { countOfLog, logCount } from '../../src/model/log-count.js';
import type { Estimate } from '../../src/model/scores/score-estimate.js';
import { plainFigure } from '../../src/reconcile/compare/plain-figure.js';
import type { DataSet } from './data-set.js';
import { marzullo } from './marzullo.js';

/** A number and the interval it is held to claim with 90 per cent, in people. */
export interface Answer {
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a method makes of every incident of a data set; null of one it says nothing of. */
type SimulatedMethod = (dataSet: DataSet) => readonly (Answer | null)[];

/** Methods by the names of the table. A further method of the tool is one more line. */
export const SIMULATED_METHODS = {
  'envelope, mid-point': (data) => data.blind('envelope').map(fromRange),
  mean: (data) => data.blind('mean').map(fromQuantiles),
  median: (data) => data.blind('median').map(fromQuantiles),
  'median of independents': ({ incidents }) => incidents.map(({ claims }) => medianOfIndependents(claims)),
  'Marzullo ±20 %': ({ incidents }) => incidents.map(({ claims }) => mostAgreed(claims)),
  'DerSimonian-Laird': (data) => data.blind('dersimonian-laird').map(fromQuantiles),
  'Hartung-Knapp': hartungKnapp,
  CRH: (data) => data.blind('crh').map(fromQuantiles),
  CATD: (data) => data.blind('catd').map(fromQuantiles),
  GTM: (data) => data.blind('gtm').map(fromQuantiles),
  model: (data) => data.model('priors').map(fromQuantiles),
  'model, all roles alike': (data) => data.model('equal').map(fromQuantiles),
  'model, sources learned': (data) => data.model('learned').map(fromQuantiles),
} as const satisfies Record<string, SimulatedMethod>;

export type SimulatedMethodId = keyof typeof SIMULATED_METHODS;
export const SIMULATED_METHOD_IDS = Object.keys(SIMULATED_METHODS) as SimulatedMethodId[];

/** The ends of an interval are told in whole people, as the model tells its own. */
function fromQuantiles(estimate: Estimate | undefined): Answer | null {
  if (estimate === undefined || estimate.best === null) return null;
  const { best, quantiles } = estimate;
  const whole = (value: number | undefined) => (value === undefined ? null : Math.round(value));
  return { best, low: whole(quantiles?.[0]), high: whole(quantiles?.[4]) };
}

/** A range held to be an interval of 90 per cent, which it does not claim to be; an open one up to its highest figure. */
function fromRange(estimate: Estimate | undefined): Answer | null {
  if (estimate === undefined || estimate.best === null) return null;
  const low = Math.min(...estimate.ranges.map((range) => range.low));
  // The best of a range is the middle of its named ends on the scale ln(n + ½), so that it tells the upper one.
  const high = countOfLog(2 * logCount(estimate.best) - logCount(low));
  return { best: (low + high) / 2, low, high };
}

/** Of a single figure there is no interval of Hartung and Knapp; that of DerSimonian and Laird stands for it. */
function hartungKnapp(data: DataSet): (Answer | null)[] {
  const plain = data.blind('dersimonian-laird');
  return data
    .blind('hartung-knapp')
    .map((adjusted, index) => fromQuantiles(adjusted?.quantiles === null ? plain[index] : adjusted));
}

/** The median of independents where any speaks, else of all. */
function medianOfIndependents(claims: readonly Claim[]): Answer | null {
  const origins = claims.filter(isOrigin);
  const independent = figuresOf(
    origins.filter(({ sourceRole, basis }) => sourceRole === 'independent' && basis !== 'named_list'),
  );
  const figures = independent.length > 0 ? independent : figuresOf(origins);
  return figures.length === 0 ? null : { best: medianOf(figures), low: null, high: null };
}

function mostAgreed(claims: readonly Claim[]): Answer | null {
  const found = marzullo(claims.filter(isOrigin));
  return found === null ? null : { ...found, best: (found.low + found.high) / 2 };
}

function isOrigin({ relations }: Claim): boolean {
  return relations.derivedFrom.length === 0;
}

function figuresOf(claims: readonly Claim[]): number[] {
  return claims.map(({ count }) => plainFigure(count)).filter((figure) => figure !== null);
}
