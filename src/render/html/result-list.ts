import type { GroupExplanation } from '../../reconcile/explain/explanation.js';
import type { Block } from '../explain/block.js';
import { summaryBlocks } from '../explain/summary-blocks.js';
import { METHOD_VIEWS } from '../methods/index.js';
import { blockList } from './block-list.js';
import { type Html, html } from './markup.js';
import { REPORT_PROSE } from './report-prose.js';

/** What each method finds in a group, what that is, who sets each end and what moves without them; then on what it rests. */
export function resultList(explanation: GroupExplanation): Html {
  const blocks = summaryBlocks(explanation, REPORT_PROSE);
  const results = blocks.flatMap((block) => (block.kind === 'entry' ? [block] : []));
  const rest = blocks.filter((block: Block) => block.kind !== 'entry');
  return html`<dl class="results">
${results.map(
  ({
    name,
    text,
    lines,
  }) => html`<div><dt>${name}</dt><dd><b>${text}</b>${meaningOf(name)}${lines.map((line) => html`<p class="how">${line}</p>`)}</dd></div>
`,
)}</dl>
${blockList(rest)}`;
}

function meaningOf(method: string): Html {
  const column = (METHOD_VIEWS as Readonly<Record<string, { meaning: string }>>)[method];
  return column === undefined ? html`` : html` <span class="how">${column.meaning.replace(/;.*/, '')}</span>`;
}
