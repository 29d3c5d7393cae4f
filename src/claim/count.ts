import type { VagueWord } from './vague.js';

/**
 * How a source hedged a figure: `about` may be off both ways, `nearly` only downwards.
 * `false` means the figure was given without a hedge.
 */
export type Approximation = false | 'about' | 'nearly';

/**
 * A count of people (or of declared things) as a source stated it.
 *
 * `low` and `high` are the figures **named**; null when none was. The open flags say that the source claims
 * no floor or no ceiling. A count with no figure, no flag and no vague word was not stated at all.
 */
export interface Count {
  /** The source's words, unchanged apart from surrounding white space. */
  readonly original: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly approximate: Approximation;
  /** The word used in place of a figure ("dozens"); null when a figure was named or nothing was stated. */
  readonly vague: VagueWord | null;
}

/** The count of a source that said nothing: neither a figure nor a loss. It is not zero. */
export const NOT_STATED: Count = {
  original: '',
  low: null,
  high: null,
  openLow: false,
  openHigh: false,
  approximate: false,
  vague: null,
};

/** Whether the source named at least one figure. */
export function isNamed(count: Count): boolean {
  return count.low !== null;
}

/** Whether the source used a word of size ("dozens") instead of a figure. A bare admission is not one. */
export function isVague(count: Count): boolean {
  return count.vague !== null && count.vague !== 'acknowledged';
}

/** Whether the source admits a loss and states no number. */
export function isAcknowledged(count: Count): boolean {
  return count.vague === 'acknowledged';
}

/** Whether the source says that there were none: a denial. */
export function isDenial(count: Count): boolean {
  return count.high === 0 && !count.openHigh;
}
