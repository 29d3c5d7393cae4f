import { countOf } from '../page.js';
import { renderProblems } from '../problem-text.js';
import type { CheckReport, ProblemFormatOptions } from './check-report.js';

/**
 * For humans, editors and problem matchers: `path:line:column: severity: message [rule]`, then what to do. Nothing
 * in it is a command to GitHub Actions, wherever it is printed. Empty when there is nothing to say.
 */
export function renderText({ problems, accepted }: CheckReport, options: ProblemFormatOptions): string {
  return renderProblems(problems, { ...options, underActions: true }) + countAccepted(accepted.length);
}

/** A last line that says how many problems are accepted; empty without any. */
export function countAccepted(count: number): string {
  return count === 0 ? '' : `${countOf(count, 'accepted problem')} not shown\n`;
}
