import type { MethodId } from '../../reconcile/methods/catalogue.js';
import { summarise } from '../methods/summarise.js';
import type { ResultFormat } from '../result-format.js';
import { aboutSection } from './about-section.js';
import { incidentSection } from './incident-section.js';
import { html, trusted } from './markup.js';
import { pageHead } from './page-head.js';
import { PAGE_SCRIPT } from './page-script.js';
import { problemSection } from './problem-section.js';
import { type RangeRow, rangeRows } from './range-row.js';
import { rangeTable } from './range-table.js';

/**
 * A report to send: one file of HTML that fetches nothing, with a table of all ranges and of each incident every claim
 * and how its figures came about. It keeps a row of each group, as the table stands before the incidents.
 */
export function createHtml(): ResultFormat {
  let rows: RangeRow[] = [];
  const labels = new Map<MethodId, string>();
  return {
    id: 'html',
    separator: '',
    head: (run) => {
      const only = run.summary.incidents === 1 ? (rows[0]?.incident ?? null) : null;
      return html`${pageHead(run, only)}<section id="ranges" aria-labelledby="ranges.title">
<h2 id="ranges.title">Ranges</h2>
${rangeTable(rows, run)}</section>
<div id="incidents">
`.toString();
    },
    incident(incident, claims, detail) {
      if (detail === undefined) throw new Error('a report needs the detail of its incidents');
      rows.push(...rangeRows(incident));
      for (const { results } of incident.groups) {
        for (const [id, { label }] of summarise(results)) labels.set(id, label);
      }
      return incidentSection(incident, claims, detail).toString();
    },
    tail: (run) =>
      html`</div>
${problemSection(run.problems)}${aboutSection(run, labels)}</main>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`.toString(),
    forget: () => {
      rows = [];
    },
  };
}
