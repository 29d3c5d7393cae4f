import type { CheckReport } from './check-report.js';
import { renderMarkdown } from './markdown.js';

/** More problems than anybody reads on the page of a run; what a step may write there is limited as well. */
const MOST_PROBLEMS = 100;

/** The report for the file that `GITHUB_STEP_SUMMARY` names, which GitHub shows on the page of the run. */
export function renderStepSummary(report: CheckReport): string {
  return renderMarkdown(report, { ascii: false, maxProblems: MOST_PROBLEMS });
}
