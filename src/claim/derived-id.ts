import { shortHash } from './short-hash.js';

const FORM = /^c-[0-9a-f]{12}$/;

/** The id of a claim that the row gives none: a hash of what it says. */
export function deriveId(said: readonly string[]): string {
  return `c-${shortHash(JSON.stringify(said), 12)}`;
}

/** Whether an id has the form of a derived one, and so changes with what the claim says. */
export function isDerivedId(id: string): boolean {
  return FORM.test(id);
}
