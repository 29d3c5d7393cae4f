import { claimLikelihood } from './claim-likelihood.js';
import type { Vote } from './dependence.js';
import { evenQuadrature } from './even-quadrature.js';
import { FIFTEEN_POINTS, type Quadrature } from './gauss-hermite.js';
import type { Grid } from './grid.js';
import { LogTable } from './log-table.js';
import { isZero } from './observation.js';
import { type Perceived, perceive } from './perceived.js';
import type { Priors, RolePrior } from './priors.js';

/** What is so much less likely than the rest, on the logarithmic scale, changes no digit of it. */
const NEGLIGIBLE = -40;

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
  const noise = Math.hypot(role.noise, role.leanSpread);
  const wideNoise = Math.hypot(outlierNoise, role.leanSpread);
  for (let cell = 0; cell < logs.length; cell++) {
    const mean = (places[cell] as number) + role.lean;
    const meant = claimLikelihood(witness.perceived, mean, noise);
    const astray = claimLikelihood(witness.perceived, mean, wideNoise);
    const log = logOf((1 - outlierShare) * meant + outlierShare * astray);
    logs[cell] = (logs[cell] as number) + witness.weight * allowFor(witness, log, cell);
  }
}

function addTogether(
  logs: Float64Array,
  { places }: Grid,
  witnesses: readonly Witness[],
  role: RolePrior,
  priors: Priors,
): void {
  const { points, weights } = quadratureFor(witnesses, role);
  const leans = Float64Array.from(points, (point) => role.lean + role.leanSpread * point);
  const terms = new Float64Array(places.length * leans.length);
  for (let at = 0; at < terms.length; at++) terms[at] = Math.log(weights[at % leans.length] as number);
  for (const witness of witnesses) addWitness(terms, places, leans, witness, role, priors);
  for (let cell = 0; cell < logs.length; cell++) {
    logs[cell] = (logs[cell] as number) + logSum(terms, cell * leans.length, (cell + 1) * leans.length);
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

/** Adds to each cell and lean how likely one claim is. So many are asked for that it pays to look them up in a table. */
function addWitness(
  terms: Float64Array,
  places: Float64Array,
  leans: Float64Array,
  witness: Witness,
  role: RolePrior,
  { outlierShare, outlierNoise }: Priors,
): void {
  const low = (places[0] as number) + (leans[0] as number);
  const high = (places.at(-1) as number) + (leans.at(-1) as number);
  const tableOf = (noise: number) =>
    new LogTable((mean) => claimLikelihood(witness.perceived, mean, noise), low, high, noise);
  const [meant, astray] = [tableOf(role.noise), tableOf(outlierNoise)];
  const logAstray = logOf(outlierShare);
  const least = outlierShare > 0 ? logAstray + NEGLIGIBLE : -Infinity;
  let at = 0;
  for (let cell = 0; cell < places.length; cell++) {
    for (let lean = 0; lean < leans.length; lean++, at++) {
      const mean = (places[cell] as number) + (leans[lean] as number);
      const wide = astray.logAt(mean);
      const gain = meant.logAt(mean) - wide;
      const log =
        wide + (gain < least ? logAstray : logOf(outlierShare + (1 - outlierShare) * Math.exp(gain)));
      terms[at] = (terms[at] as number) + witness.weight * allowFor(witness, log, cell);
    }
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
  return Math.log(Math.max(likelihood, Number.MIN_VALUE));
}

/** The logarithm of a sum of which the logarithms stand from one place of a list to before another. */
function logSum(logs: Float64Array, start: number, end: number): number {
  let most = -Infinity;
  for (let at = start; at < end; at++) most = Math.max(most, logs[at] as number);
  let sum = 0;
  for (let at = start; at < end; at++) sum += Math.exp((logs[at] as number) - most);
  return most + Math.log(sum);
}
