import type { Acceptance } from '../claim/acceptance.js';
import { lastDay } from '../claim/partial-date.js';
import { createProblem, type Problem } from '../claim/problem.js';
import type { RuleId } from '../claim/rules.js';

/** Problems sorted out by what is accepted, and what is wrong with the acceptances themselves. */
export interface SortedOut {
  /** The problems nobody has accepted, and those of the file of acceptances. */
  readonly problems: readonly Problem[];
  readonly accepted: readonly { readonly problem: Problem; readonly acceptance: Acceptance }[];
}

export interface AcceptanceContext {
  /** The file of acceptances, as problems name it. */
  readonly file: string;
  /** The day on which acceptances are judged. */
  readonly today: string;
  /** Fingerprints of disagreements, which may be accepted as well. */
  readonly disagreements: ReadonlySet<string>;
}

/**
 * Sets aside the problems that are accepted. An acceptance that has expired lets nothing stand; one without a reason,
 * one past its day and one of nothing that is there are problems themselves.
 */
export function applyAcceptances(
  problems: readonly Problem[],
  acceptances: readonly Acceptance[],
  { file, today, disagreements }: AcceptanceContext,
): SortedOut {
  const inForce = new Map<string, Acceptance>();
  const found: Problem[] = [];
  const present = new Set([...disagreements, ...problems.map(({ fingerprint }) => fingerprint)]);
  for (const acceptance of acceptances) {
    const { fingerprint, what, reason, until } = acceptance;
    const name = what ?? fingerprint;
    const isExpired = until !== null && lastDay(until) < today;
    const report = (ruleId: RuleId, message: string, hint: string) =>
      found.push(
        createProblem(ruleId, {
          message,
          hint,
          place: { file, line: acceptance.line, row: acceptance.line },
          raw: fingerprint,
        }),
      );
    if (!isExpired) inForce.set(fingerprint, acceptance);
    if (!present.has(fingerprint)) {
      report('accepted/unused', `what was accepted is not there any more: ${name}`, 'Remove the entry.');
    } else if (isExpired) {
      report(
        'accepted/expired',
        `accepted until ${until}: ${name}`,
        'Look again: mend the data, or set a later day and say why in reason.',
      );
    } else if (reason.trim() === '') {
      report('accepted/no-reason', `accepted without a reason: ${name}`, 'Write in reason why.');
    }
  }
  const accepted = problems.flatMap((problem) => {
    const acceptance = inForce.get(problem.fingerprint);
    return acceptance === undefined ? [] : [{ problem, acceptance }];
  });
  return {
    problems: [...problems.filter(({ fingerprint }) => !inForce.has(fingerprint)), ...found],
    accepted,
  };
}
