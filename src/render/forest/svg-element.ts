import { xmlAttribute, xmlText } from '../xml-text.js';
import { type Colour, lightColour } from './forest-style.js';
import { fitText } from './text-room.js';

/** The attributes of an element in the order in which they are written; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element of SVG around markup. Numbers are rounded to a tenth of a unit. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) tag += ` ${key}="${typeof value === 'number' ? number(value) : xmlAttribute(value)}"`;
  }
  return children.length === 0 ? `${tag}/>` : `${tag}>${children.join('')}</${name}>`;
}

/** What fills a shape and what draws its outline, as attributes. */
export function paint(fill: Colour | null, line: Colour | null = null): Attributes {
  const classes = [...(fill === null ? [] : [`fill-${fill}`]), ...(line === null ? [] : [`line-${line}`])];
  return {
    class: classes.join(' '),
    fill: fill === null ? 'none' : lightColour(fill),
    stroke: line === null ? null : lightColour(line),
  };
}

/** A number to a tenth, as SVG writes it. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Where a text stands and how much room it has, in user units. */
export interface TextPlace {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly room: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isMuted?: boolean;
  readonly isStrong?: boolean;
}

/** The font size that a picture sets for all its text. */
export const BASE_SIZE = 12;
/** That of headings of blocks, scales and the key. */
export const SMALL_SIZE = 11;
/** How much wider strong letters are at the most. */
const STRONG = 1.13;

/** Anchors are told in the direction of reading. */
const REVERSED = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Its first letter says in which direction a text is read. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Displayed text at a place, cut to the room it has and then with the whole text as its title. */
export function textElement(text: string, place: TextPlace): string {
  const { x, y, room, size, anchor = 'start' } = place;
  const fitted = fitText(text, room, place.isStrong ? size * STRONG : size);
  const isReversed = RIGHT_TO_LEFT.test(text);
  const side = isReversed ? REVERSED[anchor] : anchor;
  return element(
    'text',
    {
      x,
      y,
      ...(place.isMuted ? paint('muted') : {}),
      'font-weight': place.isStrong ? 600 : null,
      'font-size': size === BASE_SIZE ? null : size,
      'text-anchor': side === 'start' ? null : side,
      direction: isReversed ? 'rtl' : null,
    },
    (fitted === text ? '' : element('title', {}, xmlText(text))) + xmlText(fitted),
  );
}
