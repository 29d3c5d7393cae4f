import { isPoint, isZero } from '../observation.js';
import type { Priors } from '../priors.js';
import { type PseudoValue, pseudoValueOf } from '../pseudo-value.js';
import type { Cell, CellClaim } from './cell.js';
import { columnOfRole, columnOfSource, type Layout } from './layout.js';
import type { DatasetSettings } from './settings.js';
import { keyOf, type SourceKey } from './source-key.js';

/** How verified figures scatter: they are other people's work, and lean a little in ways of their own. */
const VERIFIED_NOISE = 0.05;
const VERIFIED_LEAN_SPREAD = 0.02;

/** A claim of a cell with all that learning needs. */
export interface Witness {
  /** A figure, a bound, a word that there were none, what nobody doubts, or a floor that tells nothing of the size. */
  readonly kind: 'figure' | 'bound' | 'none' | 'certain' | 'floor';
  /** How much of a vote it has: the more of its side speak, the less. */
  readonly weight: number;
  /** The claim as one measurement. */
  readonly value: number;
  /** The variance that its form adds to its scatter, and that of its lean where that is not learned. */
  readonly variance: number;
  /** The column of its source; -1 where nothing is learned of it. */
  readonly source: number;
  /** Its columns, as places among the columns of its cell. */
  readonly places: readonly number[];
  /** Its scatter where nothing is learned of its source. */
  readonly noise: number;
  /** How often its role says "none" whatever happened. */
  readonly denial: number;
}

/** A cell with all that learning needs. */
export interface PreparedCell {
  /** The columns of all of its claims. */
  readonly columns: readonly number[];
  /** One for each claim. */
  readonly witnesses: readonly Witness[];
}

/** What cells are prepared with. */
export interface Preparation {
  readonly layout: Layout;
  readonly priors: Priors;
  readonly settings: DatasetSettings;
}

/** Prepares a cell. */
export function prepareCell(cell: Cell, preparation: Preparation): PreparedCell {
  const { layout, priors } = preparation;
  const columns = new Map<number, number>();
  const said = cell.claims.map((claim) => ({
    claim,
    key: keyOf(claim, cell, layout.per),
    pseudo: pseudoValueOf(claim, priors),
  }));
  const sides = new Map<string, number>();
  for (const { key, pseudo } of said) {
    if (key !== null && pseudo !== null) sides.set(key.role, (sides.get(key.role) ?? 0) + 1);
  }
  const witnesses = said.map(({ claim, key, pseudo }) => {
    if (key === null) return createCertain(claim, pseudo, priors);
    return createWitness(claim, pseudo, key, (sides.get(key.role) ?? 1) - 1, columns, preparation);
  });
  return { columns: [...columns.keys()], witnesses };
}

/** A witness who may lean, beside others of its side; its columns are added to those of the cell, each with its place. */
function createWitness(
  claim: CellClaim,
  pseudo: PseudoValue | null,
  key: SourceKey,
  others: number,
  columns: Map<number, number>,
  { layout, priors, settings }: Preparation,
): Witness {
  const role = priors.roles[key.role];
  const source = columnOfSource(layout, key);
  const own = [columnOfRole(layout, key.role), ...(source < 0 ? [] : [source])];
  for (const column of own) if (!columns.has(column)) columns.set(column, columns.size);
  const isNone = isZero(claim);
  return {
    kind: pseudo === null ? 'floor' : isNone ? 'none' : isPoint(claim) ? 'figure' : 'bound',
    weight: pseudo === null ? claim.weight : claim.weight / (1 + others * settings.sameSideCorrelation),
    value: pseudo?.value ?? 0,
    variance: (isNone ? 0 : (pseudo?.variance ?? 0)) + (source < 0 ? role.leanSpread ** 2 : 0),
    source,
    places: own.map((column) => columns.get(column) as number),
    noise: role.noise,
    denial: role.denial,
  };
}

function createCertain(claim: CellClaim, pseudo: PseudoValue | null, priors: Priors): Witness {
  const isVerified = claim.role === 'verified';
  return {
    kind: pseudo === null ? 'floor' : 'certain',
    weight: claim.weight,
    value: pseudo?.value ?? 0,
    variance: (pseudo?.variance ?? 0) + (isVerified ? VERIFIED_LEAN_SPREAD ** 2 : 0),
    source: -1,
    places: [],
    noise: isVerified ? VERIFIED_NOISE : priors.namedNoise,
    denial: 0,
  };
}
