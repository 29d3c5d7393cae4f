import type { RunSummary } from '../../reconcile/run-summary.js';
import { CITE_SOURCES, citationLine, citationOf } from '../cite/citation.js';
import { METHOD_VIEWS } from '../methods/index.js';
import { DEFINITIONS } from './definitions.js';
import { type Html, html } from './markup.js';
import { scrollable } from './scrollable.js';

/** How to read the report, what it was made from, and how to cite it. `labels` are the methods' documents. */
export function aboutSection(
  { tool, options, inputs }: RunSummary,
  labels: ReadonlyMap<string, string>,
): Html {
  return html`<section id="about" aria-labelledby="about.title">
<h2 id="about.title">How to read and cite this</h2>
<h3>Words</h3>
<dl class="entries">
${DEFINITIONS.map(([word, meaning]) => html`<dt>${word}</dt><dd>${meaning}</dd>\n`)}</dl>
<h3>Methods</h3>
<dl class="entries">
${options.methods.map((id) => html`<dt>${id}</dt><dd>${METHOD_VIEWS[id].meaning.replace(/;.*/, '')}${labels.has(id) ? html`<p class="how">${(labels.get(id) as string).replace(`${id}: `, '')}</p>` : null}</dd>\n`)}</dl>
<h3>Citation</h3>
<p class="citation">${citationLine(citationOf(tool.version))}</p>
<p>${CITE_SOURCES} <code>claims cite --bibtex</code> writes this for a reference manager.</p>
<h3>Made from</h3>
${inputs.length === 0 ? html`<p>No input was read.</p>\n` : inputTable(inputs)}<p class="how">Made with ${tool.name} ${tool.version}${options.asOf === null ? null : html`, as known on ${options.asOf}`}. The same input gives the same report, byte for byte; the sum tells whether a file is the same.</p>
</section>
`;
}

function inputTable(inputs: RunSummary['inputs']): Html {
  return scrollable(
    'Table of files',
    html`<table>
<caption>Files that were read</caption>
<thead><tr><th scope="col">file</th><th scope="col" class="number">rows</th><th scope="col" class="number">claims</th><th scope="col" class="number">left out</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${inputs.map(({ path, rows, claims, excluded, sha256 }) => html`<tr><th scope="row"><bdi>${path}</bdi></th><td class="number">${rows}</td><td class="number">${claims}</td><td class="number">${excluded}</td><td class="sum">${sha256}</td></tr>\n`)}</tbody>
</table>
`,
  );
}
