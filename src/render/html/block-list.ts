import type { Block, Entry } from '../explain/block.js';
import { type Html, html } from './markup.js';

/** What `explain` says of a group as HTML: headings, paragraphs, and lists of what is named and said beside and below it. */
export function blockList(blocks: readonly Block[]): Html {
  const pieces: Html[] = [];
  for (let index = 0; index < blocks.length; ) {
    const entries: Entry[] = [];
    for (let next = blocks[index]; next?.kind === 'entry'; next = blocks[++index]) entries.push(next);
    if (entries.length > 0) pieces.push(entryList(entries));
    const block = blocks[index];
    if (block === undefined || block.kind === 'entry') continue;
    if (block.kind === 'heading') pieces.push(html`<h4>${block.text}</h4>\n`);
    else if (block.text !== '') pieces.push(html`<p>${block.text}</p>\n`);
    index += 1;
  }
  return html`${pieces}`;
}

function entryList(entries: readonly Entry[]): Html {
  return html`<dl class="entries">
${entries.map(
  ({ name, text, lines, tone }) => html`<dt${tone === null ? null : html` class="${tone}"`}>${name}</dt>
<dd>${text}${lines.map((line) => html`<p class="how">${line}</p>`)}</dd>
`,
)}</dl>
`;
}
