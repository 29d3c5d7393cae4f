import { isPoint, isZero } from '../observation.js';
import { type PseudoValue, pseudoValueOf } from '../pseudo-value.js';
import type { Priors } from '../priors.js';
import type { Cell, CellClaim } from './cell.js';
import { keyOf, type Layout, roleColumn, sourceColumn } from './layout.js';
import type { DatasetSettings } from './settings.js';

/** How verified figures scatter: they are other people's work, and may have a lean of their own. */
const VERIFIED_NOISE = 0.05;
const VERIFIED_LEAN_SPREAD = 0.02;

/** What sort of witness a claim is: a figure or a bound, one that there were none, or one that nobody doubts. */
type WitnessKind = 'figure' | 'bound' | 'none' | 'certain';

/** A claim of a cell with all that learning needs. */
export interface Witness {
  readonly kind: WitnessKind;
  /** How much of a vote it has, with that of others of its side in mind. */
  readonly weight: number;
  /** The claim as one measurement, its variance with that of a lean that is not learned. */
  readonly value: number;
  readonly variance: number;
  /** The column of its source; -1: nothing is learned of it. */
  readonly source: number;
  /** Its columns, as places in the columns of its cell. */
  readonly places: readonly number[];
  /** Its scatter, where nothing is learned of its source. */
  readonly noise: number;
  /** How often its role says "none" whatever happened. */
  readonly denial: number;
}

/** A cell with all that learning needs. */
export interface PreparedCell {
  /** The columns that any of its claims has. */
  readonly columns: readonly number[];
  readonly witnesses: readonly Witness[];
}

/** Prepares a cell. Claims that say nothing are left out. */
export function prepareCell(
  cell: Cell,
  layout: Layout,
  perMeasure: boolean,
  priors: Priors,
  settings: DatasetSettings,
): PreparedCell {
  const columns: number[] = [];
  const placeOf = (column: number): number => {
    const place = columns.indexOf(column);
    return place < 0 ? columns.push(column) - 1 : place;
  };
  const sides = countSides(cell.claims);
  const witnesses = cell.claims.flatMap((claim): Witness[] => {
    const pseudo = pseudoValueOf(claim, priors);
    if (pseudo === null) return [];
    const key = keyOf(claim, perMeasure ? cell.measure : null);
    if (key === null) return [certain(claim, pseudo, priors)];
    const source = sourceColumn(layout, key);
    const role = priors.roles[key.role];
    const places = [roleColumn(layout, key.role), ...(source < 0 ? [] : [source])].map(placeOf);
    const others = (sides.get(key.role) as number) - 1;
    return [
      {
        kind: isZero(claim) ? 'none' : isPoint(claim) ? 'figure' : 'bound',
        weight: claim.weight / (1 + others * settings.sameSideCorrelation),
        value: pseudo.value,
        variance: pseudo.variance + (source < 0 ? role.leanSpread ** 2 : 0),
        source,
        places,
        noise: role.noise,
        denial: role.denial,
      },
    ];
  });
  return { columns, witnesses };
}

function certain(claim: CellClaim, { value, variance }: PseudoValue, priors: Priors): Witness {
  const isVerified = claim.role === 'verified';
  return {
    kind: 'certain',
    weight: claim.weight,
    value,
    variance: variance + (isVerified ? VERIFIED_LEAN_SPREAD ** 2 : 0),
    source: -1,
    places: [],
    noise: isVerified ? VERIFIED_NOISE : priors.namedNoise,
    denial: 0,
  };
}

/** How many claims each role has in a cell. */
function countSides(claims: readonly CellClaim[]): Map<string, number> {
  const sides = new Map<string, number>();
  for (const { role, kind } of claims) {
    if (kind !== 'named') sides.set(role, (sides.get(role) ?? 0) + 1);
  }
  return sides;
}
