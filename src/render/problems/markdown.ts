import type { Problem } from '../../claim/problem.js';
import { display } from '../display.js';
import { cut } from '../fit-width.js';
import { markdownCode, markdownText } from '../markdown-text.js';
import { countOf } from '../page.js';
import { renderSeverityCounts } from '../problem-counts.js';
import { placeOf } from '../problem-place.js';
import type { AcceptedProblem, CheckReport, ProblemFormatOptions } from './check-report.js';
import { gravestFirst } from './gravest-first.js';

type MarkdownOptions = Pick<ProblemFormatOptions, 'ascii' | 'maxProblems'>;

/** Characters of each of the two tables, so that the whole fits a comment on GitHub, which may have 65,536. */
const LONGEST_TABLE = 30_000;
/** Terminal cells of a message, a hint, a reason or a path: a table is no place for a whole cell of prose. */
const LONGEST_TEXT = 300;

/**
 * A comment for a pull request: in one line what there is, then a table of problems with the gravest first, at most
 * `maxProblems` and no more than a comment holds, and the accepted ones folded away.
 */
export function renderMarkdown(report: CheckReport, options: MarkdownOptions): string {
  const { tool, problems, accepted, summary } = report;
  const writer = new MarkdownWriter(options);
  const checked = `${countOf(summary.claims, 'claim')} of ${countOf(summary.incidents, 'incident')} checked`;
  const parts = [
    `### ${markdownText(tool.name)} check: ${problems.length === 0 ? 'no problems' : renderSeverityCounts(problems)}`,
    `${checked}${accepted.length === 0 ? '' : `, ${countOf(accepted.length, 'accepted problem')}`}.`,
    ...writer.problems(gravestFirst(problems)),
    ...writer.accepted(accepted),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes the tables of a report, all untrusted text escaped. */
class MarkdownWriter {
  readonly #ascii: boolean;
  readonly #most: number;

  constructor({ ascii, maxProblems }: MarkdownOptions) {
    this.#ascii = ascii;
    this.#most = maxProblems;
  }

  problems(problems: readonly Problem[]): string[] {
    const rows = this.#fitting(problems, (problem) => [
      problem.severity,
      this.#place(problem),
      this.#text(problem),
      `\`${problem.ruleId}\``,
    ]);
    const rest = problems.slice(rows.length);
    return [
      ...tableOf(['severity', 'where', 'problem', 'rule'], rows),
      ...(rest.length === 0
        ? []
        : [`and ${countOf(rest.length, 'more problem')} (${renderSeverityCounts(rest)})`]),
    ];
  }

  accepted(accepted: readonly AcceptedProblem[]): string[] {
    if (accepted.length === 0) return [];
    const rows = this.#fitting(accepted, ({ problem, reason, by, until }) => [
      this.#place(problem),
      this.#text(problem),
      `\`${problem.ruleId}\``,
      this.#show(reason),
      by === null ? '' : this.#show(by),
      until === null ? '' : this.#show(until),
    ]);
    const rest = accepted.length - rows.length;
    return [
      `<details>\n<summary>${countOf(accepted.length, 'accepted problem')}</summary>`,
      ...tableOf(['where', 'problem', 'rule', 'reason', 'by', 'until'], rows),
      ...(rest === 0 ? [] : [`and ${rest} more`]),
      '</details>',
    ];
  }

  /** The rows of the first things, at most so many and so long. */
  #fitting<Thing>(things: readonly Thing[], cellsOf: (thing: Thing) => readonly string[]): string[] {
    const rows: string[] = [];
    let length = 0;
    for (const thing of things.slice(0, this.#most)) {
      const row = rowOf(cellsOf(thing));
      length += row.length;
      if (length > LONGEST_TABLE) break;
      rows.push(row);
    }
    return rows;
  }

  #place(problem: Problem): string {
    const place = placeOf(problem);
    const at = place === '' ? '' : markdownCode(this.#cut(place), this.#ascii);
    return problem.cell === null ? at : `${at} (${this.#show(problem.cell)})`;
  }

  #text({ message, hint }: Problem): string {
    return hint === '' ? this.#show(message) : `${this.#show(message)}<br>${this.#show(hint)}`;
  }

  #show(text: string): string {
    return markdownText(this.#cut(text), this.#ascii);
  }

  #cut(text: string): string {
    return cut(display(text, this.#ascii), LONGEST_TEXT, this.#ascii ? '..' : '…');
  }
}

function tableOf(names: readonly string[], rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  return [[rowOf(names), rowOf(names.map(() => '---')), ...rows].join('\n')];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
