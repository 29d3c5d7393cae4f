import { ROLES, type Role } from '../role.js';

/** How the dataset model learns. */
export interface DatasetSettings {
  /** A source with fewer claims in a role has no lean of its own: it is taken for an ordinary speaker of the role. */
  readonly leastClaims: number;
  /** How much the errors of one side's claims in a cell go together: a correlation. */
  readonly sameSideCorrelation: number;
  /** How many claims the prior scatter of a source is worth. */
  readonly noiseWorth: number;
  /** How far the mean lean of each role may be from its prior: a standard deviation. What fixes the level of everything. */
  readonly roleSpread: Readonly<Record<Role, number>>;
  readonly mostRounds: number;
  /** A round that moves no lean by more, on the scale of natural logarithms, is the last. */
  readonly leanTolerance: number;
  /** The same for the truth of each cell. */
  readonly truthTolerance: number;
}

const SPREAD: Readonly<Partial<Record<Role, number>>> = {
  independent: 0.1,
  'third-on-combatants': 0.2,
  'third-on-civilians': 0.2,
};

export const DATASET_SETTINGS: DatasetSettings = {
  leastClaims: 3,
  sameSideCorrelation: 0.25,
  noiseWorth: 5,
  roleSpread: Object.fromEntries(ROLES.map((role) => [role, SPREAD[role] ?? 0.3])) as Record<Role, number>,
  mostRounds: 60,
  leanTolerance: 1e-3,
  truthTolerance: 5e-3,
};
