import type { Problem } from '../../claim/problem.js';
import { display } from '../display.js';
import { renderProblems } from '../problem-text.js';
import { wellFormed } from '../well-formed.js';
import { workflowCommand } from '../workflow-commands.js';
import type { CheckReport, ProblemFormatOptions } from './check-report.js';
import { gravestFirst } from './gravest-first.js';
import { countAccepted } from './text.js';

/** The runner keeps so many annotations of each severity a step, and drops the rest. */
const MOST_ANNOTATIONS = 10;

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * Workflow commands that GitHub Actions makes annotations of, the gravest problems first and no more of a severity
 * than it keeps; the others as human lines, in which it finds no command.
 */
export function renderGithub(report: CheckReport, options: ProblemFormatOptions): string {
  const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS, info: MOST_ANNOTATIONS };
  const commands: string[] = [];
  const rest: Problem[] = [];
  for (const problem of gravestFirst(report.problems)) {
    left[problem.severity] -= 1;
    if (left[problem.severity] < 0) rest.push(problem);
    else commands.push(commandOf(problem, options.ascii));
  }
  const human = renderProblems(rest, { ...options, underActions: true });
  return commands.join('') + human + countAccepted(report.accepted.length);
}

/** `::error file=…,line=…,title=…::message`, as the toolkit of GitHub Actions writes it. */
function commandOf(problem: Problem, ascii: boolean): string {
  const { severity, ruleId, cell, message, hint, file, line, column, endLine, endColumn } = problem;
  const show = (text: string) => display(text, ascii);
  const isPlaced = file !== null && line !== null;
  // The runner drops columns that span lines.
  const isOneLine = isPlaced && column !== null && (endLine ?? line) === line;
  const properties = {
    file: file === null ? null : wellFormed(file),
    line: isPlaced ? line : null,
    endLine: isPlaced ? endLine : null,
    col: isOneLine ? column : null,
    endColumn: isOneLine ? endColumn : null,
    title: cell === null ? ruleId : `${ruleId} at ${show(cell)}`,
  };
  const text = hint === '' ? show(message) : `${show(message)}\n${show(hint)}`;
  return `${workflowCommand(COMMANDS[severity], properties, text)}\n`;
}
