import { display } from '../display.js';
import { UNICODE } from '../symbols.js';
import { xmlText } from '../xml-text.js';
import type { Forest, ForestRow } from './forest.js';
import { findBlocks, isHeaded } from './forest-blocks.js';
import { claimText, factsOf, valueText } from './forest-words.js';
import { drawBands, drawGrid, drawTicks } from './ground-svg.js';
import { renderMark, type Track } from './mark-svg.js';
import { drawMethods } from './method-svg.js';
import { type Columns, columnsOf, DATE, LABEL, MARGIN, ROW, SAYS, trackOf } from './picture-columns.js';
import { type Scale, scaleText } from './scale.js';
import { BASE_SIZE, element, paint, SMALL_SIZE, textElement } from './svg-element.js';

/** Markup and the height it takes, in user units. */
export interface Drawing {
  readonly markup: string;
  readonly height: number;
}

const TITLE_SIZE = 16;
const TITLE = 44;
const TICKS = 15;
const ABOVE_HEADING = 4;
const AXIS = 38;
/** Rows from which the scale is told above them too. */
const MANY_ROWS = 15;

/** The rows of a group under its title, with its scale, bands and methods. */
export function drawForest(forest: Forest, width: number, title: string): Drawing {
  const { scale, rows, methods, bands } = forest;
  const columns = columnsOf(width);
  const parts = drawTitle(title, factsOf(forest, UNICODE).join(' · '), width);
  if (scale === null) {
    const { markup, height } = drawRows(rows, TITLE, null, columns);
    return { markup: [...parts, markup].join('\n'), height: TITLE + height };
  }
  const track = trackOf(scale, columns);
  const isTicked = rows.length >= MANY_ROWS;
  if (isTicked) parts.push(drawTicks(scale, TITLE + 10, track));
  const top = TITLE + (isTicked ? TICKS : 0);
  const isCompared = rows.length > 1;
  const methodRows = isCompared ? methods.length + (bands.model === null ? 0 : 1) : 0;
  const claims = drawRows(rows, top + methodRows * ROW, track, columns);
  const bottom = top + methodRows * ROW + claims.height + 4;
  return {
    markup: [
      ...parts,
      ...(isCompared ? drawBands(bands, top, bottom, track) : []),
      ...drawGrid(scale, top, bottom + 4, track),
      ...(isCompared ? drawMethods(forest, top, track, columns) : []),
      claims.markup,
      ...drawAxis(`${forest.measure}, ${scaleText(scale)}`, scale, bottom, track),
    ].join('\n'),
    height: bottom + AXIS - 4,
  };
}

function drawTitle(title: string, facts: string, width: number): string[] {
  const at = { x: MARGIN, room: width - 2 * MARGIN };
  return [
    textElement(display(title), { ...at, y: 16, size: TITLE_SIZE, isStrong: true }),
    textElement(facts, { ...at, y: 33, size: BASE_SIZE, isMuted: true }),
  ];
}

/** The claims from a height downwards, each block under its heading. */
function drawRows(rows: readonly ForestRow[], top: number, track: Track | null, columns: Columns): Drawing {
  const parts: string[] = [];
  let y = top;
  for (const { heading, rows: block } of findBlocks(rows)) {
    if (isHeaded(rows)) {
      const text = `${heading} (${block.length})`;
      parts.push(textElement(text, { x: MARGIN, y: y + 17, room: LABEL, size: SMALL_SIZE, isMuted: true }));
      y += ABOVE_HEADING + ROW;
    }
    for (const row of block) {
      parts.push(drawRow(row, y + ROW / 2, track, columns));
      y += ROW;
    }
  }
  return { markup: parts.join('\n'), height: y - top };
}

/** One claim: who, its mark, what it says and when; all of it is told where the pointer rests. */
function drawRow(row: ForestRow, y: number, track: Track | null, columns: Columns): string {
  const { mark, claim, isHollow } = row;
  const at = { y: y + 4, size: BASE_SIZE, isMuted: isHollow };
  return element(
    'g',
    {},
    element('title', {}, xmlText(display(claimText(row, UNICODE)))),
    textElement(display(row.label), { ...at, x: MARGIN, room: LABEL }),
    mark === null || track === null ? '' : renderMark(mark, claim.stance ?? 'unknown', isHollow, y, track),
    textElement(display(valueText(row, UNICODE)), { ...at, x: columns.says, room: SAYS }),
    row.date === '' ? '' : textElement(display(row.date), { ...at, x: columns.on, room: DATE }),
  );
}

function drawAxis(words: string, scale: Scale, y: number, track: Track): string[] {
  const x = (track.start + track.end) / 2;
  return [
    element('path', { d: `M${track.start} ${y}H${track.end}`, ...paint(null, 'muted') }),
    drawTicks(scale, y + 14, track),
    textElement(display(words), {
      x,
      y: y + 29,
      room: track.end,
      size: SMALL_SIZE,
      anchor: 'middle',
      isMuted: true,
    }),
  ];
}
