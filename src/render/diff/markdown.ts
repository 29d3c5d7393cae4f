import type { DiffResult } from '../../diff/diff-result.js';
import { display } from '../display.js';
import { cut } from '../fit-width.js';
import { markdownText } from '../markdown-text.js';
import { countOf } from '../page.js';
import { UNICODE } from '../symbols.js';
import { claimChangeLines } from './claim-change-text.js';
import type { DiffFormat } from './diff-format.js';
import { countUntold, disagreementLines } from './disagreement-text.js';
import { methodTexts } from './method-text.js';
import { orderGroups } from './order.js';
import { circumstances, factsOf, titleOf } from './summary-text.js';
import { whyIn } from './why-text.js';
import type { Words } from './words.js';

/** GitHub takes no comment with more characters. */
const LONGEST_COMMENT = 65_536;
/** Characters kept for what closes the document and counts the rest. */
const RESERVE = 1000;
/** Cells of one text of the data. */
const LONGEST_TEXT = 300;

const WORDS: Words = {
  symbols: UNICODE,
  show: (text) => markdownText(cut(display(text), LONGEST_TEXT)),
};

/** A comment on a pull request: the ranges that moved first, then disagreements, the claims folded away. */
export const renderDiffMarkdown: DiffFormat = (result) => {
  const comment = new Comment();
  comment.put(`### ${headingOf(result)}`, '', leadOf(result), '');
  for (const sentence of circumstances(result)) comment.put(`> ${sentence}`, '');
  putRanges(result, comment);
  putDisagreements(result, comment);
  putClaims(result, comment);
  return comment.text();
};

/** Lines up to the longest comment; of a list as much as has room, and how much more there is. */
class Comment {
  readonly #lines: string[] = [];
  #left = LONGEST_COMMENT - RESERVE;

  put(...lines: readonly string[]): void {
    for (const line of lines) {
      this.#lines.push(line);
      this.#left -= line.length + 1;
    }
  }

  putList(lines: readonly string[], thing: string): void {
    const firstOut = lines.findIndex((line) => {
      const fits = line.length + 1 <= this.#left;
      if (fits) this.put(line);
      return !fits;
    });
    if (firstOut >= 0) this.put('', `… and ${countOf(lines.length - firstOut, `more ${thing}`)}`);
    this.put('');
  }

  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}

function headingOf({ incidents, summary }: DiffResult): string {
  const { moved, vanished, appeared } = summary.ranges;
  const counts = Object.entries({ moved, vanished, appeared }).filter(([, count]) => count > 0);
  const ranges = counts.map(([kind, count]) => `${count} ${kind}`).join(', ');
  return incidents.length === 0 ? 'Claims: nothing changed' : `Reconciled ranges: ${ranges || 'none moved'}`;
}

function leadOf(result: DiffResult): string {
  const title = titleOf(result);
  const sides = title === null ? '' : `${WORDS.show(title.old)} → ${title.new}. `;
  const [only, ...others] = result.incidents;
  if (only === undefined) return `${sides}Every claim, range and disagreement is as it was.`;
  const where = others.length === 0 ? WORDS.show(only.id) : countOf(result.incidents.length, 'incident');
  return `${sides}${where}: ${factsOf(result.summary).join(', ')}.`;
}

function putRanges({ incidents }: DiffResult, comment: Comment): void {
  const isSeveral = incidents.length > 1;
  const rows = incidents.flatMap((incident) =>
    orderGroups(incident.groups).flatMap((group) =>
      group.changes.map((change) => {
        const { old, new: now } = methodTexts(group, change, WORDS);
        const after = change.change === 'moved' ? `**${now}**` : now;
        const cells = [
          `${WORDS.show(group.victims)} ${WORDS.show(group.measure)}`,
          change.method,
          old,
          after,
        ];
        if (isSeveral) cells.unshift(WORDS.show(incident.id));
        return { rank: RANKS[change.change], line: row([...cells, whyIn(incident.presence, change, WORDS)]) };
      }),
    ),
  );
  if (rows.length === 0) return;
  rows.sort((a, b) => a.rank - b.rank);
  const titles = ['group', 'method', 'before', 'after', 'why'];
  comment.put(...tableHead(isSeveral ? ['incident', ...titles] : titles));
  comment.putList(
    rows.map(({ line }) => line),
    'range change',
  );
}

const RANKS = { moved: 0, vanished: 1, appeared: 2, backing: 3 };

function putDisagreements({ incidents }: DiffResult, comment: Comment): void {
  const isSeveral = incidents.length > 1;
  // Those of an incident that came or went as a whole are no news of the edit.
  const lasting = incidents.filter(({ presence }) => presence === 'changed');
  const lines = lasting.flatMap((incident) =>
    disagreementLines(incident.disagreements, WORDS).map(
      ({ change, severity, text }) =>
        `- **${change}**, ${severity}: ${isSeveral ? `${WORDS.show(incident.id)}, ` : ''}${text}`,
    ),
  );
  const untold = lasting.reduce((sum, incident) => sum + countUntold(incident.disagreements), 0);
  if (untold > 0)
    lines.push(`- ${countOf(untold, 'other')}: as grave and as far apart as before, between other claims`);
  if (lines.length === 0) return;
  comment.put('**Disagreements**', '');
  comment.putList(lines, 'disagreement');
}

function putClaims({ incidents, summary }: DiffResult, comment: Comment): void {
  const isSeveral = incidents.length > 1;
  const rows = incidents.flatMap((incident) =>
    claimChangeLines(incident.claims, WORDS).map(({ change, claims, text }) =>
      row([...(isSeveral ? [WORDS.show(incident.id)] : []), change, claims, text]),
    ),
  );
  if (rows.length === 0) return;
  const { added, removed, changed } = summary.claims;
  const counts = Object.entries({ added, removed, changed }).filter(([, count]) => count > 0);
  const titles = ['change', 'claim', 'what'];
  comment.put(
    '<details>',
    `<summary>Claims: ${counts.map(([kind, count]) => `${count} ${kind}`).join(', ')}</summary>`,
    '',
    ...tableHead(isSeveral ? ['incident', ...titles] : titles),
  );
  comment.putList(rows, 'line');
  comment.put('</details>');
}

function tableHead(titles: readonly string[]): string[] {
  return [row(titles), row(titles.map(() => '---'))];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
