import type { Stance } from '../../claim/stance.js';
import type { ForestMark } from './forest.js';
import type { Colour } from './forest-style.js';
import { element, paint } from './svg-element.js';

/** How a source stands towards the victims, where that is known: it gives a mark its colour and its shape alike. */
export type Standing = Stance | 'unknown';

/** From where to where marks may be drawn, in user units: the scale lies between, arrows reach the ends. */
export interface Track {
  readonly start: number;
  readonly end: number;
  /** The place of a figure. */
  x(figure: number): number;
}

/** Half the size of a mark, of the ends of a range, and of an arrow. */
const HALF = 4.5;
const HALF_END = 3.5;
const ARROW = 4;

/** A square for the victims' own side, a triangle for their enemies, a dot for third parties, a cross for others. */
const SHAPES: Readonly<Record<Standing, (x: number, y: number, half: number) => string>> = {
  own: (x, y, half) => polygonPath(x, y, half * 0.9, [-1, -1, 1, -1, 1, 1, -1, 1]),
  enemy: (x, y, half) => polygonPath(x, y, half * 1.15, [0, -1, 1, 0.8, -1, 0.8]),
  third: (x, y, half) =>
    `M${round(x - half)} ${round(y)}a${half} ${half} 0 1 0 ${2 * half} 0a${half} ${half} 0 1 0 ${-2 * half} 0z`,
  unknown: (x, y, half) =>
    polygonPath(x, y, half, [
      ...[-0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35],
      ...[0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35, -1, -0.35, -0.35, -0.35],
    ]),
};

/** A claim at a height of a track: a shape for a figure, a line between two for a range, dashes where it is open. */
export function renderMark(
  mark: ForestMark,
  standing: Standing,
  isHollow: boolean,
  y: number,
  track: Track,
): string {
  const low = track.x(mark.low);
  const high = track.x(mark.high);
  const isRange = mark.high > mark.low;
  const half = isRange ? HALF_END : HALF;
  const shape = (x: number) =>
    element('path', {
      d: SHAPES[standing](x, y, isHollow ? half - 0.5 : half),
      ...paint(isHollow ? 'paper' : standing, isHollow ? standing : null),
      'stroke-width': isHollow ? 1.3 : null,
    });
  const parts: string[] = [];
  if (mark.openLow) parts.push(renderOpenEnd(low, track.start, y, standing));
  if (mark.openHigh) parts.push(renderOpenEnd(high, track.end, y, standing));
  if (!mark.isNamed)
    return parts.join('') + element('path', { d: `M${round(low)} ${y - 3.5}v7`, ...stroke(standing) });
  if (isRange)
    parts.push(
      element('path', { d: `M${round(low)} ${y}H${round(high)}`, ...stroke(standing, isHollow ? 1.3 : 2.2) }),
    );
  return [...parts, shape(low), isRange ? shape(high) : ''].join('');
}

/** Dashes from a figure to an arrow at the end of a track. */
export function renderOpenEnd(from: number, to: number, y: number, colour: Colour): string {
  const back = to > from ? -ARROW : ARROW;
  return (
    element('path', {
      d: `M${round(from)} ${y}H${round(to)}`,
      ...stroke(colour),
      'stroke-dasharray': '2.5 2.5',
    }) +
    element('path', {
      d: `M${round(to + back)} ${y - ARROW}L${round(to)} ${y}L${round(to + back)} ${y + ARROW}`,
      ...stroke(colour),
    })
  );
}

function stroke(colour: Colour, width = 1.3) {
  return { ...paint(null, colour), 'stroke-width': width };
}

function polygonPath(x: number, y: number, half: number, corners: readonly number[]): string {
  const points: string[] = [];
  for (let at = 0; at < corners.length; at += 2) {
    points.push(
      `${round(x + half * (corners[at] as number))} ${round(y + half * (corners[at + 1] as number))}`,
    );
  }
  return `M${points.join('L')}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
