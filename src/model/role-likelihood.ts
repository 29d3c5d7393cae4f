import { claimLikelihood } from './claim-likelihood.js';
import type { Vote } from './dependence.js';
import { FIFTEEN_POINTS } from './gauss-hermite.js';
import type { Grid } from './grid.js';
import { isZero } from './observation.js';
import { type Perceived, perceive } from './perceived.js';
import type { Priors, RolePrior } from './priors.js';

/** A claim with all that its likelihood needs. */
interface Witness {
  readonly perceived: Perceived;
  readonly weight: number;
  /** The cell of the figure that is exactly right, and how often such a one is; -1 and 0 where none can be. */
  readonly hitCell: number;
  readonly hit: number;
  readonly denial: number;
}

/**
 * Adds to each cell the logarithm of how likely the claims of one role are there. Their common lean is not known, only
 * how it is distributed, and is integrated out: for one claim by widening its scatter, for several by a sum over
 * leans, as they lean together.
 */
export function addRoleLikelihood(
  logs: Float64Array,
  grid: Grid,
  votes: readonly Vote[],
  role: RolePrior,
  priors: Priors,
): void {
  const witnesses = votes.map((vote) => witnessOf(vote, grid, role, priors));
  const [first] = witnesses as [Witness, ...Witness[]];
  if (witnesses.length === 1) {
    const noise = Math.hypot(role.noise, role.leanSpread);
    const outlierNoise = Math.hypot(priors.outlierNoise, role.leanSpread);
    for (let cell = 0; cell < logs.length; cell++) {
      const mean = (grid.places[cell] as number) + role.lean;
      const likelihood = witnessLikelihood(first, cell, mean, noise, outlierNoise, priors.outlierShare);
      logs[cell] = (logs[cell] as number) + first.weight * Math.log(likelihood);
    }
    return;
  }
  const { points, weights } = FIFTEEN_POINTS;
  const terms = new Float64Array(points.length);
  for (let cell = 0; cell < logs.length; cell++) {
    const middle = (grid.places[cell] as number) + role.lean;
    for (let at = 0; at < terms.length; at++) {
      const mean = middle + role.leanSpread * (points[at] as number);
      let sum = Math.log(weights[at] as number);
      for (const witness of witnesses) {
        const likelihood = witnessLikelihood(
          witness,
          cell,
          mean,
          role.noise,
          priors.outlierNoise,
          priors.outlierShare,
        );
        sum += witness.weight * Math.log(likelihood);
      }
      terms[at] = sum;
    }
    logs[cell] = (logs[cell] as number) + logSum(terms);
  }
}

/** Adds to each cell the logarithm of how likely a list of names is there: it leans nowhere and is never beside the point. */
export function addNamedLikelihood(logs: Float64Array, grid: Grid, vote: Vote, priors: Priors): void {
  const perceived = perceive(vote.observation, priors);
  for (let cell = 0; cell < logs.length; cell++) {
    const likelihood = claimLikelihood(perceived, grid.places[cell] as number, priors.namedNoise);
    logs[cell] = (logs[cell] as number) + vote.weight * Math.log(likelihood);
  }
}

function witnessOf({ observation, weight }: Vote, grid: Grid, role: RolePrior, priors: Priors): Witness {
  const { kind, low } = observation;
  const canHit = kind === 'exact' && low > 0 && role.exactHit > 0;
  return {
    perceived: perceive(observation, priors),
    weight,
    hitCell: canHit ? grid.edges.indexOf(low - 0.5) : -1,
    hit: canHit ? role.exactHit : 0,
    denial: isZero(observation) ? role.denial : 0,
  };
}

function witnessLikelihood(
  { perceived, hitCell, hit, denial }: Witness,
  cell: number,
  mean: number,
  noise: number,
  outlierNoise: number,
  outlierShare: number,
): number {
  const meant =
    (1 - outlierShare) * claimLikelihood(perceived, mean, noise) +
    outlierShare * claimLikelihood(perceived, mean, outlierNoise);
  const found = hit === 0 ? meant : (1 - hit) * meant + (cell === hitCell ? hit : 0);
  return denial + (1 - denial) * found;
}

/** The logarithm of a sum of which the logarithms are given. */
export function logSum(logs: Float64Array): number {
  let most = -Infinity;
  for (const log of logs) if (log > most) most = log;
  if (most === -Infinity) return most;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - most);
  return most + Math.log(sum);
}
