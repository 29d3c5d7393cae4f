import type { ColorSupportLevel } from 'chalk';
import type { Problem } from '../claim/problem.js';
import { SEVERITIES } from '../claim/severity.js';
import { display } from './display.js';
import { widthOf } from './fit-width.js';
import { countOf } from './page.js';
import { renderSeverityCounts } from './problem-counts.js';
import { placeOf } from './problem-place.js';
import { symbolsFor } from './symbols.js';
import { createTheme, type Theme } from './theme.js';
import { breakWorkflowCommands } from './workflow-commands.js';
import { wrap } from './wrap.js';

/** Cells a message takes beside its place at the least, however long the path is. */
const LEAST_MESSAGE = 24;

/** How problems are written for a human. */
export interface ProblemTextOptions {
  /** Terminal cells a line may take; a place is never broken. */
  readonly width: number;
  /** The chalk level. */
  readonly color: ColorSupportLevel;
  readonly ascii: boolean;
  /** Problems written at the most; the rest is counted. */
  readonly maxProblems: number;
  /** True where GitHub Actions reads along and takes some lines for commands. */
  readonly underActions: boolean;
}

/**
 * Problems for a human, each with its place, what is wrong, its rule and what to do. A problem begins as compilers
 * write it, so that editors and problem matchers find the place:
 * `incident.csv:5:14: error: D5: "12-Oct" is a date [cell/date-in-count]`; what does not fit the line, and the hint,
 * stand indented below. Where there are more than `maxProblems`, the gravest are written, in the order in which they
 * stand, and the rest is counted.
 */
export function renderProblems(problems: readonly Problem[], options: ProblemTextOptions): string {
  const theme = createTheme(options.color);
  const { ellipsis } = symbolsFor(options.ascii);
  const gravest = indexesOfGravest(problems, options.maxProblems);
  const blocks = problems
    .filter((_, index) => gravest.has(index))
    .map((problem) => renderProblem(problem, options, theme));
  const rest = problems.filter((_, index) => !gravest.has(index));
  if (rest.length > 0) {
    const counts = renderSeverityCounts(rest);
    blocks.push(`${ellipsis} and ${countOf(rest.length, 'more problem')} (${counts})\n`);
  }
  const text = blocks.join('');
  return options.underActions ? breakWorkflowCommands(text) : text;
}

/** The indexes of as many problems as there may be, of the gravest severities first. */
function indexesOfGravest(problems: readonly Problem[], most: number): ReadonlySet<number> {
  const gravest = new Set<number>();
  for (const severity of SEVERITIES) {
    for (const [index, problem] of problems.entries()) {
      if (gravest.size >= most) return gravest;
      if (problem.severity === severity) gravest.add(index);
    }
  }
  return gravest;
}

/**
 * A problem in one line, as compilers write it: `incident.csv:5:14: error: D5: "12-Oct" is a date [cell/date-in-count]`.
 */
export function renderProblemLine(problem: Problem, ascii = false): string {
  return leadOf(problem, ascii) + messageOf(problem, ascii);
}

function renderProblem(problem: Problem, { width, ascii }: ProblemTextOptions, theme: Theme): string {
  const { severity, ruleId, hint } = problem;
  const lead = leadOf(problem, ascii);
  const lines = wrap(messageOf(problem, ascii), {
    lead,
    width: Math.max(width, widthOf(lead) + LEAST_MESSAGE),
    hang: 4,
  });
  const placeEnd = lead.length - `${severity}: `.length;
  lines[0] =
    theme.strong(lead.slice(0, placeEnd)) +
    theme.problem[severity](severity) +
    (lines[0] as string).slice(placeEnd + severity.length);
  const tag = `[${ruleId}]`;
  const last = lines.pop() as string;
  lines.push(last.endsWith(tag) ? last.slice(0, -tag.length) + theme.dim(tag) : last);
  if (hint !== '') lines.push(...wrap(display(hint, ascii), { lead: '  ', width }));
  return `${lines.join('\n')}\n`;
}

/** What stands before the message: the place, where one is known, and the severity. */
function leadOf(problem: Problem, ascii: boolean): string {
  const place = display(placeOf(problem), ascii);
  return place === '' ? `${problem.severity}: ` : `${place}: ${problem.severity}: `;
}

/** What is wrong, in which cell, and the rule. */
function messageOf({ cell, message, ruleId }: Problem, ascii: boolean): string {
  return `${display(cell === null ? message : `${cell}: ${message}`, ascii)} [${ruleId}]`;
}
