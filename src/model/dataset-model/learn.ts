import type { Priors } from '../priors.js';
import { type Beliefs, startingBeliefs } from './beliefs.js';
import type { BorderedMatrix } from './bordered-matrix.js';
import type { Cell } from './cell.js';
import { factorise, invertWithin, solveLower, solveUpper } from './cholesky.js';
import { addCell, startEquations } from './equations.js';
import { createLayout } from './layout.js';
import { prepareCell } from './prepared-cell.js';
import { Scatter } from './scatter.js';
import type { DatasetSettings } from './settings.js';
import type { Distinction } from './source-key.js';
import { createWeighed, startingTruth, truthOf, type WeighedCell, weighCell } from './weigh-cell.js';

/** What is learned from a dataset. */
export interface Learned {
  readonly beliefs: Beliefs;
  /** The Cholesky factor of the precision of all leans. */
  readonly factor: BorderedMatrix;
  /** The truth of each cell, on the scale `ln(n + ½)`. */
  readonly truths: Float64Array;
  readonly rounds: number;
  /** Whether the last round moved nothing that matters. */
  readonly isSettled: boolean;
}

/**
 * Learns how sources lean and scatter from what they say of the same cells: in each round claims are weighed by what is
 * held so far, and all leans are found at once, whatever the truth of each cell may be. At least one cell; each must
 * have a claim that tells something of the size, and all must be in order (`sortCells`).
 */
export function learn(
  cells: readonly Cell[],
  per: readonly Distinction[],
  priors: Priors,
  settings: DatasetSettings,
): Learned {
  const layout = createLayout(cells, per, settings.leastClaims);
  const preparation = { layout, priors, settings };
  const prepared = cells.map((cell) => prepareCell(cell, preparation));
  const weighed = prepared.map(createWeighed);
  let beliefs = startingBeliefs(layout, priors);
  let truths = Float64Array.from(prepared, (cell) => startingTruth(cell, beliefs));
  for (let rounds = 1; ; rounds++) {
    const equations = startEquations(preparation);
    prepared.forEach((cell, index) => {
      const own = weighed[index] as WeighedCell;
      weighCell(own, cell, truths[index] as number, beliefs, priors);
      addCell(equations, cell, own);
    });
    const factor = factorise(equations.precision);
    const leans = solveUpper(factor, solveLower(factor, equations.right));
    const covariance = invertWithin(factor);
    const next = { ...beliefs, leans };
    const scatter = new Scatter(preparation);
    const nextTruths = Float64Array.from(prepared, (cell, index) => {
      const own = weighed[index] as WeighedCell;
      const truth = truthOf(cell, own, next);
      scatter.addCell(cell, own, truth, next, covariance);
      return truth;
    });
    const isSettled =
      mostMoved(beliefs.leans, leans) < settings.leanTolerance &&
      mostMoved(truths, nextTruths) < settings.truthTolerance;
    beliefs = { ...next, noises: scatter.noises() };
    truths = nextTruths;
    if (isSettled || rounds === settings.mostRounds) return { beliefs, factor, truths, rounds, isSettled };
  }
}

function mostMoved(before: Float64Array, after: Float64Array): number {
  let most = 0;
  for (let index = 0; index < before.length; index++) {
    most = Math.max(most, Math.abs((before[index] as number) - (after[index] as number)));
  }
  return most;
}
