import stringWidth from 'string-width';

/** Characters that take one cell each and join with nothing: most text, measured by its length. */
const ONE_CELL_EACH =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u202f\u2030-\u203b\u2190-\u2193\u2264\u2265\u2500-\u257f\u25b8\u25c2\u25cb\u25cf]*$/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The number of terminal cells a text takes: two for wide characters, none for combining marks. */
export function widthOf(text: string): number {
  return ONE_CELL_EACH.test(text) ? text.length : stringWidth(text);
}

/** The text, or as much of it as fits into a number of cells with an ellipsis; characters are never split. */
export function cut(text: string, width: number, ellipsis = '…'): string {
  const isPlain = ONE_CELL_EACH.test(text);
  if (isPlain && text.length <= width) return text;
  if (width <= 0) return '';
  const mark = ellipsis.length < width ? ellipsis : '';
  const room = width - mark.length;
  if (isPlain) return shorten(text, room, mark);
  let used = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used <= room) end = index + segment.length;
    if (used > width) return shorten(text, end, mark);
  }
  return text;
}

function shorten(text: string, end: number, mark: string): string {
  const head = text.slice(0, end);
  return mark === '' ? head : head.trimEnd() + mark;
}

/** The text with spaces behind it up to a number of cells; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text with spaces before it up to a number of cells; longer text stays as it is. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}
