import type { Claim } from '../../claim/claim.js';
import type { IncidentResult } from '../../reconcile/result.js';
import { sayingOf } from '../explain/prose.js';
import { countOf } from '../page.js';
import { type Descendant, findLineage } from './lineage.js';
import { renderLineageSvg } from './lineage-svg.js';
import { type Html, html, trusted } from './markup.js';
import { tiesText } from './relation-text.js';
import { REPORT_PROSE } from './report-prose.js';
import { scrollable } from './scrollable.js';

/** Who repeats, supersedes or adds to whom in an incident, as a picture and in words; empty where nobody does. */
export function lineageSection({ id, groups }: IncidentResult, claims: readonly Claim[]): Html {
  const isStanding = new Map<string, boolean>();
  for (const { at, status } of groups.flatMap((group) => group.claims)) {
    isStanding.set(at, isStanding.get(at) === true || status !== 'left-out');
  }
  const placeOf = ({ place }: Claim) => `${place.file}:${place.line}`;
  // Claims of groups that were not asked for are no part of the report.
  const families = findLineage(claims.filter((claim) => isStanding.has(placeOf(claim))));
  if (families.length === 0) return html``;
  const stands = ({ claim }: Descendant) => isStanding.get(placeOf(claim)) === true;
  const name = `Lineage of the claims on ${id}`;
  const members = families.flat();
  const ties = members.filter((descendant) => descendant.ties.length > 0);
  return html`<details>
<summary>Who repeats, supersedes or adds to whom (${countOf(members.length, 'claim')})</summary>
<p>Each claim stands under the one it follows from: ● it stands, ○ it does not. Only the origin of a chain counts as a voice.</p>
<figure>${scrollable(name, trusted(renderLineageSvg(families, stands, REPORT_PROSE.show(`${name}; the list below says the same in words`))))}</figure>
<details>
<summary>The same in words</summary>
<ul>
${ties.map((descendant) => {
  const { claim } = descendant;
  const said = sayingOf({ source: claim.source, original: claim.count.original }, REPORT_PROSE);
  return html`<li><b>${claim.id}</b> ${said} ${tiesText(descendant)}</li>\n`;
})}</ul>
</details>
</details>
`;
}
