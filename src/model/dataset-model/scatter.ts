import { type Beliefs, leanOf } from './beliefs.js';
import { type BorderedMatrix, entryOf } from './bordered-matrix.js';
import type { Preparation, PreparedCell, Witness } from './prepared-cell.js';
import type { WeighedCell } from './weigh-cell.js';

/** The scatter of each source, as it is gathered cell by cell, beginning with the prior. */
export class Scatter {
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor({ layout, priors, settings }: Preparation) {
    const worth = 2 * settings.noiseWorth;
    this.#sums = Float64Array.from(layout.sources, ({ role }) => worth * priors.roles[role].noise ** 2);
    this.#counts = Float64Array.from(layout.sources, () => worth);
  }

  /**
   * Adds the figures of a cell: how far each is off, with what is not known of the truth and of leans. Bounds and
   * "none" tell too little of scatter.
   */
  addCell(
    cell: PreparedCell,
    { values, shares, total, pulls }: WeighedCell,
    truth: number,
    beliefs: Beliefs,
    covariance: BorderedMatrix,
  ): void {
    const { columns, witnesses } = cell;
    const moved: number[] = [];
    let ofTruth = 1 / total;
    for (let place = 0; place < columns.length; place++) {
      let sum = 0;
      for (let other = 0; other < columns.length; other++) {
        const entry = entryOf(covariance, columns[place] as number, columns[other] as number);
        sum -= (entry * (pulls[other] as number)) / total;
      }
      moved.push(sum);
      ofTruth -= (sum * (pulls[place] as number)) / total;
    }
    for (let index = 0; index < witnesses.length; index++) {
      const witness = witnesses[index] as Witness;
      if (witness.kind !== 'figure' || witness.source < 0) continue;
      let unknown = ofTruth;
      for (const place of witness.places) {
        unknown += 2 * (moved[place] as number);
        for (const other of witness.places) {
          unknown += entryOf(covariance, columns[place] as number, columns[other] as number);
        }
      }
      const error = (values[index] as number) - leanOf(witness, cell, beliefs) - truth;
      const spread = Math.max(error * error + unknown - witness.variance, 0);
      const share = witness.weight * (shares[index] as number);
      const { source } = witness;
      this.#counts[source] = (this.#counts[source] as number) + share;
      this.#sums[source] = (this.#sums[source] as number) + share * spread;
    }
  }

  /** The standard deviation of each source. */
  noises(): Float64Array {
    return this.#sums.map((sum, source) => Math.sqrt(sum / (this.#counts[source] as number)));
  }
}
