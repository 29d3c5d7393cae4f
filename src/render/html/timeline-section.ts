import type { Timeline } from '../../reconcile/timeline/timeline.js';
import { outcomeText } from '../outcome-text.js';
import { countOf } from '../page.js';
import { apartText, leftTexts, listIds, moveTexts, saidText } from '../timeline/row-text.js';
import { type Html, html, trusted } from './markup.js';
import { REPORT_PROSE } from './report-prose.js';
import { scrollable } from './scrollable.js';
import { renderTimelineSvg } from './timeline-svg.js';

/** How the range of a group moved as claims were reported: a picture where it moved, and a table of the days. */
export function timelineSection(timeline: Timeline): Html {
  const { rows, victims, measure, method } = timeline;
  const name = `${victims} ${measure}: ${method} by date`;
  const picture = renderTimelineSvg(rows, REPORT_PROSE.show(`${name}, as steps; the table has the same`));
  return html`<details>
<summary>How the range moved (${countOf(rows.length, 'date')})</summary>
${picture === '' ? null : html`<figure>${scrollable(name, trusted(picture))}</figure>\n`}${rows.length === 0 ? html`<p>No claim is known by a day.</p>\n` : tableOf(timeline)}${notesOf(timeline)}</details>
`;
}

function tableOf({ rows, victims, measure, method }: Timeline): Html {
  return html`<table class="days">
<caption>${victims} ${measure}: ${method} as of each date. A claim is known from the day it was reported; a month or a year counts as its last day.</caption>
<thead><tr><th scope="col">date</th><th scope="col" class="number">${method}</th><th scope="col">apart</th><th scope="col">what moved, and what was said</th></tr></thead>
<tbody>
${rows.map((row) => {
  const texts = [...moveTexts(row.moves, REPORT_PROSE), ...leftTexts(row, REPORT_PROSE)];
  return html`<tr><th scope="row"><time datetime="${row.date}">${row.date}</time></th><td class="number">${outcomeText(method, row.outcome, REPORT_PROSE.symbols)}</td><td>${apartText(row, REPORT_PROSE)}</td><td>${texts.map((text) => html`<p>${text}</p>`)}<p class="how">${saidText(row, REPORT_PROSE)}</p></td></tr>
`;
})}</tbody>
</table>
`;
}

function notesOf({ method, unmoved, undated, withUndated }: Timeline): Html {
  const found =
    withUndated === null
      ? ''
      : `; with ${undated.length === 1 ? 'it' : 'them'} ${outcomeText(method, withUndated, REPORT_PROSE.symbols)}`;
  return html`${
    unmoved === 0
      ? null
      : html`<p class="how">On ${countOf(unmoved, 'further date')} something was said and nothing changed.</p>\n`
  }${
    undated.length === 0
      ? null
      : html`<p class="how">Without a date, and left out here: ${listIds(undated, REPORT_PROSE)}${found}.</p>\n`
  }`;
}
