import { cut, widthOf } from './fit-width.js';

/** How a paragraph is broken into lines. */
export interface WrapOptions {
  /** Cells a line may take, with its indent. */
  readonly width: number;
  /** What stands before the first line; every further line is indented as far, or by `hang` cells. */
  readonly lead?: string;
  readonly hang?: number;
  /** Lines at the most; the last one ends in an ellipsis where text is left out. */
  readonly maxLines?: number;
  readonly ellipsis?: string;
}

/** Breaks displayed text at spaces into lines that fit a width; a word longer than a line is broken. */
export function wrap(text: string, options: WrapOptions): string[] {
  const { lead = '', width, maxLines = Number.POSITIVE_INFINITY, ellipsis = '…' } = options;
  const leadWidth = widthOf(lead);
  const hang = ' '.repeat(Math.min(options.hang ?? leadWidth, Math.max(0, width - 8)));
  const lines: string[] = [];
  let line = lead;
  let used = leadWidth;
  let isEmpty = true;
  const breakLine = () => {
    lines.push(line.trimEnd());
    line = hang;
    used = hang.length;
    isEmpty = true;
  };
  for (const word of text.split(' ')) {
    if (lines.length > maxLines) break;
    let rest = word;
    let restWidth = widthOf(rest);
    if (!isEmpty && used + 1 + restWidth > width) breakLine();
    while (used + (isEmpty ? 0 : 1) + restWidth > width && lines.length <= maxLines) {
      const head = cut(rest, Math.max(1, width - used), '');
      if (head === '') break;
      line += head;
      rest = rest.slice(head.length);
      restWidth = widthOf(rest);
      breakLine();
    }
    line += isEmpty ? rest : ` ${rest}`;
    used += restWidth + (isEmpty ? 0 : 1);
    isEmpty = false;
  }
  lines.push(line.trimEnd());
  if (lines.length <= maxLines) return lines;
  const last = lines[maxLines - 1] as string;
  return [...lines.slice(0, maxLines - 1), cut(`${last} ${lines[maxLines]}`, width, ellipsis)];
}

/** Breaks a list of displayed texts into lines between its items, each item cut to one line. */
export function wrapItems(items: readonly string[], separator: string, options: WrapOptions): string[] {
  const { lead = '', width, ellipsis = '…' } = options;
  const hang = ' '.repeat(options.hang ?? widthOf(lead));
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const item of items) {
    const text = cut(item, Math.max(1, width - hang.length - separator.length), ellipsis);
    if (!isEmpty && widthOf(line) + separator.length + widthOf(text) > width) {
      lines.push(line);
      line = hang;
      isEmpty = true;
    }
    line += isEmpty ? text : separator + text;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}

/** The same without cutting any: where one is wider than a line, each begins a line and is wrapped. */
export function wrapWhole(items: readonly string[], separator: string, { width }: WrapOptions): string[] {
  return items.some((item) => widthOf(item) > width - separator.length)
    ? items.flatMap((item) => wrap(item, { width, hang: 2 }))
    : wrapItems(items, separator, { width });
}
