import type { Vote } from '../dependence.js';
import { type Quantiles, quantilesOf } from '../incident-model.js';
import { gridFor, normalise } from '../posterior.js';
import type { Priors } from '../priors.js';
import { addNamedLikelihood, addRoleLikelihood } from '../role-likelihood.js';
import { leanOf, noiseOf } from './beliefs.js';
import { errorOf, type fromBias } from './bias.js';
import type { Cell } from './cell.js';
import { type PreparedCell, prepareCell, type Witness } from './prepared-cell.js';
import type { DatasetSettings } from './settings.js';
import { spreadMasses } from './spread-masses.js';
import { createWeighed, startingTruth, truthOf, weighCell } from './weigh-cell.js';

/** What is held of sources, with all that an estimate follows. */
export type Held = ReturnType<typeof fromBias> & {
  readonly priors: Priors;
  readonly settings: DatasetSettings;
};

/** Rounds in which the truth of one cell is sought; each brings it nearer by a factor. */
const MOST_ROUNDS = 200;
const TOLERANCE = 1e-10;

/**
 * What is likely, given how these very sources lean: each claim is freed of the lean of its source and heard with its
 * scatter, and the whole is widened by what is not known of leans. Null where nobody says anything.
 */
export function estimateWithBias(
  votes: readonly Vote[],
  of: Pick<Cell, 'victims' | 'measure'>,
  held: Held,
): Quantiles | null {
  if (votes.length === 0) return null;
  const { beliefs, priors } = held;
  const claims = votes.map(({ observation, weight }) => ({ ...observation, weight }));
  const cell = prepareCell({ incident: '', ...of, claims }, { ...held, layout: beliefs.layout });
  const grid = gridFor(votes);
  const logs = Float64Array.from(grid.logPriors);
  votes.forEach((vote, index) => {
    const { kind, role } = vote.observation;
    const witness = cell.witnesses[index] as Witness;
    if (kind === 'named') {
      addNamedLikelihood(logs, grid, vote, priors);
      return;
    }
    const known = {
      ...priors.roles[role],
      lean: leanOf(witness, cell, beliefs),
      noise: noiseOf(witness, beliefs),
      ...(witness.source < 0 ? {} : { leanSpread: 0 }),
    };
    addRoleLikelihood(logs, grid, [{ ...vote, weight: witness.weight }], known, priors);
  });
  return quantilesOf(spreadMasses({ grid, masses: normalise(logs) }, truthError(cell, held)));
}

/** How far what is not known of leans may move the truth of a cell, on the scale of natural logarithms. */
function truthError(cell: PreparedCell, { beliefs, factor, priors }: Held): number {
  if (cell.columns.length === 0 || cell.witnesses.every(({ kind }) => kind === 'floor')) return 0;
  const weighed = createWeighed(cell);
  let truth = startingTruth(cell, beliefs);
  for (let rounds = 1; ; rounds++) {
    weighCell(weighed, cell, truth, beliefs, priors);
    const next = truthOf(cell, weighed, beliefs);
    if (Math.abs(next - truth) < TOLERANCE || rounds === MOST_ROUNDS) {
      const moves = new Float64Array(beliefs.leans.length);
      cell.columns.forEach((column, place) => {
        moves[column] = (weighed.pulls[place] as number) / weighed.total;
      });
      return errorOf(factor, moves);
    }
    truth = next;
  }
}
