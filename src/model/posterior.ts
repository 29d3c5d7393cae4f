import { append } from '../claim/map-of-lists.js';
import type { Vote } from './dependence.js';
import { createGrid, type Grid } from './grid.js';
import type { Priors } from './priors.js';
import { ROLES, type Role } from './role.js';
import { addNamedLikelihood, addRoleLikelihood } from './role-likelihood.js';

/** How likely each cell of a grid is; the masses sum to 1. */
export interface Posterior {
  readonly grid: Grid;
  readonly masses: Float64Array;
}

/** What the claims of one incident, group and measure leave likely. Without claims it is the prior. */
export function createPosterior(votes: readonly Vote[], priors: Priors): Posterior {
  const grid = gridFor(votes);
  const logs = Float64Array.from(grid.logPriors);
  const byRole = new Map<Role, Vote[]>();
  for (const vote of votes) {
    if (vote.observation.kind === 'named') addNamedLikelihood(logs, grid, vote, priors);
    else append(byRole, vote.observation.role, vote);
  }
  for (const role of ROLES) {
    const spoken = byRole.get(role);
    if (spoken !== undefined) addRoleLikelihood(logs, grid, spoken, priors.roles[role], priors);
  }
  return { grid, masses: normalise(logs) };
}

/** Where more figures than this are said, it tells nothing that one of them is hit: the cost would be their square. */
const MOST_OWN_CELLS = 300;

/** A grid wide enough for every claim, on which every exact figure has a cell of its own. */
export function gridFor(votes: readonly Vote[]): Grid {
  let most = 0;
  const own = new Set<number>();
  for (const { observation } of votes) {
    most = Math.max(most, observation.high);
    if (observation.kind === 'exact') own.add(observation.low);
  }
  return createGrid(most, own.size > MOST_OWN_CELLS ? [] : own);
}

/** Turns logarithms of weights into masses that sum to 1. */
export function normalise(logs: Float64Array): Float64Array {
  const most = logs.reduce((highest, log) => Math.max(highest, log), -Infinity);
  const masses = logs.map((log) => Math.exp(log - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}
