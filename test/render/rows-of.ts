import type { Claim } from '../../src/claim/claim.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { claim } from '../build-claim.js';

/** The rows of which a result speaks, all saying `parts` beside what the result tells. */
export function rowsOf({ groups }: IncidentResult, parts: Partial<Claim> = {}): Claim[] {
  return groups
    .flatMap(({ claims }) => claims)
    .map(({ id, at, source, reportedOn }) => {
      const colon = at.lastIndexOf(':');
      const place = { file: at.slice(0, colon), line: Number(at.slice(colon + 1)), row: 1 };
      return { ...claim({ id, source, reportedOn }), ...parts, place };
    });
}
