import { claimLikelihood } from './claim-likelihood.js';
import type { Vote } from './dependence.js';
import { evenQuadrature } from './even-quadrature.js';
import { FIFTEEN_POINTS, type Quadrature } from './gauss-hermite.js';
import type { Grid } from './grid.js';
import { LogTable } from './log-table.js';
import { isZero } from './observation.js';
import { type Perceived, perceive } from './perceived.js';
import type { Priors, RolePrior } from './priors.js';

/** A cell that holds no figure. */
const ELSEWHERE = -2;

/** The smallest number that has all its digits. */
const LEAST = 2 ** -1022;

/** A claim with all that its likelihood needs. */
interface Witness {
  readonly perceived: Perceived;
  readonly weight: number;
  /** The cell of the figure, where it may be exactly right; -1 where it cannot. */
  readonly hitCell: number;
  /** How often such a figure is exactly right, and the logarithm of how often it is not. */
  readonly hit: number;
  readonly logMiss: number;
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
  const witnesses = uniteAlike(votes).map((vote) => witnessOf(vote, grid, role, priors));
  if (votes.length === 1) addAlone(logs, grid, witnesses[0] as Witness, role, priors);
  else addTogether(logs, grid, witnesses, role, priors);
}

function addAlone(
  logs: Float64Array,
  { places }: Grid,
  witness: Witness,
  role: RolePrior,
  { outlierShare, outlierNoise }: Priors,
): void {
  const scatter = {
    noise: Math.hypot(role.noise, role.leanSpread),
    outlierShare,
    outlierNoise: Math.hypot(outlierNoise, role.leanSpread),
  };
  for (let cell = 0; cell < logs.length; cell++) {
    const log = logAt(witness, (places[cell] as number) + role.lean, scatter);
    logs[cell] = (logs[cell] as number) + witness.weight * allowFor(witness, log, cell);
  }
}

/**
 * What several claims say together follows from a cell and a lean by their sum alone, but in the cells of figures that
 * may be exactly right. So many sums are asked for that it pays to look them up in a table.
 */
function addTogether(
  logs: Float64Array,
  { places }: Grid,
  witnesses: readonly Witness[],
  role: RolePrior,
  priors: Priors,
): void {
  const { points, weights } = quadratureFor(witnesses, role);
  const leans = Float64Array.from(points, (point) => role.lean + role.leanSpread * point);
  const logWeights = Float64Array.from(weights, Math.log);
  const scatter = { ...priors, noise: role.noise };
  const sumAt = (mean: number) => {
    let sum = 0;
    for (const one of witnesses) sum += one.weight * allowFor(one, logAt(one, mean, scatter), ELSEWHERE);
    return sum;
  };
  const table = new LogTable(
    sumAt,
    (places[0] as number) + (leans[0] as number),
    (places.at(-1) as number) + (leans.at(-1) as number),
    Math.min(role.noise, priors.outlierNoise),
  );
  const terms = new Float64Array(leans.length);
  for (let cell = 0; cell < logs.length; cell++) {
    const hits = witnesses.filter(({ hitCell }) => hitCell === cell);
    for (let lean = 0; lean < leans.length; lean++) {
      const mean = (places[cell] as number) + (leans[lean] as number);
      let term = (logWeights[lean] as number) + table.logAt(mean);
      for (const hit of hits) {
        const log = logAt(hit, mean, scatter);
        term += hit.weight * (allowFor(hit, log, cell) - allowFor(hit, log, ELSEWHERE));
      }
      terms[lean] = term;
    }
    logs[cell] = (logs[cell] as number) + logSum(terms);
  }
}

/** Up to so many votes fifteen leans tell enough; more of them know their lean too well to be asked at so few. */
const FEW_VOTES = 5;

/** The closest leans that are told apart, in standard deviations. */
const CLOSEST = 0.1;

/** The leans at which claims are asked: as close as their votes together tell them apart. */
function quadratureFor(witnesses: readonly Witness[], { leanSpread, noise }: RolePrior): Quadrature {
  const votes = witnesses.reduce((sum, { weight }) => sum + weight, 0);
  if (votes <= FEW_VOTES) return FIFTEEN_POINTS;
  return evenQuadrature(Math.min(Math.max(noise / (leanSpread * Math.sqrt(votes)), CLOSEST), 1));
}

/** How the figures of a role scatter, and those that are beside the point. */
interface Scatter extends Pick<Priors, 'outlierShare' | 'outlierNoise'> {
  readonly noise: number;
}

/** The logarithm of how likely a claim is whose source perceives the truth round `mean`, or is beside the point. */
function logAt({ perceived }: Witness, mean: number, { noise, outlierShare, outlierNoise }: Scatter): number {
  const meant = claimLikelihood(perceived, mean, noise);
  const astray = claimLikelihood(perceived, mean, outlierNoise);
  return logOf((1 - outlierShare) * meant + outlierShare * astray);
}

/** Adds to each cell the logarithm of how likely a list of names is there: it leans nowhere and is never beside the point. */
export function addNamedLikelihood(logs: Float64Array, grid: Grid, vote: Vote, priors: Priors): void {
  const perceived = perceive(vote.observation, priors);
  for (let cell = 0; cell < logs.length; cell++) {
    const likelihood = claimLikelihood(perceived, grid.places[cell] as number, priors.namedNoise);
    logs[cell] = (logs[cell] as number) + vote.weight * logOf(likelihood);
  }
}

/** Claims that say the same as one, with the votes of all: the same likelihood, reckoned once. */
function uniteAlike(votes: readonly Vote[]): Vote[] {
  const united = new Map<string, Vote>();
  for (const { observation, weight } of votes) {
    const { kind, low, high, isPart } = observation;
    const key = `${kind} ${low} ${high} ${isPart}`;
    united.set(key, { observation, weight: weight + (united.get(key)?.weight ?? 0) });
  }
  return [...united.values()];
}

function witnessOf({ observation, weight }: Vote, grid: Grid, role: RolePrior, priors: Priors): Witness {
  const { kind, low } = observation;
  const own = kind === 'exact' && low > 0 ? cellOf(low, grid) : -1;
  const canHit = own >= 0 && role.exactHit > 0;
  return {
    perceived: perceive(observation, priors),
    weight,
    hitCell: canHit ? own : -1,
    hit: canHit ? role.exactHit : 0,
    logMiss: canHit ? Math.log1p(-role.exactHit) : 0,
    denial: isZero(observation) ? role.denial : 0,
  };
}

/** The cell that holds one number alone; -1 where it shares one with others. */
function cellOf(people: number, { edges }: Grid): number {
  const cell = edges.indexOf(people - 0.5);
  return edges[cell + 1] === people + 0.5 ? cell : -1;
}

/** The logarithm of a likelihood where some figures are simply right, and some a denial whatever happened. */
function allowFor({ hitCell, hit, logMiss, denial }: Witness, log: number, cell: number): number {
  if (denial > 0) return Math.log(denial + (1 - denial) * Math.exp(log));
  return cell === hitCell ? Math.log(hit + (1 - hit) * Math.exp(log)) : log + logMiss;
}

/** The logarithm of a likelihood; of one too small for a number, that of the smallest: no claim rules out everything. */
function logOf(likelihood: number): number {
  return Math.log(Math.max(likelihood, LEAST));
}

/** The logarithm of a sum, by the logarithms of what is added. */
function logSum(logs: Float64Array): number {
  let most = -Infinity;
  for (let at = 0; at < logs.length; at++) most = Math.max(most, logs[at] as number);
  let sum = 0;
  for (let at = 0; at < logs.length; at++) sum += Math.exp((logs[at] as number) - most);
  return most + Math.log(sum);
}
