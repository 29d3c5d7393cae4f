import type { Claim } from '../../claim/claim.js';
import type { ClaimResult } from '../../reconcile/claim-result.js';
import type { GroupExplanation } from '../../reconcile/explain/explanation.js';
import type { GroupResult } from '../../reconcile/result.js';
import type { Timeline } from '../../reconcile/timeline/timeline.js';
import { disagreementBlocks, impliedBlocks, methodBlocks } from '../explain/outline.js';
import { createForest } from '../forest/forest.js';
import { renderForestSvg } from '../forest/forest-svg.js';
import { countOf } from '../page.js';
import { anchorOf } from './anchor.js';
import { blockList } from './block-list.js';
import { claimList } from './claim-list.js';
import { type Html, html, trusted } from './markup.js';
import { REPORT_PROSE } from './report-prose.js';
import { resultList } from './result-list.js';
import { scrollable } from './scrollable.js';
import { severityTag } from './severity-tag.js';
import { timelineSection } from './timeline-section.js';

/** Everything that is told of one group. */
export interface GroupMaterial {
  readonly group: GroupResult;
  readonly explanation: GroupExplanation;
  readonly timeline: Timeline | null;
  /** The row of a claim, with all it says. */
  readonly rowOf: (claim: Pick<ClaimResult, 'id' | 'at'>) => Claim;
}

/**
 * One group: what the methods find and who sets it, the claims as a picture, in what the sources differ, what the
 * other groups imply, and to be opened every claim, how the range moved and the rules.
 */
export function groupSection({ group, explanation, timeline, rowOf }: GroupMaterial): Html {
  const { victims, measure, claims } = group;
  const { incident } = explanation;
  const anchor = anchorOf(incident, victims, measure);
  const isAlone = claims.length === 1;
  const own = { ...explanation, disagreements: explanation.disagreements.filter((one) => !one.isCrossing) };
  return html`<section class="group" id="${anchor}" aria-labelledby="${anchor}.title">
<h3 id="${anchor}.title"><bdi>${victims}</bdi> <bdi>${measure}</bdi> ${severityTag(group)}</h3>
${resultList(explanation)}${isAlone ? null : forestFigure(group, incident)}${
  own.disagreements.length === 0 ? null : blockList(disagreementBlocks(own, REPORT_PROSE))
}${explanation.implied.because.length === 0 ? null : blockList(impliedBlocks(explanation, REPORT_PROSE))}<details${isAlone ? html` open` : null}>
<summary>${isAlone ? 'The claim and its source' : `All ${countOf(claims.length, 'claim')} and their sources`}</summary>
${claimList(explanation, rowOf)}</details>
${timeline === null || isAlone ? null : timelineSection(timeline)}<details>
<summary>By which rules</summary>
${blockList(methodBlocks(explanation, REPORT_PROSE).slice(1))}</details>
</section>
`;
}

function forestFigure(group: GroupResult, incident: string): Html {
  const { victims, measure } = group;
  const svg = renderForestSvg(createForest(group, { incident }), {
    idPrefix: anchorOf(incident, victims, measure).replaceAll('.', '-'),
    hasStyle: false,
  });
  return html`<figure class="forest">${scrollable(`The claims on ${victims} ${measure} as a picture`, trusted(svg))}</figure>
`;
}
