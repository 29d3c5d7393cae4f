import { claimLikelihood } from './claim-likelihood.js';
import type { Vote } from './dependence.js';
import { FIFTEEN_POINTS } from './gauss-hermite.js';
import type { Grid } from './grid.js';
import { isZero } from './observation.js';
import { type Perceived, perceive } from './perceived.js';
import type { Priors, RolePrior } from './priors.js';
import { tabulate } from './tabulate.js';

/** A claim with all that its likelihood needs. */
interface Witness {
  readonly perceived: Perceived;
  readonly weight: number;
  /** The cell of the figure that is exactly right, and how often such a one is; -1 and 0 where none can be. */
  readonly hitCell: number;
  readonly hit: number;
  readonly denial: number;
}

/** How likely a claim is when its source perceives the truth round a mean. */
type LikelihoodAt = (mean: number) => number;

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
  if (witnesses.length === 1) addAlone(logs, grid, witnesses[0] as Witness, role, priors);
  else addTogether(logs, grid, witnesses, role, priors);
}

function addAlone(
  logs: Float64Array,
  { places }: Grid,
  witness: Witness,
  role: RolePrior,
  priors: Priors,
): void {
  const noise = Math.hypot(role.noise, role.leanSpread);
  const outlierNoise = Math.hypot(priors.outlierNoise, role.leanSpread);
  const meant: LikelihoodAt = (mean) => claimLikelihood(witness.perceived, mean, noise);
  const astray: LikelihoodAt = (mean) => claimLikelihood(witness.perceived, mean, outlierNoise);
  for (let cell = 0; cell < logs.length; cell++) {
    const mean = (places[cell] as number) + role.lean;
    const likelihood = mix(witness, meant(mean), astray(mean), cell, priors.outlierShare);
    logs[cell] = (logs[cell] as number) + witness.weight * logOf(likelihood);
  }
}

function addTogether(
  logs: Float64Array,
  { places }: Grid,
  witnesses: readonly Witness[],
  role: RolePrior,
  priors: Priors,
): void {
  const { points, weights } = FIFTEEN_POINTS;
  const leans = points.map((point) => role.lean + role.leanSpread * point);
  const low = (places[0] as number) + (leans[0] as number);
  const high = (places.at(-1) as number) + (leans.at(-1) as number);
  const lookUp = (valueAt: LikelihoodAt, noise: number) =>
    tabulate(valueAt, { low, high, scale: noise, uses: places.length * leans.length });
  const known = witnesses.map((witness) => {
    const { perceived } = witness;
    return {
      witness,
      meant: lookUp((mean) => claimLikelihood(perceived, mean, role.noise), role.noise),
      astray: lookUp((mean) => claimLikelihood(perceived, mean, priors.outlierNoise), priors.outlierNoise),
    };
  });
  const terms = new Float64Array(points.length);
  for (let cell = 0; cell < logs.length; cell++) {
    for (let at = 0; at < terms.length; at++) {
      const mean = (places[cell] as number) + (leans[at] as number);
      let term = Math.log(weights[at] as number);
      for (const { witness, meant, astray } of known) {
        term += witness.weight * logOf(mix(witness, meant(mean), astray(mean), cell, priors.outlierShare));
      }
      terms[at] = term;
    }
    logs[cell] = (logs[cell] as number) + logSum(terms);
  }
}

/** Adds to each cell the logarithm of how likely a list of names is there: it leans nowhere and is never beside the point. */
export function addNamedLikelihood(logs: Float64Array, grid: Grid, vote: Vote, priors: Priors): void {
  const perceived = perceive(vote.observation, priors);
  for (let cell = 0; cell < logs.length; cell++) {
    const likelihood = claimLikelihood(perceived, grid.places[cell] as number, priors.namedNoise);
    logs[cell] = (logs[cell] as number) + vote.weight * logOf(likelihood);
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

/** How likely a claim is where some are beside the point, some simply right, and some a denial whatever happened. */
function mix(
  { hitCell, hit, denial }: Witness,
  meant: number,
  astray: number,
  cell: number,
  outlierShare: number,
): number {
  const seen = (1 - outlierShare) * meant + outlierShare * astray;
  const found = hit === 0 ? seen : (1 - hit) * seen + (cell === hitCell ? hit : 0);
  return denial + (1 - denial) * found;
}

/** The logarithm of a likelihood; of one too small for a number, that of the smallest: no claim rules out everything. */
function logOf(likelihood: number): number {
  return Math.log(Math.max(likelihood, Number.MIN_VALUE));
}

/** The logarithm of a sum of which the logarithms are given. */
function logSum(logs: Float64Array): number {
  let most = -Infinity;
  for (const log of logs) if (log > most) most = log;
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - most);
  return most + Math.log(sum);
}
