import { ROLES, type Role } from '../role.js';
import type { Beliefs } from './beliefs.js';
import type { BorderedMatrix } from './bordered-matrix.js';
import { solveLower } from './cholesky.js';
import { columnOfRole, type LearnedKey, layOut, startsOf } from './layout.js';
import type { Learned } from './learn.js';
import type { Distinction } from './source-key.js';

/** How a source or a role leans, as a natural logarithm: above 0 it says too many. */
export interface Lean {
  readonly lean: number;
  /** How well that is known: a standard deviation. */
  readonly error: number;
}

export interface RoleLean extends Lean {
  readonly role: Role;
}

export interface SourceLean extends LearnedKey, Lean {
  /** How much its figures scatter beside its lean: a standard deviation. */
  readonly noise: number;
}

/** What is learned of sources, as plain data. */
export interface Bias {
  readonly per: readonly Distinction[];
  /** How many claims a source must have to be learned of. */
  readonly leastClaims: number;
  /** Every role, in order. */
  readonly roles: readonly RoleLean[];
  /** In the order of their columns. */
  readonly sources: readonly SourceLean[];
  /** The rows of the Cholesky factor of the precision of leans: of sources beyond their roles, then of roles. */
  readonly factor: readonly (readonly number[])[];
}

/** So many digits tell more than is known; fewer would not. */
const DIGITS = 7;

/** What is learned, as plain data, rounded. */
export function toBias({ beliefs: { layout, leans, noises }, factor }: Learned): Bias {
  const { sources, per, leastClaims } = layout;
  const describe = (columns: readonly number[]): Lean => {
    const own = new Float64Array(leans.length);
    for (const column of columns) own[column] = 1;
    const lean = columns.reduce((sum, column) => sum + (leans[column] as number), 0);
    return { lean: round(lean), error: round(errorOf(factor, own)) };
  };
  return {
    per,
    leastClaims,
    roles: ROLES.map((role) => ({ role, ...describe([columnOfRole(layout, role)]) })),
    sources: sources.map((key, column) => ({
      ...key,
      ...describe([column, columnOfRole(layout, key.role)]),
      noise: round(noises[column] as number),
    })),
    factor: factor.rows.map((row) => Array.from(row, round)),
  };
}

/** What is held of sources by what was learned, and how surely. */
export function fromBias(bias: Bias): { readonly beliefs: Beliefs; readonly factor: BorderedMatrix } {
  const { sources, roles } = bias;
  const layout = layOut(sources, bias.per, bias.leastClaims);
  const ofRoles = roles.map(({ lean }) => lean);
  const beyond = sources.map(({ lean, role }) => lean - (ofRoles[ROLES.indexOf(role)] as number));
  return {
    beliefs: {
      layout,
      leans: Float64Array.from([...beyond, ...ofRoles]),
      noises: Float64Array.from(sources, ({ noise }) => noise),
    },
    factor: { starts: startsOf(layout), rows: bias.factor.map((row) => Float64Array.from(row)) },
  };
}

/** How well a sum of leans is known, each times its own number: a standard deviation. */
export function errorOf(factor: BorderedMatrix, times: Float64Array): number {
  return Math.sqrt(solveLower(factor, times).reduce((sum, value) => sum + value * value, 0));
}

function round(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
