import { compareText } from '../../claim/compare-text.js';
import { type Role, ROLES } from '../role.js';
import type { Cell, CellClaim } from './cell.js';

/** A source in one role, which has a lean of its own; `measure` where it has one for each measure, else null. */
export interface SourceKey {
  readonly source: string;
  readonly role: Role;
  readonly measure: string | null;
}

/** A source that is learned of. */
export interface LearnedKey extends SourceKey {
  /** How many claims it is learned from. */
  readonly claims: number;
  /** The part of the dataset it stands in: parts share no source that is learned of. */
  readonly part: number;
}

/** What is learned of: sources part by part, each a column of the equations, then the roles. */
export interface Layout {
  readonly sources: readonly LearnedKey[];
  readonly columnOf: ReadonlyMap<string, number>;
}

/** The columns of the mean leans of the roles: after those of all sources. */
export function roleColumn(layout: Layout, role: Role): number {
  return layout.sources.length + ROLES.indexOf(role);
}

/** The column of a claim's source; -1 where nothing is learned of it. */
export function sourceColumn(layout: Layout, key: SourceKey): number {
  return layout.columnOf.get(textOf(key)) ?? -1;
}

/** The source of a claim as the dataset model knows it; null for what leans nowhere: names and verified figures. */
export function keyOf(claim: CellClaim, measure: string | null): SourceKey | null {
  const { source, role, kind } = claim;
  return role === 'verified' || kind === 'named' ? null : { source, role, measure };
}

/** Finds the sources that have enough claims, and which of them are connected by cells they share. */
export function createLayout(cells: readonly Cell[], leastClaims: number, perMeasure: boolean): Layout {
  const known = new Map<string, { key: SourceKey; claims: number }>();
  const groups: string[][] = cells.map(({ claims, measure }) => {
    const texts: string[] = [];
    for (const claim of claims) {
      const key = keyOf(claim, perMeasure ? measure : null);
      if (key === null) continue;
      const text = textOf(key);
      const found = known.get(text);
      if (found) found.claims += 1;
      else known.set(text, { key, claims: 1 });
      texts.push(text);
    }
    return texts;
  });
  const learned = new Set([...known].filter(([, { claims }]) => claims >= leastClaims).map(([text]) => text));
  const first = findFirsts(groups.map((texts) => texts.filter((text) => learned.has(text))));
  const order = [...learned].sort(
    (one, other) => compareText(first(one), first(other)) || compareText(one, other),
  );
  const parts = [...new Set(order.map(first))];
  const sources = order.map((text) => {
    const { key, claims } = known.get(text) as { key: SourceKey; claims: number };
    return { ...key, claims, part: parts.indexOf(first(text)) };
  });
  return layoutOf(sources);
}

/** The layout of sources in the order of their columns. */
export function layoutOf(sources: readonly LearnedKey[]): Layout {
  return { sources, columnOf: new Map(sources.map((key, column) => [textOf(key), column])) };
}

/** Where the row of each column begins in a matrix of this layout. */
export function startsOf({ sources }: Layout): Int32Array {
  const starts = new Int32Array(sources.length + ROLES.length);
  for (let row = 1; row < sources.length; row++) {
    const isNewPart = (sources[row] as LearnedKey).part !== (sources[row - 1] as LearnedKey).part;
    starts[row] = isNewPart ? row : (starts[row - 1] as number);
  }
  return starts;
}

/** Joins what stands together in a group, also by way of others; gives the first of all that each is joined with. */
function findFirsts(groups: readonly (readonly string[])[]): (text: string) => string {
  const parents = new Map<string, string>();
  const find = (text: string): string => {
    let root = text;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let at = text; at !== root; ) {
      const next = parents.get(at) as string;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [one, ...others] of groups) {
    for (const other of others) {
      const [low, high] = [find(one as string), find(other)].sort(compareText) as [string, string];
      if (low !== high) parents.set(high, low);
    }
  }
  return find;
}

function textOf({ source, role, measure }: SourceKey): string {
  return JSON.stringify([source, role, measure]);
}
