/**
 * The part of each name, from 0 in the order of names: two names are of one part where they stand together in a group,
 * or where others join them. Every name of a group must be among the names.
 */
export function findParts(
  names: readonly string[],
  groups: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const places = new Map(names.map((name, place) => [name, place]));
  const parents = Int32Array.from(names, (_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] as number] as number;
    return root;
  };
  for (const [first, ...others] of groups) {
    for (const other of others) {
      const one = rootOf(places.get(first as string) as number);
      const two = rootOf(places.get(other) as number);
      // The first of a part is its root, so that parts follow the order of names.
      parents[Math.max(one, two)] = Math.min(one, two);
    }
  }
  const parts = new Map<number, number>();
  return new Map(
    names.map((name, place) => {
      const root = rootOf(place);
      const part = parts.get(root) ?? parts.size;
      parts.set(root, part);
      return [name, part];
    }),
  );
}
