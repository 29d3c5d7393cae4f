import { shortHash } from '../../claim/short-hash.js';

/** A name that can stand in an address as it is. No name ends up as the two hyphens that set a hash apart. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST = 40;

/**
 * Where in the report something stands, as `id` and behind `#`: readable where its names are, and different for
 * different names.
 */
export function anchorOf(...names: readonly string[]): string {
  return names.map(partOf).join('.');
}

function partOf(name: string): string {
  if (PLAIN.test(name) && name.length <= LONGEST) return name;
  const readable = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return `${readable}--${shortHash(name, 10)}`;
}
