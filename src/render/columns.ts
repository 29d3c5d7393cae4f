import { cut, widthOf } from './fit-width.js';
import type { Style } from './theme.js';

/** A column of a table: how much room it wants, and how it draws itself in the room it gets. */
export interface Column {
  /** The cells it would take, and the fewest it makes sense with. */
  readonly natural: number;
  readonly min: number;
  /** Which columns give up room first where it is short: the lowest number. */
  readonly give: number;
  /** Which columns are left out first where even that does not do: the lowest number; null is never. */
  readonly drop: number | null;
  readonly align: 'left' | 'right';
  /** Spaces behind it. */
  readonly gap: number;
  /** Its title and then its cells, as many as every other column draws, each within the width. */
  draw(width: number): readonly string[];
  /** The style of a cell; row -1 is the title. */
  style(row: number): Style | null;
}

/** What a column of text is made of. */
export interface TextColumn {
  readonly title: string;
  /** Displayed text. */
  readonly cells: readonly string[];
  readonly align?: 'left' | 'right';
  readonly min?: number;
  readonly give?: number;
  readonly drop?: number | null;
  readonly gap?: number;
  readonly ellipsis: string;
  readonly style?: (row: number) => Style | null;
}

/** Spaces between two columns where nothing else is said. */
export const GAP = 2;

/** A column of text, as wide as its longest cell and cut where room is short. */
export function textColumn(options: TextColumn): Column {
  const all = [options.title, ...options.cells];
  let natural = 0;
  for (const text of all) natural = Math.max(natural, widthOf(text));
  return {
    natural,
    min: Math.min(natural, options.min ?? natural),
    give: options.give ?? 0,
    drop: options.drop ?? null,
    align: options.align ?? 'left',
    gap: options.gap ?? GAP,
    draw: (width) => (width >= natural ? all : all.map((text) => cut(text, width, options.ellipsis))),
    style: options.style ?? (() => null),
  };
}

/** The room each column gets of a width; null where it is left out. Together with the gaps never more than that. */
export function layoutColumns(columns: readonly Column[], width: number): (number | null)[] {
  const kept = new Set(columns.filter((column) => column.natural > 0));
  const total = (size: (column: Column) => number) => {
    let sum = 0;
    let gap = 0;
    for (const column of kept) {
      sum += gap + size(column);
      gap = column.gap;
    }
    return sum;
  };
  while (total((column) => column.min) > width) {
    const first = [...kept]
      .filter((column) => column.drop !== null)
      .sort((a, b) => (a.drop as number) - (b.drop as number))[0];
    if (first === undefined) break;
    kept.delete(first);
  }
  const sizes = new Map([...kept].map((column) => [column, column.natural]));
  let excess = total((column) => column.natural) - width;
  for (const column of [...kept].sort((a, b) => a.give - b.give)) {
    if (excess <= 0) break;
    const given = Math.min(excess, column.natural - column.min);
    sizes.set(column, column.natural - given);
    excess -= given;
  }
  while (excess-- > 0) {
    const widest = [...kept].reduce((a, b) => ((sizes.get(b) as number) > (sizes.get(a) as number) ? b : a));
    sizes.set(widest, Math.max(0, (sizes.get(widest) as number) - 1));
  }
  return columns.map((column) => sizes.get(column) ?? null);
}

const SPACES_AROUND = /^ +| +$/g;

/**
 * The lines of a table, its titles first: columns side by side with a gap between them, no line wider than the
 * width and none ending in spaces. The time is linear in the rows.
 */
export function writeColumns(columns: readonly Column[], width: number): string[] {
  const sizes = layoutColumns(columns, width);
  const drawn = columns.flatMap((column, index) => {
    const size = sizes[index] ?? null;
    return size === null ? [] : [{ column, size, texts: column.draw(size) }];
  });
  const lines: string[] = [];
  const rows = drawn[0]?.texts.length ?? 0;
  for (let row = 0; row < rows; row++) {
    let line = '';
    let blank = 0;
    for (const { column, size, texts } of drawn) {
      const text = texts[row] as string;
      const unused = size - widthOf(text);
      const body = text.replace(SPACES_AROUND, '');
      if (body === '') {
        blank += size + column.gap;
        continue;
      }
      const indent = text.indexOf(body);
      const style = column.style(row - 1);
      line += ' '.repeat(blank + indent + (column.align === 'right' ? unused : 0));
      line += style === null ? body : style(body);
      blank = text.length - indent - body.length + (column.align === 'right' ? 0 : unused) + column.gap;
    }
    lines.push(line);
  }
  return lines;
}
