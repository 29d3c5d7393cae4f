import type { Problem } from '../claim/problem.js';
import { SEVERITIES, type Severity } from '../claim/severity.js';
import { countOf } from './page.js';

/**
 * How many problems of one severity there are, in one line by rule, the most frequent first:
 * `16 warnings: 15 relation/quote-mismatch, 1 relation/other-source`. An empty text without any.
 */
export function renderProblemCounts(problems: readonly Problem[], severity: Severity): string {
  const counts = new Map<string, number>();
  let total = 0;
  for (const problem of problems) {
    if (problem.severity !== severity) continue;
    counts.set(problem.ruleId, (counts.get(problem.ruleId) ?? 0) + 1);
    total += 1;
  }
  if (total === 0) return '';
  const rules = [...counts].sort(([, one], [, other]) => other - one);
  return `${countOf(total, severity)}: ${rules.map(([rule, count]) => `${count} ${rule}`).join(', ')}`;
}

/** How many problems of each severity there are: `1 error, 2 warnings`. An empty text without any. */
export function renderSeverityCounts(problems: readonly Problem[]): string {
  return SEVERITIES.flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [countOf(count, severity)];
  }).join(', ');
}
