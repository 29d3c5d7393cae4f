import type { FailOn } from '../claim/fail-on.js';
import type { RunSummary } from '../reconcile/run-summary.js';

/** The program ran and found nothing at or above the gate. */
export const EXIT_OK = 0;
/** The program ran and found something at or above the gate. */
export const EXIT_FOUND = 1;
/** The program did not run. */
export const EXIT_DID_NOT_RUN = 2;
/** The user stopped it. */
export const EXIT_INTERRUPTED = 130;

/** The exit code of a run: a function of its result alone, the same for every format. */
export function exitCodeOf(
  { summary }: { readonly summary: Pick<RunSummary['summary'], 'errors' | 'warnings' | 'disagreements'> },
  failOn: FailOn,
): number {
  const found = {
    never: false,
    error: summary.errors > 0,
    warning: summary.errors + summary.warnings > 0,
    disagreement: summary.errors + summary.disagreements > 0,
    // A range that has moved away from the lock is an error among the problems.
    'range-change': summary.errors > 0,
  };
  return found[failOn] ? EXIT_FOUND : EXIT_OK;
}
