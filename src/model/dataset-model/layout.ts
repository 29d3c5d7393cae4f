import { compareText } from '../../claim/compare-text.js';
import { ROLES, type Role } from '../role.js';
import type { Cell } from './cell.js';
import { findParts } from './find-parts.js';
import { type Distinction, keyOf, type SourceKey, textOf } from './source-key.js';

/** A source with claims enough to have a lean of its own. */
export interface LearnedKey extends SourceKey {
  /** How many claims it is learned from. */
  readonly claims: number;
  /** The part of the dataset it stands in, from 0: parts share no such source. */
  readonly part: number;
}

/** What is learned of: each source is a column of the equations, part by part, and then each role. */
export interface Layout {
  readonly per: readonly Distinction[];
  /** How many claims a source must have. */
  readonly leastClaims: number;
  readonly sources: readonly LearnedKey[];
  readonly columns: ReadonlyMap<string, number>;
}

/** Steps that one round may take: about as many as for 1,800 sources that all stand together. */
const MOST_STEPS = 2e9;

/**
 * Finds the sources that have claims enough, and the part of the dataset that each stands in. Where these are too many
 * to be learned of at once, those with the fewest claims are left out.
 */
export function createLayout(
  cells: readonly Cell[],
  per: readonly Distinction[],
  leastClaims: number,
): Layout {
  const known = new Map<string, { key: SourceKey; claims: number }>();
  const groups = cells.map((cell) =>
    cell.claims.flatMap((claim) => {
      const key = keyOf(claim, cell, per);
      if (key === null) return [];
      const text = textOf(key);
      const found = known.get(text);
      if (found) found.claims += 1;
      else known.set(text, { key, claims: 1 });
      return [text];
    }),
  );
  const inOrder = [...known].sort(([one], [other]) => compareText(one, other));
  for (let least = leastClaims; ; least = Math.ceil(least * 1.2)) {
    const learned = inOrder.filter(([, { claims }]) => claims >= least);
    const names = new Set(learned.map(([text]) => text));
    const partOf = findParts(
      [...names],
      groups.map((texts) => texts.filter((text) => names.has(text))),
    );
    const sources = learned
      .map(([text, { key, claims }]) => ({ ...key, claims, part: partOf.get(text) as number }))
      .sort((one, other) => one.part - other.part);
    if (countSteps(sources) <= MOST_STEPS) return layOut(sources, per, least);
  }
}

/** The steps of one round, as far as they grow fast: each column with all that it reaches, squared. */
function countSteps(sources: readonly LearnedKey[]): number {
  let steps = 0;
  let reach = 0;
  for (let column = sources.length - 1; column >= 0; column--) {
    reach = sources[column]?.part === sources[column + 1]?.part ? reach + 1 : 0;
    steps += (reach + ROLES.length) ** 2;
  }
  return steps;
}

/** The layout of sources that are in the order of their columns. */
export function layOut(
  sources: readonly LearnedKey[],
  per: readonly Distinction[],
  leastClaims: number,
): Layout {
  const columns = new Map(sources.map((key, column) => [textOf(key), column]));
  return { per, leastClaims, sources, columns };
}

/** The column of a source; -1 where nothing is learned of it. */
export function columnOfSource({ columns }: Layout, key: SourceKey): number {
  return columns.get(textOf(key)) ?? -1;
}

/** The column of the mean lean of a role. */
export function columnOfRole({ sources }: Layout, role: Role): number {
  return sources.length + ROLES.indexOf(role);
}

/** The first column that the row of each column shares anything with: sources of other parts only by way of roles. */
export function startsOf({ sources }: Layout): Int32Array {
  const starts = new Int32Array(sources.length + ROLES.length);
  sources.forEach(({ part }, row) => {
    if (row > 0) starts[row] = sources[row - 1]?.part === part ? (starts[row - 1] as number) : row;
  });
  return starts;
}
