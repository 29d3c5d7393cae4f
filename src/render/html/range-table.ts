import { compareText } from '../../claim/compare-text.js';
import type { RunSummary } from '../../reconcile/run-summary.js';
import { type Html, html } from './markup.js';
import type { RangeRow } from './range-row.js';
import { scrollable } from './scrollable.js';

/** What the table can be narrowed to; the style sheet hides the rest. */
const CHOICES = [
  ['all', 'all groups'],
  ['differ', 'where sources differ'],
  ['material', 'material or major'],
  ['major', 'major only'],
] as const;

/** Methods beyond which a sheet of paper has no room for the table in ordinary type. */
const MANY_METHODS = 4;

/**
 * The table of all groups of all incidents, in the order of their ids. Buttons above it narrow it without a script; a
 * script adds sorting and a search where it may run.
 */
export function rangeTable(rows: readonly RangeRow[], { options, summary }: RunSummary): Html {
  if (rows.length === 0) return html`<p>No incident to show.</p>\n`;
  // A sort keeps the order of the groups within an incident.
  const sorted = [...rows].sort((a, b) => compareText(a.incident, b.incident));
  const titles = options.methods.map((id) => html`<th scope="col" class="number">${id}</th>`);
  const body = sorted.map(
    ({ start, methods, end }) =>
      html`${start}${options.methods.map((id) => methods.get(id) ?? html`<td class="number"></td>`)}${end}`,
  );
  return html`<div class="filter">
<fieldset>
<legend>Show</legend>
${CHOICES.map(([id, text], index) => html`<label><input type="radio" name="show" id="show-${id}"${index === 0 ? html` checked` : null}> ${text}</label>\n`)}</fieldset>
</div>
${scrollable(
  'Table of ranges',
  html`<table class="ranges${summary.incidents === 1 ? ' one-incident' : null}${options.methods.length > MANY_METHODS ? ' many-methods' : null}" id="range-table">
<caption>What sources claim, by group of victims and measure. A plus is no ceiling; “10 of 12” are the voices that assert it.</caption>
<thead><tr><th scope="col" class="where">incident</th><th scope="col">victims</th><th scope="col" class="measure">measure</th>${titles}<th scope="col" class="number">origins</th><th scope="col" class="number">claims</th><th scope="col" class="apart">apart</th></tr></thead>
<tbody>
${body}</tbody>
</table>`,
)}
<p class="none-shown">No group is as grave as that.</p>
`;
}
