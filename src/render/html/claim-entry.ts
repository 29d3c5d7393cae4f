import type { Claim } from '../../claim/claim.js';
import type { ClaimExplanation } from '../../reconcile/explain/explanation.js';
import { standingEntry } from '../explain/standing-entry.js';
import { rangeText } from '../range-text.js';
import { reasonText } from '../reason-text.js';
import { UNICODE } from '../symbols.js';
import { languageOf, quoted, whereRead } from './claim-source.js';
import { type Html, html, joinHtml } from './markup.js';
import { REPORT_PROSE } from './report-prose.js';

const STATUS_TEXTS = { counted: 'counted', floor: 'floor only', 'left-out': 'left out' } as const;
const STANCE_TEXTS = { own: "the victims' own side", enemy: 'their enemy', third: 'third party' } as const;

/** The address of a claim of the same group by its id; null where there is none to lead to. */
export type Leading = (id: string) => string | null;

/**
 * One claim: its words and figure, who says it and when, what became of it and why, where it was read, how it was
 * read and what hangs on it, and its line of the data.
 */
export function claimEntry(claim: ClaimExplanation, row: Claim, anchor: string, leading: Leading): Html {
  const { source, original, reportedOn, stance, status, id, at } = claim;
  const figure = rangeText(claim, UNICODE);
  const hasFigure = claim.low !== null || claim.high !== null;
  const words = original === '' ? figure : original;
  const facts = [
    html`<b><bdi>${source}</bdi></b>`,
    reportedOn === null ? html`undated` : html`<time datetime="${reportedOn}">${reportedOn}</time>`,
    stance === null ? null : html`<span class="stance ${stance}">${STANCE_TEXTS[stance]}</span>`,
    html`<span class="status">${STATUS_TEXTS[status]}${reasonOf(claim, leading)}</span>`,
  ];
  return html`<li class="claim ${status}" id="${anchor}">
<p class="said"><q dir="auto"${languageOf(original === '' ? null : row.lang)}>${words}</q>${hasFigure && figure !== words.replace('-', UNICODE.dash) ? html` <span class="figure">${figure}</span>` : null}</p>
<div class="about">
<p>${joinHtml(facts, html` · `)}</p>
${quoted(row)}
${whereRead(row)}
${linesOf(claim).map((line) => html`<p class="how">${line}</p>\n`)}${row.note === null ? null : html`<p class="how" dir="auto"><span class="label">Note:</span> ${row.note}</p>\n`}</div>
<p class="place"><b>${id}</b> <bdi>${at}</bdi></p>
</li>
`;
}

/** How a claim was read and what hangs on it, in sentences; the reason why it does not stand is told above. */
function linesOf(claim: ClaimExplanation): readonly string[] {
  return standingEntry({ ...claim, because: [] }, REPORT_PROSE).lines;
}

/** Why a claim does not stand as a figure of its own; the claims that are why are led to. */
function reasonOf({ reason, because }: ClaimExplanation, leading: Leading): Html {
  if (reason === null) return html``;
  if (because.length === 0) return html`: ${reasonText(reason, [])}`;
  const ids = because.map((id) => {
    const anchor = leading(id);
    return anchor === null ? html`${id}` : html`<a href="#${anchor}">${id}</a>`;
  });
  return html`: ${reasonText(reason, ['']).trimEnd()} ${joinHtml(ids, html`, `)}`;
}
