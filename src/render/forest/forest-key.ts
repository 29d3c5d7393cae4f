import type { Forest } from './forest.js';
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

const STANDINGS: Readonly<Record<Standing, string>> = {
  own: 'said by the victims’ own side',
  enemy: 'by their enemy',
  third: 'by a third party',
  unknown: 'side not known',
};

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
  const entries: Entry[] = (Object.keys(STANDINGS) as Standing[])
    .filter((standing) =>
      rows.some(({ claim, mark }) => mark !== null && (claim.stance ?? 'unknown') === standing),
    )
    .map((standing) => ({
      words: STANDINGS[standing],
      room: 10,
      draw: (y) => sample(1, 1, standing, false, y, 10),
    }));
  const add = (isWanted: boolean, words: string, room: number, draw: (y: number) => string) => {
    if (isWanted) entries.push({ words, room, draw });
  };
  add(
    marks.some(({ low, high }) => low < high),
    'a range',
    26,
    (y) => sample(0, 2, 'unknown', false, y, 26),
  );
  add(
    marks.some(({ openHigh }) => openHigh),
    'no ceiling',
    26,
    (y) => sample(0, 0, 'unknown', false, y, 26, false, true),
  );
  add(
    marks.some(({ openLow }) => openLow),
    'no floor',
    26,
    (y) => sample(2, 2, 'unknown', false, y, 26, true),
  );
  add(
    rows.some(({ isHollow, mark }) => isHollow && mark !== null),
    'left out',
    10,
    (y) => sample(1, 1, 'unknown', true, y, 10),
  );
  add(
    bands.some(({ envelope }) => envelope !== null),
    'envelope: all figures named',
    16,
    (y) => swatch('envelope', y),
  );
  add(
    bands.some(({ consensus }) => consensus.length > 0),
    'consensus: what most voices assert',
    16,
    (y) => swatch('consensus', y),
  );
  return entries;
}

function sample(
  low: number,
  high: number,
  standing: Standing,
  isHollow: boolean,
  y: number,
  room: number,
  openLow = false,
  openHigh = false,
): string {
  const track: Track = { start: 0, end: room, x: (figure) => 5 + (figure / 2) * (room - 10) };
  return renderMark({ low, high, openLow, openHigh, isNamed: true }, standing, isHollow, y, track);
}

function swatch(colour: 'envelope' | 'consensus', y: number): string {
  return element('rect', {
    x: 0,
    y: y - 5,
    width: 16,
    height: 10,
    ...paint(colour, 'muted'),
    'stroke-width': 0.5,
  });
}
