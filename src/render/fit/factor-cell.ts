import type { Factor } from '../../reconcile/fit/fit-result.js';
import type { Symbols } from '../symbols.js';

/** A factor to two digits or three: `×0.28`, `×1.9`, `×12`. */
export function timesText({ factor }: Pick<Factor, 'factor'>, symbols: Symbols): string {
  return symbols.times + toTwo(factor);
}

/** What a factor is between: `0.14–0.52`. */
export function spanText({ low, high }: Factor, symbols: Symbols): string {
  return `${toTwo(low)}${symbols.dash}${toTwo(high)}`;
}

function toTwo(value: number): string {
  return value < 10 ? value.toFixed(value < 1 ? 2 : 1) : String(Math.round(value));
}
