import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { Outcome } from '../reconcile/outcome.js';
import { rangesText } from './group-table.js';
import { METHOD_VIEWS } from './methods/index.js';
import type { Symbols } from './symbols.js';

/** What a method finds in a few words: its ranges, the voices behind them, its grade; `none` where nothing. */
export function outcomeText(
  method: MethodId,
  { ranges, support, of, grade }: Outcome,
  symbols: Symbols,
): string {
  const { bestName } = METHOD_VIEWS[method];
  const range = ranges.length === 0 ? 'none' : rangesText({ ranges, bestName }, { symbols });
  const voices = support === null || of === null || of === 0 ? '' : ` (${support} of ${of})`;
  return `${range}${voices}${grade === null ? '' : ` ${grade}`}`;
}
