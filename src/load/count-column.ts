import type { Approximation, Count } from '../claim/count.js';
import type { VagueWord } from '../claim/vague.js';
import { NumberColumn } from './number-column.js';
import { SharedTextColumn } from './text-columns.js';

const APPROXIMATIONS: readonly Approximation[] = [false, 'about', 'nearly'];

/** A column of counts: two figures, a byte of flags and two shared texts a row. */
export class CountColumn {
  readonly #lows = new NumberColumn();
  readonly #highs = new NumberColumn();
  readonly #flags = new NumberColumn();
  readonly #originals = new SharedTextColumn();
  readonly #vague = new SharedTextColumn<VagueWord>();

  push(count: Count): void {
    this.#lows.push(encode(count.low));
    this.#highs.push(encode(count.high));
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
      low: decode(this.#lows.at(row)),
      high: decode(this.#highs.at(row)),
      openLow: (flags & 1) !== 0,
      openHigh: (flags & 2) !== 0,
      approximate: APPROXIMATIONS[flags >> 2] as Approximation,
      vague: this.#vague.at(row),
    };
  }
}

/** A figure is a whole number below 2^53; 0 is left for null. */
function encode(figure: number | null): number {
  return figure === null ? 0 : figure + 1;
}

function decode(value: number): number | null {
  return value === 0 ? null : value - 1;
}
