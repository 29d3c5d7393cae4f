import { type Axis, cellOf } from './axis.js';
import type { Range } from './range-text.js';
import type { Symbols } from './symbols.js';

/**
 * A range as a bar of exactly the axis's width: `●` a figure, `━━━` a range, `╌╌▸` no ceiling, `◂╌╌` no floor.
 * Hollow (`○`, `───`) is for a claim that does not stand. No figure is blank.
 */
export function rangeBar(range: Range, axis: Axis, symbols: Symbols, isHollow = false): string {
  const { bar } = symbols;
  const { width } = axis;
  const low = range.low ?? (range.high === null ? null : 0);
  if (low === null) return ' '.repeat(width);
  const first = cellOf(low, axis);
  const last = range.high === null ? first : cellOf(range.high, axis);
  const isFigure = range.high === null || low === range.high;
  const body = isFigure
    ? isHollow
      ? bar.hollowFigure
      : bar.figure
    : (isHollow ? bar.hollowRange : bar.range).repeat(last - first + 1);
  const opensLow = range.openLow === true;
  const opensHigh = range.openHigh || range.high === null;
  const before = opensLow ? bar.openLow + bar.open.repeat(first - 1) : ' '.repeat(first);
  const after = opensHigh ? bar.open.repeat(width - last - 2) + bar.openHigh : ' '.repeat(width - last - 1);
  return before + body + after;
}

/** A count given by a word such as "dozens": nothing but dashes from the least it can mean, without a ceiling. */
export function vagueBar(floor: number, axis: Axis, symbols: Symbols): string {
  const first = cellOf(floor, axis);
  return ' '.repeat(first) + symbols.bar.open.repeat(axis.width - first - 1) + symbols.bar.openHigh;
}
