import { display } from '../display.js';
import { figureText } from '../range-text.js';
import { UNICODE } from '../symbols.js';
import { xmlText } from '../xml-text.js';
import type { Forest, ForestMethod, ForestRow } from './forest.js';
import { findBlocks, isHeaded } from './forest-blocks.js';
import type { Colour } from './forest-style.js';
import { claimText, factsOf, methodText, modelText, valueText } from './forest-words.js';
import { renderMark, renderOpenEnd, type Track } from './mark-svg.js';
import { placeOf, type Scale, scaleText } from './scale.js';
import { BASE_SIZE, element, paint, textElement } from './svg-element.js';
import { textRoom } from './text-room.js';

/** Markup and the height it takes, in user units. */
export interface Drawing {
  readonly markup: string;
  readonly height: number;
}

export const MARGIN = 16;
const GAP = 12;
const ROW = 18;
const SMALL = 11;
const LABEL = 220;
const SAYS = 122;
const DATE = 74;
/** Room for arrows beside the scale. */
const ARROWS = 16;
/** Rows from which the scale is told above them too. */
const MANY_ROWS = 15;

/** The rows of a group with its scale, bands and methods; below its name unless that is told elsewhere. */
export function drawForest(forest: Forest, width: number, title: string): Drawing {
  const { scale, rows, methods, bands } = forest;
  const columns = columnsOf(width);
  const track = scale === null ? null : trackOf(scale, columns.start, columns.end);
  const behind: string[] = [];
  const front: string[] = [];
  let y = 0;

  front.push(
    textElement(display(title), { x: MARGIN, y: y + 16, room: width - 2 * MARGIN, size: 16, isStrong: true }),
    textElement(factsOf(forest, UNICODE).join(' · '), {
      x: MARGIN,
      y: y + 33,
      room: width - 2 * MARGIN,
      size: BASE_SIZE,
      isMuted: true,
    }),
  );
  y += 44;
  if (track !== null && scale !== null && rows.length >= MANY_ROWS) {
    front.push(tickLabels(scale, track, y + 10));
    y += 15;
  }
  const top = y;
  if (track !== null && rows.length > 1) {
    for (const method of methods) {
      front.push(drawMethod(method, y + ROW / 2, track, columns));
      y += ROW;
    }
    const { model } = bands;
    if (model !== null) {
      front.push(
        ...summaryTexts('model', modelText(model, UNICODE), 'median (90 % interval)', y + ROW / 2, columns),
        bar(track.x(model.q05), track.x(model.q95), y + ROW / 2, 2, 'model'),
        bar(track.x(model.q25), track.x(model.q75), y + ROW / 2, 7, 'model'),
        bar(track.x(model.median) - 1, track.x(model.median) + 1, y + ROW / 2, 13, 'model'),
      );
      y += ROW;
    }
  }
  for (const { heading, rows: inside } of findBlocks(rows)) {
    if (isHeaded(rows)) {
      const text = `${heading} (${inside.length})`;
      front.push(textElement(text, { x: MARGIN, y: y + 17, room: LABEL, size: SMALL, isMuted: true }));
      y += ROW + 4;
    }
    for (const row of inside) {
      front.push(drawRow(row, y + ROW / 2, track, columns));
      y += ROW;
    }
  }
  if (track !== null && scale !== null) {
    y += 4;
    behind.push(
      ...(rows.length > 1 ? drawBands(forest, top, y, track) : []),
      ...gridLines(scale, track, top, y),
    );
    front.push(
      element('path', { d: `M${track.start} ${y}H${track.end}`, ...paint(null, 'muted') }),
      tickLabels(scale, track, y + 14),
      textElement(display(`${forest.measure}, ${scaleText(scale)}`), {
        x: (track.start + track.end) / 2,
        y: y + 29,
        room: track.end - track.start,
        size: SMALL,
        anchor: 'middle',
        isMuted: true,
      }),
    );
    y += 34;
  }
  return { markup: [...behind, ...front].join('\n'), height: y };
}

interface Columns {
  /** The ends of the scale with the room for arrows. */
  readonly start: number;
  readonly end: number;
  readonly says: number;
  readonly on: number;
}

function columnsOf(width: number): Columns {
  const on = width - MARGIN - DATE;
  const says = on - GAP - SAYS;
  return { start: MARGIN + LABEL + GAP, end: says - GAP, says, on };
}

function trackOf(scale: Scale, start: number, end: number): Track {
  const room = end - start - 2 * ARROWS;
  return { start, end, x: (figure) => start + ARROWS + placeOf(figure, scale) * room };
}

/** One claim: who, its mark, what it says and when; all of it is told where the pointer rests. */
function drawRow(row: ForestRow, y: number, track: Track | null, columns: Columns): string {
  const baseline = y + 4;
  const isMuted = row.isHollow;
  const at = { y: baseline, size: BASE_SIZE, isMuted };
  return element(
    'g',
    {},
    element('title', {}, xmlText(display(claimText(row, UNICODE)))),
    textElement(display(row.label), { ...at, x: MARGIN, room: LABEL }),
    row.mark === null || track === null
      ? ''
      : renderMark(row.mark, row.claim.stance ?? 'unknown', row.isHollow, y, track),
    textElement(display(valueText(row, UNICODE)), { ...at, x: columns.says, room: SAYS }),
    row.date === '' ? '' : textElement(display(row.date), { ...at, x: columns.on, room: DATE }),
  );
}

function drawMethod(method: ForestMethod, y: number, track: Track, columns: Columns): string {
  const parts = summaryTexts(method.id, methodText(method, UNICODE), '', y, columns);
  for (const { low, high, openHigh, best } of method.ranges) {
    const from = track.x(low ?? 0);
    const to = track.x(high ?? low ?? 0);
    if (openHigh || high === null) parts.push(renderOpenEnd(to, track.end, y, 'ink'));
    parts.push(bar(from, to, y, 7, 'ink'));
    if (best !== null && low !== high) parts.push(bar(track.x(best) - 1, track.x(best) + 1, y, 13, 'ink'));
  }
  return parts.join('');
}

function summaryTexts(name: string, found: string, meaning: string, y: number, columns: Columns): string[] {
  const at = { y: y + 4, size: BASE_SIZE, isStrong: true };
  return [
    textElement(name, { ...at, x: MARGIN, room: LABEL }),
    textElement(`${found} ${meaning}`.trim(), { ...at, x: columns.says, room: SAYS + GAP + DATE }),
  ];
}

/** A bar from one place to another, at least as wide as can be seen. */
function bar(from: number, to: number, y: number, height: number, colour: Colour): string {
  const wide = Math.max(2.5, to - from);
  return element('rect', {
    x: (from + to - wide) / 2,
    y: y - height / 2,
    width: wide,
    height,
    ...paint(colour),
  });
}

function drawBands({ bands }: Forest, top: number, bottom: number, track: Track): string[] {
  const box = (from: number, to: number, colour: Colour, opacity: number | null = null) =>
    element('rect', {
      x: from,
      y: top,
      width: Math.max(3, to - from),
      height: bottom - top,
      ...paint(colour),
      opacity,
    });
  const { envelope, consensus } = bands;
  const parts: string[] = [];
  if (envelope !== null) {
    const high = track.x(envelope.high ?? envelope.low);
    if (envelope.openHigh || envelope.high === null) parts.push(box(high, track.end, 'envelope', 0.5));
    parts.push(box(track.x(envelope.low), high, 'envelope'));
  }
  for (const { low, high } of consensus) {
    const from = track.x(low);
    const to = high === null ? track.end : track.x(high);
    parts.push(box(to - from < 3 ? from - 1.5 : from, to, 'consensus'));
  }
  return parts;
}

function gridLines({ ticks }: Scale, track: Track, top: number, bottom: number): string[] {
  return ticks.map((tick) =>
    element('path', {
      d: `M${Math.round(track.x(tick) * 10) / 10} ${top}V${bottom + 4}`,
      ...paint(null, 'grid'),
    }),
  );
}

/** Labels of round figures, as many as have room. */
function tickLabels({ ticks }: Scale, track: Track, y: number): string {
  const labels: string[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const text = figureText(tick, UNICODE);
    const room = textRoom(text, SMALL);
    const x = track.x(tick);
    if (x - room / 2 < free) continue;
    free = x + room / 2 + 4;
    labels.push(textElement(text, { x, y, room: room + 1, size: SMALL, anchor: 'middle', isMuted: true }));
  }
  return labels.join('');
}
