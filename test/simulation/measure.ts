import type { Claim } from '../../src/claim/claim.js';
import { assertedInterval } from '../../src/claim/interval.js';
import { medianOf } from '../../src/model/compare/cells.js';
import { countOfLog, logCount } from '../../src/model/log-count.js';
import { intervalScore } from '../../src/model/scores/interval-score.js';
import type { Estimate } from '../../src/model/scores/score-estimate.js';
import { plainFigure } from '../../src/reconcile/compare/plain-figure.js';
import { DEFAULT_THRESHOLDS } from '../../src/reconcile/disagreements/disagreement.js';
import type { MethodId } from '../../src/reconcile/methods/catalogue.js';
import { findSpans } from '../../src/reconcile/overlap.js';
import { reconcileIncident } from '../../src/reconcile/reconcile-incident.js';
import { CellCollector } from '../../src/reconcile/score/collect-cells.js';
import type { ScoredMethodId } from '../../src/reconcile/score/scored-cell.js';
import type { Scenario } from './scenario.js';
import { ACTORS, type SimulatedIncident, simulate } from './world.js';

/** A number and the interval it is held to claim with 90 per cent, in people; null of an incident it says nothing of. */
export interface Answer {
  readonly best: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** How a method did in one scenario. */
export interface Measured {
  readonly cells: number;
  readonly answered: number;
  /** Mean of |ln(best + ½) − ln(truth + ½)| over all incidents it answers. */
  readonly error: number;
  /** Null where it gives no interval. */
  readonly coverage: number | null;
  readonly score: number | null;
}

/** A method of the simulation: what it makes of every incident of a data set at once. */
export type SimulatedMethod = (
  incidents: readonly SimulatedIncident[],
  estimates: (method: ScoredMethodId) => readonly (Estimate | undefined)[],
) => readonly (Answer | null)[];

/** Methods by the names of the table. A further method of the tool is one more line. */
export const SIMULATED_METHODS: Readonly<Record<string, SimulatedMethod>> = {
  'envelope, mid-point': (_, estimates) => estimates('envelope').map(fromRange),
  mean: (_, estimates) => estimates('mean').map(fromQuantiles),
  median: (_, estimates) => estimates('median').map(fromQuantiles),
  'median of independents': (incidents) => incidents.map(({ claims }) => medianOfIndependents(claims)),
  'Marzullo ±20 %': (incidents) => incidents.map(({ claims }) => marzullo(claims)),
  'DerSimonian-Laird': (_, estimates) => estimates('dersimonian-laird').map(fromQuantiles),
  'Hartung-Knapp': (_, estimates) => estimates('hartung-knapp').map(fromQuantiles),
  CRH: (_, estimates) => estimates('crh').map(fromQuantiles),
  CATD: (_, estimates) => estimates('catd').map(fromQuantiles),
  GTM: (_, estimates) => estimates('gtm').map(fromQuantiles),
  model: (_, estimates) => estimates('model').map(fromQuantiles),
};

const METHODS: readonly MethodId[] = ['envelope', 'model'];

/** Every method on some data sets of a scenario, each of so many incidents. */
export function measure(
  scenario: Scenario,
  dataSets: number,
  incidents: number,
  names: readonly string[] = Object.keys(SIMULATED_METHODS),
): ReadonlyMap<string, Measured> {
  const tallies = new Map(names.map((name) => [name, new Tally()]));
  const methods = METHODS.filter((id) => id !== 'model' || names.includes('model'));
  for (let dataSet = 0; dataSet < dataSets; dataSet++) {
    const world = simulate(scenario, incidents, 1000 + dataSet);
    const estimates = estimate(world, methods);
    for (const [name, tally] of tallies) {
      const answers = (SIMULATED_METHODS[name] as SimulatedMethod)(world, estimates);
      for (const [index, answer] of answers.entries()) {
        tally.add(answer, (world[index] as SimulatedIncident).truth.value);
      }
    }
  }
  return new Map([...tallies].map(([name, tally]) => [name, tally.measured]));
}

/** What the tool itself makes of a data set, by the way that claims score takes. */
function estimate(world: readonly SimulatedIncident[], methods: readonly MethodId[]) {
  const collector = new CellCollector(
    world.map(({ truth }) => truth),
    true,
  );
  const options = {
    actors: ACTORS,
    methods,
    perpetrators: [],
    asOf: null,
    latestPerSource: false,
    thresholds: DEFAULT_THRESHOLDS,
  };
  for (const { truth, claims } of world) {
    const reconcile = (some: readonly Claim[]) => reconcileIncident(truth.incident, some, options);
    collector.add({ result: reconcile(claims), claims, actors: ACTORS, reconcile });
  }
  const cells = new Map(collector.finish().cells.map((cell) => [cell.incident, cell]));
  return (method: ScoredMethodId) =>
    world.map(({ truth }) => cells.get(truth.incident)?.estimates.get(method));
}

class Tally {
  #cells = 0;
  #answered = 0;
  #error = 0;
  #intervals = 0;
  #inside = 0;
  #score = 0;

  add(answer: Answer | null, truth: number): void {
    this.#cells += 1;
    if (answer === null) return;
    const y = logCount(truth);
    this.#answered += 1;
    this.#error += Math.abs(logCount(answer.best) - y);
    if (answer.low === null || answer.high === null) return;
    const [low, high] = [logCount(answer.low), logCount(answer.high)];
    this.#intervals += 1;
    this.#inside += y >= low - 1e-9 && y <= high + 1e-9 ? 1 : 0;
    this.#score += intervalScore(y, low, high, 0.1);
  }

  get measured(): Measured {
    const hasIntervals = this.#intervals * 2 > this.#answered;
    return {
      cells: this.#cells,
      answered: this.#answered,
      error: this.#error / this.#answered,
      coverage: hasIntervals ? this.#inside / this.#intervals : null,
      score: hasIntervals ? this.#score / this.#intervals : null,
    };
  }
}

function fromQuantiles(estimate: Estimate | undefined): Answer | null {
  if (estimate === undefined || estimate.best === null) return null;
  const { best, quantiles } = estimate;
  return { best, low: quantiles?.[0] ?? null, high: quantiles?.[4] ?? null };
}

/** A range held to be an interval of 90 per cent, which it does not claim to be; an open one up to its highest figure. */
function fromRange(estimate: Estimate | undefined): Answer | null {
  if (estimate === undefined || estimate.best === null) return null;
  const low = Math.min(...estimate.ranges.map((range) => range.low));
  // The best is the middle of the named ends on the scale ln(n + ½), so that it tells the upper one.
  return { best: estimate.best, low, high: countOfLog(2 * logCount(estimate.best) - logCount(low)) };
}

/** The median of independents where any speaks, else of all. */
function medianOfIndependents(claims: readonly Claim[]): Answer | null {
  const origins = claims.filter(({ relations }) => relations.derivedFrom.length === 0);
  const independent = figuresOf(origins.filter(({ sourceRole }) => sourceRole === 'independent'));
  const figures = independent.length > 0 ? independent : figuresOf(origins);
  return figures.length === 0 ? null : { best: medianOf(figures), low: null, high: null };
}

function figuresOf(claims: readonly Claim[]): number[] {
  return claims.map(({ count }) => plainFigure(count)).filter((figure) => figure !== null);
}

/** The hull of the intervals that most claims share when each point is widened by a fifth; its middle is its best. */
function marzullo(claims: readonly Claim[]): Answer | null {
  const origins = claims.filter(({ relations }) => relations.derivedFrom.length === 0);
  const intervals = origins.flatMap((member) => {
    const asserted = assertedInterval(member.count);
    if (asserted === null) return [];
    const low = asserted.low * (asserted.low === asserted.high ? 0.8 : 1);
    const high = asserted.high * (asserted.low === asserted.high ? 1.2 : 1);
    return [{ member, low, high: Number.isFinite(high) ? high : asserted.low * 2 }];
  });
  const spans = findSpans(intervals);
  const most = Math.max(...spans.map(({ size }) => size));
  const best = spans.filter(({ size }) => size === most);
  if (best.length === 0) return null;
  const [low, high] = [Math.min(...best.map((span) => span.low)), Math.max(...best.map((span) => span.high))];
  return { best: countOfLog((logCount(low) + logCount(high)) / 2), low, high };
}
