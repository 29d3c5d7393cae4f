import { UNICODE } from '../symbols.js';
import { xmlText } from '../xml-text.js';
import type { Forest, ForestMethod } from './forest.js';
import type { Colour } from './forest-style.js';
import { methodText, modelText } from './forest-words.js';
import { renderOpenEnd, type Track } from './mark-svg.js';
import type { ModelInterval } from './model-interval.js';
import { type Columns, DATE, GAP, LABEL, MARGIN, ROW, SAYS } from './picture-columns.js';
import { BASE_SIZE, element, paint, textElement } from './svg-element.js';

/** A row a method from a height downwards: its name, its ranges as bars, and what they are in digits. */
export function drawMethods(
  { methods, bands: { model }, group }: Forest,
  top: number,
  track: Track,
  columns: Columns,
): string[] {
  const rows = methods.map((method, index) => drawMethod(method, top + (index + 0.5) * ROW, track, columns));
  if (model === null) return rows;
  const y = top + (methods.length + 0.5) * ROW;
  return [...rows, drawModel(model, group.results.model?.label ?? '', y, track, columns)];
}

function drawMethod(method: ForestMethod, y: number, track: Track, columns: Columns): string {
  const bars = method.ranges.flatMap(({ low, high, openHigh, best }) => {
    const from = track.x(low ?? 0);
    const to = track.x(high ?? low ?? 0);
    return [
      openHigh || high === null ? renderOpenEnd(to, track.end, y, 'ink') : '',
      bar(from, to, y, THICK, 'ink'),
      best === null || low === high ? '' : point(track.x(best), y, 'ink'),
    ];
  });
  const texts = textsOf(method.id, methodText(method, UNICODE), y, columns);
  return element('g', {}, element('title', {}, xmlText(method.label)), ...texts, ...bars);
}

function drawModel(model: ModelInterval, label: string, y: number, track: Track, columns: Columns): string {
  const { q05, q25, median, q75, q95 } = model;
  return element(
    'g',
    {},
    element('title', {}, xmlText(label)),
    ...textsOf('model: median, 50 %, 90 %', modelText(model, UNICODE), y, columns),
    bar(track.x(q05), track.x(q95), y, THIN, 'model'),
    bar(track.x(q25), track.x(q75), y, THICK, 'model'),
    point(track.x(median), y, 'model'),
  );
}

/** The heights of bars, and the height of the tick of a single figure. */
const THIN = 2;
const THICK = 7;
const TICK = 13;
const NARROWEST = 2.5;

function textsOf(name: string, found: string, y: number, columns: Columns): string[] {
  const at = { y: y + 4, size: BASE_SIZE, isStrong: true };
  return [
    textElement(name, { ...at, x: MARGIN, room: LABEL }),
    textElement(found, { ...at, x: columns.says, room: SAYS + GAP + DATE }),
  ];
}

/** A bar from one place to another, at least as wide as can be seen. */
function bar(from: number, to: number, y: number, height: number, colour: Colour): string {
  const width = Math.max(NARROWEST, to - from);
  return element('rect', { x: (from + to - width) / 2, y: y - height / 2, width, height, ...paint(colour) });
}

function point(x: number, y: number, colour: Colour): string {
  return bar(x, x, y, TICK, colour);
}
