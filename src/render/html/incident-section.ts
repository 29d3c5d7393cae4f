import type { Claim } from '../../claim/claim.js';
import type { IncidentResult } from '../../reconcile/result.js';
import { countClaims } from '../count-claims.js';
import { gravestFirst } from '../disagreement-list.js';
import { findClaims } from '../find-claims.js';
import { orderGroups } from '../group-order.js';
import { countOf } from '../page.js';
import type { IncidentDetail } from '../result-format.js';
import { anchorOf } from './anchor.js';
import { type GroupMaterial, groupSection } from './group-section.js';
import { lineageSection } from './lineage-section.js';
import { type Html, html, joinHtml } from './markup.js';

/** One incident: its counts, what crosses its groups, its lineage, and group by group all there is. */
export function incidentSection(
  incident: IncidentResult,
  claims: readonly Claim[],
  detail: IncidentDetail,
): Html {
  const { id, groups, disagreements } = incident;
  const anchor = anchorOf(id);
  const within = groups.reduce((sum, group) => sum + group.disagreements.length, 0);
  const counts = [
    countOf(countClaims(incident), 'claim'),
    countOf(groups.length, 'group'),
    countOf(within + disagreements.length, 'disagreement'),
  ];
  return html`<section class="incident" id="${anchor}" aria-labelledby="${anchor}.title">
<h2 id="${anchor}.title"><bdi>${id}</bdi></h2>
<p class="counts">${joinHtml(counts, html` · `)}<span class="back"> · <a href="#ranges">back to the ranges</a></span></p>
${crossingList(incident)}${lineageSection(incident, claims)}${materialOf(incident, claims, detail).map(groupSection)}</section>
`;
}

function crossingList(incident: IncidentResult): Html {
  const crossing = gravestFirst({ ...incident, groups: [] });
  if (crossing.length === 0) return html``;
  return html`<h3>Across groups</h3>
<dl class="entries">
${crossing.map(({ disagreement: { severity, kind, message } }) => html`<dt class="${severity}">${severity}</dt><dd>${kind}: ${message}</dd>\n`)}</dl>
`;
}

/** The groups in the order in which a reader wants them, each with what is told of it. */
function materialOf(
  incident: IncidentResult,
  claims: readonly Claim[],
  detail: IncidentDetail,
): GroupMaterial[] {
  const rowOf = findClaims(claims);
  const explanations = detail.explain();
  const timelines = detail.timelines();
  const materials = new Map(
    incident.groups.map((group, index) => {
      const explanation = explanations[index];
      if (explanation === undefined) throw new Error(`no explanation of ${group.victims} ${group.measure}`);
      return [group, { group, explanation, timeline: timelines[index] ?? null, rowOf }];
    }),
  );
  const { casualties, others, figureless } = orderGroups(incident.groups);
  return [...casualties, ...others, ...figureless].map((group) => materials.get(group) as GroupMaterial);
}
