import { jsonText } from '../json-text.js';
import type { CheckReport } from './check-report.js';
import { homeFile } from './home-file.js';
import { problemProse } from './problem-prose.js';
import { uniqueFingerprints } from './unique-fingerprints.js';

/** A row that had to be left out is critical: people are missing from the figures; nothing blocks. */
const SEVERITIES = { error: 'critical', warning: 'minor', info: 'info' } as const;

/**
 * The Code Quality report of GitLab (docs.gitlab.com/ci/testing/code_quality): an array of problems, each with a
 * fingerprint of its own, as GitLab shows one problem a fingerprint. It demands a file and a line: what has none
 * stands at the start of the first input.
 */
export function renderGitlab(report: CheckReport): string {
  const fingerprints = uniqueFingerprints(report.problems);
  const issues = report.problems.map((problem, index) => ({
    description: problemProse(problem),
    check_name: problem.ruleId,
    fingerprint: fingerprints[index],
    severity: SEVERITIES[problem.severity],
    location: { path: homeFile(problem, report) ?? '.', lines: { begin: problem.line ?? 1 } },
  }));
  return `${jsonText(issues, 2)}\n`;
}
