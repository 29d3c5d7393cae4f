import type { Cell } from './cell.js';
import { columnOfSource, type Layout } from './layout.js';
import { keyOf } from './source-key.js';

/** What holds the level of a part of the dataset: what is said there by those who are not expected to lean far. */
export interface Anchor {
  readonly part: number;
  /** Sources that are learned of. */
  readonly sources: number;
  /** Cells that any of them speaks of. */
  readonly cells: number;
  /** Of those, the ones in which anybody else speaks. */
  readonly shared: number;
  /** Claims of independent sources, in cells where anybody else speaks. */
  readonly independent: number;
  /** Verified figures in such cells. */
  readonly verified: number;
  /** Lists of names in such cells: floors that lean nowhere. */
  readonly lists: number;
}

/** What holds the level of each part, in the order of parts. */
export function findAnchors(cells: readonly Cell[], layout: Layout): Anchor[] {
  const anchors: { -readonly [Key in keyof Anchor]: Anchor[Key] }[] = [];
  for (const { part } of layout.sources) {
    anchors[part] ??= { part, sources: 0, cells: 0, shared: 0, independent: 0, verified: 0, lists: 0 };
    anchors[part].sources += 1;
  }
  for (const cell of cells) {
    const columns = cell.claims.flatMap((claim) => {
      const key = keyOf(claim, cell, layout.per);
      return key === null ? [] : [columnOfSource(layout, key)];
    });
    const column = columns.find((one) => one >= 0);
    const anchor = column === undefined ? undefined : anchors[layout.sources[column]?.part as number];
    if (anchor === undefined) continue;
    anchor.cells += 1;
    if (new Set(cell.claims.map(({ source }) => source)).size < 2) continue;
    anchor.shared += 1;
    for (const { role, kind } of cell.claims) {
      if (role === 'verified') anchor.verified += 1;
      else if (kind === 'named') anchor.lists += 1;
      else if (role === 'independent') anchor.independent += 1;
    }
  }
  return anchors;
}

/** What holds the level of a part, in words. */
export function anchorText({ shared, independent, verified, lists }: Anchor): string {
  if (shared === 0) return 'nobody speaks beside it; its factor is what its role usually says';
  const sure = [
    ...(verified > 0 ? [countOf(verified, 'verified figure')] : []),
    ...(independent > 0 ? [countOf(independent, 'independent claim')] : []),
  ];
  if (sure.length > 0) return `level anchored by ${sure.join(' and ')}`;
  const floors = lists > 0 ? `, with ${countOf(lists, 'list')} of names as a floor` : '';
  return `only differences between sides are identified; level rests on the prior${floors}`;
}

function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
