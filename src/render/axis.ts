import { figureText } from './range-text.js';
import type { Symbols } from './symbols.js';

/**
 * A scale of figures over terminal cells. The first and the last cell hold no figure: they are left to the arrows
 * of open ends. Above a span of twenty times between its figures the scale is logarithmic.
 */
export interface Axis {
  readonly min: number;
  readonly max: number;
  /** Cells, with the two for arrows. */
  readonly width: number;
  readonly isLogarithmic: boolean;
  /** What is added to a figure before its logarithm is taken, so that 0 has a place. */
  readonly offset: number;
}

/** The span, highest over lowest figure above 0, from which a scale is logarithmic. */
const LOGARITHMIC_SPAN = 20;

/** Cells from which labels stand two cells apart. */
const ROOMY = 24;

/** Cells of the narrowest scale. */
const NARROWEST = 5;

/** The scale on which all the figures stand. Throws without a figure or with fewer than five cells. */
export function createAxis(figures: Iterable<number>, width: number): Axis {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let lowestPositive = Number.POSITIVE_INFINITY;
  for (const figure of figures) {
    if (figure < min) min = figure;
    if (figure > max) max = figure;
    if (figure > 0 && figure < lowestPositive) lowestPositive = figure;
  }
  if (min > max || width < NARROWEST) throw new RangeError('a scale needs a figure and five cells');
  return { min, max, width, isLogarithmic: max > LOGARITHMIC_SPAN * lowestPositive, offset: 1 };
}

/** The cell of a figure, from 1 to width - 2; what lies beyond an end of the scale takes the cell of that end. */
export function cellOf(figure: number, axis: Axis): number {
  const cells = axis.width - 3;
  if (axis.min === axis.max && figure === axis.min) return 1 + Math.floor(cells / 2);
  if (figure <= axis.min) return 1;
  if (figure >= axis.max) return axis.width - 2;
  const place = axis.isLogarithmic
    ? (value: number) => Math.log(value + axis.offset)
    : (value: number) => value;
  const share = (place(figure) - place(axis.min)) / (place(axis.max) - place(axis.min));
  return 1 + Math.round(share * cells);
}

/**
 * One line of labels under or over the bars of a scale, as wide as they: its two ends, and round figures between
 * them where there is room. A label stands centred on the cell of its figure.
 */
export function axisLabels(axis: Axis, symbols: Symbols): string {
  const cells = new Array<string>(axis.width).fill(' ');
  const place = (figure: number, apart: number): boolean => {
    const label = figureText(figure, symbols);
    const centred = cellOf(figure, axis) - Math.floor((label.length - 1) / 2);
    const start = Math.max(0, Math.min(axis.width - label.length, centred));
    if (label.length > axis.width) return false;
    for (let cell = start - apart; cell < start + label.length + apart; cell++) {
      if (cell >= 0 && cell < axis.width && cells[cell] !== ' ') return false;
    }
    for (const [index, character] of [...label].entries()) cells[start + index] = character;
    return true;
  };
  const room = axis.width < ROOMY ? 1 : 2;
  place(axis.max, 1);
  place(axis.min, 1);
  if (axis.isLogarithmic) {
    for (const figure of roundFigures(axis)) place(figure, room);
  } else {
    placeEvenly(axis, (figure) => place(figure, room), cells);
  }
  return cells.join('');
}

/** Powers of ten between the ends of a scale, then fives, then twos. */
function roundFigures(axis: Axis): number[] {
  const figures: number[] = [];
  for (const digit of [1, 5, 2]) {
    for (let figure = digit; figure < axis.max; figure *= 10) if (figure > axis.min) figures.push(figure);
  }
  return figures;
}

/** Places the multiples of the smallest round step whose labels all have room beside each other. */
function placeEvenly(axis: Axis, place: (figure: number) => boolean, cells: string[]): void {
  const ends = [...cells];
  let best = ends;
  let most = 0;
  for (const step of steps(axis.max - axis.min)) {
    cells.splice(0, cells.length, ...ends);
    let placed = 0;
    let refusedInside = false;
    for (let figure = Math.ceil(axis.min / step) * step; figure <= axis.max; figure += step) {
      if (place(figure)) placed++;
      else if (placed > 0 && figure + step < axis.max) refusedInside = true;
    }
    if (refusedInside) break;
    if (placed > most) {
      best = [...cells];
      most = placed;
    }
  }
  cells.splice(0, cells.length, ...best);
}

/** Round steps (1, 2, 5 times a power of ten) from a span downwards, at most ten to the span. */
function steps(span: number): number[] {
  const all: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(Math.max(1, span))); power >= 1; power /= 10) {
    for (const digit of [5, 2, 1]) {
      const step = digit * power;
      if (step <= span && span / step <= 10) all.push(step);
    }
  }
  return all;
}
