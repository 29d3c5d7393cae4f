import type { Problem } from '../../claim/problem.js';
import { SEVERITIES } from '../../claim/severity.js';
import { renderSeverityCounts } from '../problem-counts.js';
import { placeOf } from '../problem-place.js';
import { type Html, html } from './markup.js';

/** Problems beyond which they wait to be opened. */
const MANY = 12;

/** What is wrong in the data itself, which is not that sources differ: each problem with its place and what to do. */
export function problemSection(problems: readonly Problem[]): Html {
  if (problems.length === 0) return html``;
  const counts = renderSeverityCounts(problems);
  const gravest = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const list = html`<ul class="problems">
${gravest.map(problemEntry)}</ul>
`;
  return html`<section id="problems" aria-labelledby="problems.title">
<h2 id="problems.title">Problems in the data</h2>
<p>${counts}. A problem is a defect of a row, not a difference between sources.</p>
${problems.length <= MANY ? list : html`<details>\n<summary>All of them</summary>\n${list}</details>\n`}</section>
`;
}

function problemEntry(problem: Problem): Html {
  const { severity, message, hint, ruleId, cell } = problem;
  const place = placeOf(problem);
  return html`<li><span class="tag ${severity}">${severity}</span> ${place === '' ? null : html`<bdi class="place">${place}</bdi> `}${cell === null ? null : html`${cell}: `}${message} <span class="how">${hint} [${ruleId}]</span></li>
`;
}
