import { type Axis, cellOf } from '../axis.js';
import type { Page } from '../page.js';
import { rangeBar, vagueBar } from '../range-bar.js';
import type { Symbols } from '../symbols.js';
import type { Style } from '../theme.js';
import type { ForestBands, ForestMethod, ForestRow } from './forest.js';
import type { ModelInterval } from './model-interval.js';

/** A claim over the cells of a scale; blank where it has no figure. */
export function claimBar({ mark, isHollow }: ForestRow, axis: Axis, symbols: Symbols): string {
  if (mark === null) return ' '.repeat(axis.width);
  return mark.isNamed ? rangeBar(mark, axis, symbols, isHollow) : vagueBar(mark.low, axis, symbols);
}

/** What a method finds over the cells of a scale: each of its ranges, and the figure it holds for the best. */
export function methodBar({ ranges }: ForestMethod, axis: Axis, symbols: Symbols): string {
  const { method, median, open, openHigh: arrow } = symbols.bar;
  const cells = blank(axis);
  for (const { low, high, openHigh, best } of ranges) {
    const last = cellOf(high ?? low ?? 0, axis);
    if (openHigh || high === null) {
      fill(cells, last + 1, axis.width - 2, open);
      cells[axis.width - 1] = arrow;
    }
    fill(cells, cellOf(low ?? 0, axis), last, method);
    if (best !== null && low !== high) cells[cellOf(best, axis)] = median;
  }
  return cells.join('');
}

/** The model's intervals of 90 % and of 50 %, and its median. */
export function modelBar(
  { q05, q25, median, q75, q95 }: ModelInterval,
  axis: Axis,
  symbols: Symbols,
): string {
  const cells = blank(axis);
  fill(cells, cellOf(q05, axis), cellOf(q95, axis), symbols.bar.hollowRange);
  fill(cells, cellOf(q25, axis), cellOf(q75, axis), symbols.bar.method);
  cells[cellOf(median, axis)] = symbols.bar.median;
  return cells.join('');
}

/** What stands behind every bar of a plot: the ends of the envelope, and the consensus. */
export function drawBehind({ envelope, consensus }: ForestBands, axis: Axis, symbols: Symbols): string {
  const cells = blank(axis);
  for (const { low, high } of consensus) {
    fill(
      cells,
      cellOf(low, axis),
      high === null ? axis.width - 2 : cellOf(high, axis),
      symbols.bar.consensus,
    );
  }
  if (envelope !== null) {
    const ends = envelope.high === null || envelope.openHigh ? [envelope.low] : [envelope.low, envelope.high];
    for (const end of ends) cells[cellOf(end, axis)] = symbols.bar.end;
  }
  return cells.join('');
}

/** A bar, and behind its blank cells what stands there. */
export function layOver(bar: string, behind: string): string {
  return [...bar].map((cell, index) => (cell === ' ' ? behind[index] : cell)).join('');
}

/** Styles a bar, and dims what stands behind it. */
export function styleBar(text: string, style: Style | null, { symbols, theme }: Page): string {
  const { end, consensus } = symbols.bar;
  let styled = '';
  let run = '';
  let isBehind = false;
  const flush = () => {
    if (run !== '') styled += isBehind ? theme.dim(run) : style === null ? run : style(run);
    run = '';
  };
  for (const cell of text) {
    const belongs = cell === end || cell === consensus;
    if (belongs !== isBehind) flush();
    isBehind = belongs;
    run += cell;
  }
  flush();
  return styled;
}

function blank({ width }: Axis): string[] {
  return new Array<string>(width).fill(' ');
}

function fill(cells: string[], first: number, last: number, sign: string): void {
  cells.fill(sign, first, last + 1);
}
