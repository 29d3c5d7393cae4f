import type { Priors } from '../priors.js';
import { type Beliefs, leanOf, noiseOf } from './beliefs.js';
import { measure } from './measurement.js';
import type { PreparedCell } from './prepared-cell.js';

/** What the claims of a cell amount to, one by one and together. */
export interface WeighedCell {
  readonly values: Float64Array;
  readonly precisions: Float64Array;
  /** How surely each claim is to the point. */
  readonly shares: Float64Array;
  /** The precision of all together. */
  readonly total: number;
  /** The precision of the claims that each column of the cell has. */
  readonly pulls: Float64Array;
}

/** Weighs the claims of a cell by what is held of its truth, on the scale `ln(n + ½)`, and of sources. */
export function weighCell(cell: PreparedCell, truth: number, beliefs: Beliefs, priors: Priors): WeighedCell {
  const { witnesses, columns } = cell;
  const values = new Float64Array(witnesses.length);
  const precisions = new Float64Array(witnesses.length);
  const shares = new Float64Array(witnesses.length);
  const pulls = new Float64Array(columns.length);
  let total = 0;
  witnesses.forEach((witness, index) => {
    const mean = truth + leanOf(witness, cell, beliefs);
    const { value, precision, share } = measure(witness, mean, noiseOf(witness, beliefs), priors);
    const weighed = witness.weight * precision;
    values[index] = value;
    precisions[index] = weighed;
    shares[index] = share;
    total += weighed;
    for (const place of witness.places) pulls[place] = (pulls[place] as number) + weighed;
  });
  return { values, precisions, shares, total, pulls };
}

/** The truth of a cell by its weighed claims, each freed of its lean. */
export function truthOf(
  cell: PreparedCell,
  { values, precisions, total }: WeighedCell,
  beliefs: Beliefs,
): number {
  let sum = 0;
  cell.witnesses.forEach((witness, index) => {
    sum += (precisions[index] as number) * ((values[index] as number) - leanOf(witness, cell, beliefs));
  });
  return sum / total;
}

/** Where the truth of a cell is sought first: in the middle of its claims. */
export function startingTruth(cell: PreparedCell, beliefs: Beliefs): number {
  let sum = 0;
  let total = 0;
  for (const witness of cell.witnesses) {
    if (witness.kind === 'floor') continue;
    sum += witness.weight * (witness.value - leanOf(witness, cell, beliefs));
    total += witness.weight;
  }
  return sum / total;
}
