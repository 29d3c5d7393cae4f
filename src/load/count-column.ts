import type { Approximation, Count } from '../claim/count.js';
import type { VagueWord } from '../claim/vague.js';
import { GrowingColumn } from './growing-column.js';
import { SharedTextColumn } from './text-columns.js';

const APPROXIMATIONS: readonly Approximation[] = [false, 'about', 'nearly'];

/** A column of counts: two figures (NaN for null), a byte of flags and two shared texts a row. */
export class CountColumn {
  readonly #lows = new GrowingColumn((length) => new Float64Array(length));
  readonly #highs = new GrowingColumn((length) => new Float64Array(length));
  readonly #flags = new GrowingColumn((length) => new Uint8Array(length));
  readonly #originals = new SharedTextColumn();
  readonly #vague = new SharedTextColumn<VagueWord>();

  push(count: Count): void {
    this.#lows.push(count.low ?? Number.NaN);
    this.#highs.push(count.high ?? Number.NaN);
    this.#flags.push(
      (count.openLow ? 1 : 0) | (count.openHigh ? 2 : 0) | (APPROXIMATIONS.indexOf(count.approximate) << 2),
    );
    this.#originals.push(count.original);
    this.#vague.push(count.vague);
  }

  at(row: number): Count {
    const flags = this.#flags.at(row);
    return {
      original: this.#originals.at(row) as string,
      low: figure(this.#lows.at(row)),
      high: figure(this.#highs.at(row)),
      openLow: (flags & 1) !== 0,
      openHigh: (flags & 2) !== 0,
      approximate: APPROXIMATIONS[flags >> 2] as Approximation,
      vague: this.#vague.at(row),
    };
  }
}

function figure(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
