import type { Priors } from '../priors.js';
import { ROLES } from '../role.js';
import type { Layout } from './layout.js';
import type { PreparedCell, Witness } from './prepared-cell.js';

/** What is held of sources. */
export interface Beliefs {
  readonly layout: Layout;
  /** By column: by how much each source leans beyond its role, then how each role leans on average. */
  readonly leans: Float64Array;
  /** How much the figures of each source scatter. */
  readonly noises: Float64Array;
}

/** What is held before a claim is seen. */
export function startingBeliefs(layout: Layout, priors: Priors): Beliefs {
  return {
    layout,
    leans: Float64Array.from([
      ...layout.sources.map(() => 0),
      ...ROLES.map((role) => priors.roles[role].lean),
    ]),
    noises: Float64Array.from(layout.sources, ({ role }) => priors.roles[role].noise),
  };
}

/** By how much a witness leans. */
export function leanOf({ places }: Witness, { columns }: PreparedCell, { leans }: Beliefs): number {
  let lean = 0;
  for (const place of places) lean += leans[columns[place] as number] as number;
  return lean;
}

/** How much the figures of a witness scatter. */
export function noiseOf({ source, noise }: Witness, { noises }: Beliefs): number {
  return source < 0 ? noise : (noises[source] as number);
}
