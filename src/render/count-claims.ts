import type { IncidentResult } from '../reconcile/result.js';

/** The claims of an incident; one that is a floor of a second group counts once. */
export function countClaims({ groups }: IncidentResult): number {
  return new Set(groups.flatMap((group) => group.claims.map(({ id, at }) => `${id}\0${at}`))).size;
}
