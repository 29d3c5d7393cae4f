import type { Problem } from '../../claim/problem.js';
import { jsonText } from '../json-text.js';
import { renderProblemLine } from '../problem-text.js';
import { breakWorkflowCommands } from '../workflow-commands.js';
import type { CheckReport } from './check-report.js';
import { gravestFirst } from './gravest-first.js';
import { homeFile } from './home-file.js';
import { problemProse } from './problem-prose.js';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/**
 * The Reviewdog Diagnostic Format (reviewdog/proto/rdf/reviewdog.proto). Its columns count bytes of UTF-8, ours
 * UTF-16 code units; one does not follow from the other without the line itself, so ranges are whole lines, and the
 * message names the cell.
 */
export function renderRdjson(report: CheckReport): string {
  const gravest = gravestFirst(report.problems)[0];
  const document = {
    source: { name: report.tool.name },
    ...(gravest === undefined ? {} : { severity: SEVERITIES[gravest.severity] }),
    diagnostics: report.problems.map((problem) => ({
      message: problemProse(problem),
      location: { path: homeFile(problem, report) ?? '', ...rangeOf(problem) },
      severity: SEVERITIES[problem.severity],
      code: { value: problem.ruleId },
      // Reviewdog prints it as it is, also under GitHub Actions.
      original_output: breakWorkflowCommands(renderProblemLine(problem)),
    })),
  };
  return `${jsonText(document, 2)}\n`;
}

function rangeOf({ line, endLine }: Problem): object {
  return line === null ? {} : { range: { start: { line }, end: { line: endLine ?? line } } };
}
