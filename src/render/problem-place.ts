import type { Problem } from '../claim/problem.js';

type Placed = Pick<Problem, 'file' | 'line' | 'column' | 'claimId' | 'incident'>;

/** `incident.csv:5:14`, as much of it as is known; without a file, the claim or the incident; else empty. */
export function placeOf({ file, line, column, claimId, incident }: Placed): string {
  if (file === null) return claimId ?? incident ?? '';
  if (line === null) return file;
  return column === null ? `${file}:${line}` : `${file}:${line}:${column}`;
}
