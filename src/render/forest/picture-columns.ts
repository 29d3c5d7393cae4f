import type { Track } from './mark-svg.js';
import { placeOf, type Scale } from './scale.js';

/** The space around a picture, between its columns, and the height of a row, in user units. */
export const MARGIN = 16;
export const GAP = 12;
export const ROW = 18;

/** The widths of names, of what sources say, and of dates. */
export const LABEL = 220;
export const SAYS = 122;
export const DATE = 74;

/** Room for arrows beside the scale. */
const ARROWS = 16;

/** Where columns begin and end. */
export interface Columns {
  /** The scale with the room for arrows. */
  readonly start: number;
  readonly end: number;
  readonly says: number;
  readonly on: number;
}

/** The columns of a picture of a width; all that is left is the scale's. */
export function columnsOf(width: number): Columns {
  const on = width - MARGIN - DATE;
  const says = on - GAP - SAYS;
  return { start: MARGIN + LABEL + GAP, end: says - GAP, says, on };
}

/** Where figures stand in the column of the scale. */
export function trackOf(scale: Scale, { start, end }: Columns): Track {
  const room = end - start - 2 * ARROWS;
  return { start, end, x: (figure) => start + ARROWS + placeOf(figure, scale) * room };
}
