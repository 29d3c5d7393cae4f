import type { Forest, ForestMark } from './forest.js';
import type { Drawing } from './forest-drawing.js';
import { renderMark, type Standing, type Track } from './mark-svg.js';
import { MARGIN } from './picture-columns.js';
import { element, paint, SMALL_SIZE, textElement } from './svg-element.js';
import { textRoom } from './text-room.js';

/** What a sign means, and how it is drawn around a height in a room of so many units. */
interface Entry {
  readonly words: string;
  readonly room: number;
  draw(y: number): string;
}

const LINE = 18;
const BEHIND_SIGN = 6;
const BEHIND_WORDS = 16;

type Sign = 'range' | 'openHigh' | 'openLow' | 'hollow' | 'envelope' | 'consensus';

const STANDINGS: readonly (readonly [Standing, string])[] = [
  ['own', 'said by the victims’ own side'],
  ['enemy', 'by their enemy'],
  ['third', 'by a third party'],
  ['unknown', 'side not known'],
];

/** What the signs in some pictures mean, only those that occur. */
export function drawKey(forests: readonly Forest[], width: number): Drawing {
  const lines: string[] = [];
  let x = MARGIN;
  let y = 0;
  for (const { words, room, draw } of findEntries(forests)) {
    const wide = room + BEHIND_SIGN + textRoom(words, SMALL_SIZE);
    if (x > MARGIN && x + wide > width - MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    lines.push(
      element('g', { transform: `translate(${Math.round(x)} 0)` }, draw(y + LINE / 2)),
      textElement(words, {
        x: x + room + BEHIND_SIGN,
        y: y + LINE / 2 + 4,
        room: width,
        size: SMALL_SIZE,
        isMuted: true,
      }),
    );
    x += wide + BEHIND_WORDS;
  }
  return { markup: lines.join('\n'), height: y + LINE };
}

function findEntries(forests: readonly Forest[]): Entry[] {
  const rows = forests.flatMap((forest) => forest.rows);
  const marks = rows.flatMap(({ mark }) => (mark === null ? [] : [mark]));
  const bands = forests.map((forest) => forest.bands);
  const isBanded = forests.some((forest) => forest.rows.length > 1);
  const isShown: Readonly<Record<Sign, boolean>> = {
    range: marks.some(({ low, high }) => low < high),
    openHigh: marks.some(({ openHigh }) => openHigh),
    openLow: marks.some(({ openLow }) => openLow),
    hollow: rows.some(({ isHollow, mark }) => isHollow && mark !== null),
    envelope: isBanded && bands.some(({ envelope }) => envelope !== null),
    consensus: isBanded && bands.some(({ consensus }) => consensus.length > 0),
  };
  const standings = new Set(
    rows.flatMap(({ claim, mark }) => (mark === null ? [] : [claim.stance ?? 'unknown'])),
  );
  return [
    ...STANDINGS.filter(([standing]) => standings.has(standing)).map(
      ([standing, words]): Entry => ({
        words,
        room: FIGURE,
        draw: (y) => renderMark(POINT, standing, false, y, trackIn(FIGURE)),
      }),
    ),
    ...SIGNS.filter(([sign]) => isShown[sign]).map(([, entry]) => entry),
  ];
}

/** The rooms of a figure, of a range or an open end, and of a swatch. */
const FIGURE = 10;
const RANGE = 26;
const SWATCH = 16;

/** A scale from 0 to 2 in a room of the key. */
function trackIn(room: number): Track {
  return { start: 0, end: room, x: (figure) => 5 + (figure / 2) * (room - 10) };
}

const POINT: ForestMark = { low: 1, high: 1, openLow: false, openHigh: false, isNamed: true };

const SIGNS: readonly (readonly [Sign, Entry])[] = [
  ['range', entryOf('a range', { ...POINT, low: 0, high: 2 })],
  ['openHigh', entryOf('no ceiling', { ...POINT, low: 0, high: 0, openHigh: true })],
  ['openLow', entryOf('no floor', { ...POINT, low: 2, high: 2, openLow: true })],
  [
    'hollow',
    { words: 'left out', room: FIGURE, draw: (y) => renderMark(POINT, 'unknown', true, y, trackIn(FIGURE)) },
  ],
  ['envelope', { words: 'envelope: all figures named', room: SWATCH, draw: (y) => swatch('envelope', y) }],
  [
    'consensus',
    { words: 'consensus: what most voices assert', room: SWATCH, draw: (y) => swatch('consensus', y) },
  ],
];

function entryOf(words: string, mark: ForestMark): Entry {
  return { words, room: RANGE, draw: (y) => renderMark(mark, 'unknown', false, y, trackIn(RANGE)) };
}

function swatch(colour: 'envelope' | 'consensus', y: number): string {
  const box = { x: 0, y: y - 5, width: SWATCH, height: 10 };
  return element('rect', { ...box, ...paint(colour, 'muted'), 'stroke-width': 0.5 });
}
