import type { Claim } from '../../claim/claim.js';
import { append } from '../../claim/map-of-lists.js';
import type { Relation } from '../../claim/relation.js';

/** The relations through which what is known of one claim bears on whether another stands. */
const BEARING: readonly Relation[] = ['supersedes', 'retracts', 'derivedFrom', 'duplicateOf'];

/**
 * The claims of an incident in families, connected by such relations or by the same id: whether a claim stands on a
 * day can be decided within its family. In the order of the input.
 */
export function findFamilies(claims: readonly Claim[]): Claim[][] {
  const parents = claims.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let parent = parents[at] as number; parent !== at; parent = parents[at] as number) {
      // Halving the path keeps long chains of revisions short.
      parents[at] = parents[parent] as number;
      at = parent;
    }
    return at;
  };
  const first = new Map<string, number>();
  for (const [index, { id }] of claims.entries()) {
    const other = first.get(id);
    if (other === undefined) first.set(id, index);
    else parents[index] = rootOf(other);
  }
  for (const [index, { relations }] of claims.entries()) {
    for (const id of BEARING.flatMap((relation) => relations[relation])) {
      const target = first.get(id);
      if (target !== undefined) parents[rootOf(index)] = rootOf(target);
    }
  }
  const families = new Map<number, Claim[]>();
  for (const [index, claim] of claims.entries()) append(families, rootOf(index), claim);
  return [...families.values()];
}
