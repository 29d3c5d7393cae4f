import { figureText } from '../range-text.js';
import { UNICODE } from '../symbols.js';
import type { ForestBands } from './forest.js';
import type { Colour } from './forest-style.js';
import type { Track } from './mark-svg.js';
import type { Scale } from './scale.js';
import { element, paint, SMALL_SIZE, textElement } from './svg-element.js';
import { textRoom } from './text-room.js';

/** Bands narrower than this could not be seen. */
const NARROWEST = 3;

/** The envelope and the consensus as bands over a height, paler where they have no ceiling. */
export function drawBands(
  { envelope, consensus }: ForestBands,
  top: number,
  bottom: number,
  track: Track,
): string[] {
  const band = (from: number, to: number, colour: Colour, opacity: number | null = null) => {
    const width = Math.max(NARROWEST, to - from);
    const x = (from + to - width) / 2;
    return element('rect', { x, y: top, width, height: bottom - top, ...paint(colour), opacity });
  };
  const bands: string[] = [];
  if (envelope !== null) {
    const { low, high, openHigh } = envelope;
    if (openHigh || high === null) bands.push(band(track.x(high ?? low), track.end, 'envelope', 0.5));
    if (high !== null) bands.push(band(track.x(low), track.x(high), 'envelope'));
  }
  for (const { low, high } of consensus) {
    bands.push(band(track.x(low), high === null ? track.end : track.x(high), 'consensus'));
  }
  return bands;
}

/** A line over a height for each round figure. */
export function drawGrid({ ticks }: Scale, top: number, bottom: number, track: Track): string[] {
  return ticks.map((tick) => {
    const x = Math.round(track.x(tick) * 10) / 10;
    return element('path', { d: `M${x} ${top}V${bottom}`, ...paint(null, 'grid') });
  });
}

/** The round figures on a baseline, as many as have room. */
export function drawTicks({ ticks }: Scale, y: number, track: Track): string {
  const labels: string[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const text = figureText(tick, UNICODE);
    const room = textRoom(text, SMALL_SIZE);
    const x = track.x(tick);
    if (x - room / 2 < free) continue;
    free = x + room / 2 + 4;
    labels.push(textElement(text, { x, y, room, size: SMALL_SIZE, anchor: 'middle', isMuted: true }));
  }
  return labels.join('');
}
