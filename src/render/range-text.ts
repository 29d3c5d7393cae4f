import type { Symbols } from './symbols.js';

/** A range of people; null is no figure named. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
  /** True where no floor is claimed: `low` is then only the figure named. */
  readonly openLow?: boolean;
  readonly openHigh: boolean;
  readonly approximate?: boolean;
}

/**
 * A figure in digits. Above 9999 the thousands are set apart by a narrow space, which no locale reads as a
 * decimal sign; in ASCII digits stay plain.
 */
export function figureText(figure: number, symbols: Symbols): string {
  const digits = String(figure);
  return digits.length < 5 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, symbols.thousands);
}

/** A range in words of digits: `84`, `3–82`, `46+`, `3–100+`, `≤60`, `~50`, or `no figure`. */
export function rangeText(range: Range, symbols: Symbols): string {
  const { low, high } = range;
  const plus = range.openHigh ? '+' : '';
  const about = range.approximate ? symbols.about : '';
  if (low === null && high === null) return 'no figure';
  if (high === null) return `${about}${figureText(low as number, symbols)}+`;
  const highText = figureText(high, symbols);
  if (low === null || range.openLow) return `${symbols.atMost}${about}${highText}${plus}`;
  if (low === high) return `${about}${highText}${plus}`;
  return `${about}${figureText(low, symbols)}${symbols.dash}${highText}${plus}`;
}
