import { append } from '../../claim/map-of-lists.js';
import { isExact, type VerifiedValue } from '../../claim/verified-value.js';
import { bootstrapMean, meanOfTallies, type Tally } from '../../model/scores/bootstrap.js';
import { type Estimate, type Score, scoreEstimate } from '../../model/scores/score-estimate.js';
import { labelOf } from '../methods/catalogue.js';
import {
  type BoundsScore,
  type MethodScore,
  SCORE_FIGURES,
  type ScoredFigure,
  type ScoreFigureName,
} from './score-result.js';
import {
  COMPARED_LABELS,
  type ComparedMethodId,
  type ScoredCell,
  type ScoredMethodId,
} from './scored-cell.js';

/** What each figure is the mean of; a case with null takes no part. */
const CASES: Readonly<Record<ScoreFigureName, (score: Score) => number | null>> = {
  logError: ({ error }) => (error === null ? null : Math.abs(error)),
  bias: ({ error }) => error,
  withinTwo: ({ isWithinTwo }) => shareOf(isWithinTwo),
  inside50: ({ inside50 }) => shareOf(inside50),
  inside90: ({ inside90 }) => shareOf(inside90),
  width90: ({ width90 }) => width90,
  score90: ({ score90 }) => score90,
  weightedScore: ({ weightedScore }) => weightedScore,
  insideRange: ({ insideRange }) => shareOf(insideRange),
  rangeWidth: ({ rangeWidth }) => rangeWidth,
};

/** How each of some methods did over all cells, with intervals over their incidents. */
export function scoreMethods(
  cells: readonly ScoredCell[],
  methods: readonly ScoredMethodId[],
): readonly MethodScore[] {
  return methods.map((method) => scoreMethod(cells, method));
}

function scoreMethod(cells: readonly ScoredCell[], method: ScoredMethodId): MethodScore {
  const byIncident = new Map<string, Score[]>();
  const shares: (readonly number[])[] = [];
  let open = 0;
  for (const { incident, truth, estimates } of cells) {
    const estimate = estimates.get(method);
    if (estimate === undefined || !isExact(truth)) continue;
    const score = scoreEstimate(estimate, truth.value);
    append(byIncident, incident, score);
    if (score.shares !== null) shares.push(score.shares);
    if (estimate.ranges.some(({ high }) => high === null)) open += 1;
  }
  const clusters = [...byIncident.values()];
  return {
    method,
    isComparison: isCompared(method),
    cells: clusters.flat().length,
    open,
    figures: Object.fromEntries(
      SCORE_FIGURES.map((name) => [name, figureOf(clusters, CASES[name])]),
    ) as Record<ScoreFigureName, ScoredFigure>,
    ranks: shares.length === 0 ? null : meanShares(shares),
    bounds: scoreBounds(cells, method),
    label: isCompared(method) ? COMPARED_LABELS[method] : labelOf(method),
  };
}

function isCompared(method: ScoredMethodId): method is ComparedMethodId {
  return Object.hasOwn(COMPARED_LABELS, method);
}

function figureOf(
  clusters: readonly (readonly Score[])[],
  caseOf: (score: Score) => number | null,
): ScoredFigure {
  const tallies = clusters.map((scores) => tallyOf(scores.map(caseOf)));
  const value = meanOfTallies(tallies);
  const ends = bootstrapMean(tallies);
  return { value: round(value), low: round(ends?.low ?? null), high: round(ends?.high ?? null) };
}

function tallyOf(values: readonly (number | null)[]): Tally {
  const given = values.filter((value) => value !== null);
  return { sum: given.reduce((sum, value) => sum + value, 0), count: given.length };
}

/** Where the best numbers of a method lie against bounds; within a part in a thousand million they are met. */
function scoreBounds(cells: readonly ScoredCell[], method: ScoredMethodId): BoundsScore {
  const sides = cells.flatMap(({ truth, estimates }) => {
    const best = estimates.get(method)?.best ?? null;
    return isExact(truth) || best === null ? [] : [sideOf(best, truth)];
  });
  const count = (side: number) => sides.filter((one) => one === side).length;
  return { cells: sides.length, below: count(-1), inside: count(0), above: count(1) };
}

function sideOf(best: NonNullable<Estimate['best']>, { low, high }: VerifiedValue): -1 | 0 | 1 {
  if (low !== null && best < low * (1 - 1e-9)) return -1;
  return high !== null && best > high * (1 + 1e-9) ? 1 : 0;
}

function meanShares(shares: readonly (readonly number[])[]): number[] {
  const [first = []] = shares;
  return first.map((_, bin) => {
    const sum = shares.reduce((total, one) => total + (one[bin] as number), 0);
    return round(sum / shares.length) as number;
  });
}

function shareOf(is: boolean | null): number | null {
  return is === null ? null : Number(is);
}

/** To a millionth: the last digits of a logarithm differ between processors. */
function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
