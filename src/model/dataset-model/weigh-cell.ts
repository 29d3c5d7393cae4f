import type { Priors } from '../priors.js';
import { type Beliefs, leanOf, noiseOf } from './beliefs.js';
import { measure } from './measurement.js';
import type { PreparedCell, Witness } from './prepared-cell.js';

/** What the claims of a cell amount to, one by one and together. */
export interface WeighedCell {
  readonly values: number[];
  readonly precisions: number[];
  /** How surely each claim is to the point. */
  readonly shares: number[];
  /** The precision of the claims that each column of the cell has. */
  readonly pulls: number[];
  /** The precision of all together. */
  total: number;
}

/** Room for the weights of a cell: one room for all rounds, as to make room is what costs most of them. */
export function createWeighed({ witnesses, columns }: PreparedCell): WeighedCell {
  const zeros = (length: number) => Array<number>(length).fill(0);
  return {
    values: zeros(witnesses.length),
    precisions: zeros(witnesses.length),
    shares: zeros(witnesses.length),
    pulls: zeros(columns.length),
    total: 0,
  };
}

/** Weighs the claims of a cell by what is held of its truth, on the scale `ln(n + ½)`, and of sources. */
export function weighCell(
  weighed: WeighedCell,
  cell: PreparedCell,
  truth: number,
  beliefs: Beliefs,
  priors: Priors,
): void {
  const { witnesses } = cell;
  const { values, precisions, shares, pulls } = weighed;
  pulls.fill(0);
  weighed.total = 0;
  for (let index = 0; index < witnesses.length; index++) {
    const witness = witnesses[index] as Witness;
    const mean = truth + leanOf(witness, cell, beliefs);
    const { value, precision, share } = measure(witness, mean, noiseOf(witness, beliefs), priors);
    const own = witness.weight * precision;
    values[index] = value;
    precisions[index] = own;
    shares[index] = share;
    weighed.total += own;
    for (const place of witness.places) pulls[place] = (pulls[place] as number) + own;
  }
}

/** The truth of a cell by its weighed claims, each freed of its lean. */
export function truthOf(
  cell: PreparedCell,
  { values, precisions, total }: WeighedCell,
  beliefs: Beliefs,
): number {
  let sum = 0;
  for (let index = 0; index < cell.witnesses.length; index++) {
    const lean = leanOf(cell.witnesses[index] as Witness, cell, beliefs);
    sum += (precisions[index] as number) * ((values[index] as number) - lean);
  }
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
