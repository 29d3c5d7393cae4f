import { widthOf } from '../fit-width.js';

/**
 * How wide a character is drawn at the most by the sans-serif fonts in use, as a share of the font size: which font
 * a reader has is not known. The first that fits counts.
 */
const WIDTHS: readonly (readonly [characters: RegExp, share: number])[] = [
  [/^[ijlI'|.,:;!·]$/, 0.32],
  [/^[ frt()[\]{}/\\"`-]$/, 0.42],
  [/^[csz]$/, 0.55],
  [/^[a-z0-9“”?*_~^<>=+]$/, 0.63],
  [/^[mwMW@%—…]$/, 1],
  [/^[A-Z#$&–]$/, 0.76],
  [/^[жмфшщыюЖМФШЩЫЮæœÆŒ]$/, 1.1],
  [/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*$/u, 0.7],
  [/^[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*$/u, 0.65],
];

/** Pictures, and scripts whose letters join into wide ones or of which nothing is known. */
const WIDEST = 1.4;
const FULL_WIDTH = 1.05;

const ELLIPSIS = '…';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** About how much room displayed text takes at a font size, in the unit of that; rather too much than too little. */
export function textRoom(text: string, size: number): number {
  let room = 0;
  for (const { segment } of graphemes.segment(text)) room += shareOf(segment) * size;
  return room;
}

/** The displayed text, or as much of it as has room, with an ellipsis; characters are never split. */
export function fitText(text: string, room: number, size: number): string {
  if (textRoom(text, size) <= room) return text;
  let used = shareOf(ELLIPSIS) * size;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    used += shareOf(segment) * size;
    if (used > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd() + ELLIPSIS;
}

function shareOf(grapheme: string): number {
  for (const [characters, share] of WIDTHS) if (characters.test(grapheme)) return share;
  if (/\p{Extended_Pictographic}/u.test(grapheme)) return WIDEST;
  return widthOf(grapheme) === 2 ? FULL_WIDTH : WIDEST;
}
