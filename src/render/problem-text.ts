import type { ColorSupportLevel } from 'chalk';
import type { Problem } from '../claim/problem.js';
import { SEVERITIES } from '../claim/severity.js';
import { display } from './display.js';
import { countOf } from './page.js';
import { symbolsFor } from './symbols.js';
import { createTheme, type Theme } from './theme.js';
import { breakWorkflowCommands } from './workflow-commands.js';

/** How problems are written for a human. */
export interface ProblemTextOptions {
  /** The chalk level. */
  readonly color: ColorSupportLevel;
  readonly ascii: boolean;
  /** Problems written at the most; the rest is counted. */
  readonly maxProblems: number;
  /** True where GitHub Actions reads along and takes some lines for commands. */
  readonly underActions: boolean;
}

/**
 * Problems for a human, each with its place, its rule, what is wrong and what to do:
 * `incident.csv:5:14 (D5)  error  cell/date-in-count`, then message and hint, indented. Where there are more than
 * `maxProblems`, the gravest are written, in the order in which they stand, and the rest is counted.
 */
export function renderProblems(problems: readonly Problem[], options: ProblemTextOptions): string {
  const theme = createTheme(options.color);
  const { ellipsis } = symbolsFor(options.ascii);
  const chosen = chooseGravest(problems, options.maxProblems);
  const blocks = chosen.map((problem) => renderProblem(problem, theme, options.ascii));
  const rest = problems.length - chosen.length;
  if (rest > 0) {
    const left = new Map(SEVERITIES.map((severity) => [severity, 0]));
    for (const { severity } of problems) left.set(severity, (left.get(severity) as number) + 1);
    for (const { severity } of chosen) left.set(severity, (left.get(severity) as number) - 1);
    const counts = [...left].flatMap(([severity, count]) => (count === 0 ? [] : [countOf(count, severity)]));
    blocks.push(`${ellipsis} and ${countOf(rest, 'more problem')} (${counts.join(', ')})\n`);
  }
  const text = blocks.join('');
  return options.underActions ? breakWorkflowCommands(text) : text;
}

/** As many problems as there may be, the gravest severities first, in the order in which they stand. */
function chooseGravest(problems: readonly Problem[], most: number): readonly Problem[] {
  if (problems.length <= most) return problems;
  const chosen = new Set<number>();
  for (const severity of SEVERITIES) {
    for (const [index, problem] of problems.entries()) {
      if (chosen.size >= most) break;
      if (problem.severity === severity) chosen.add(index);
    }
  }
  return problems.filter((_, index) => chosen.has(index));
}

function renderProblem(problem: Problem, theme: Theme, ascii: boolean): string {
  const { severity, ruleId, message, hint } = problem;
  const show = (text: string) => display(text, ascii);
  const place = placeOf(problem);
  const head = `${place === '' ? '' : `${theme.strong(show(place))}  `}${theme.problem[severity](severity)}  ${theme.dim(ruleId)}`;
  return [head, `  ${show(message)}`, ...(hint === '' ? [] : [`  ${show(hint)}`]), ''].join('\n');
}

/** `incident.csv:5:14 (D5)`, as much of it as is known. */
function placeOf({ file, line, column, cell, claimId, incident }: Problem): string {
  if (file === null) return claimId ?? incident ?? '';
  const numbers = [line, column].filter((number) => number !== null);
  const at = (line === null ? [file] : [file, ...numbers]).join(':');
  return cell === null ? at : `${at} (${cell})`;
}
