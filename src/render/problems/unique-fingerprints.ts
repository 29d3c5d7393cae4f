import type { Problem } from '../../claim/problem.js';

/** The fingerprint of each problem; one that returns ends in `-2`, `-3` and so on, in the order of the problems. */
export function uniqueFingerprints(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  return problems.map(({ fingerprint }) => {
    const count = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  });
}
