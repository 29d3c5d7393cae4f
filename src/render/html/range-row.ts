import type { MethodId } from '../../reconcile/methods/catalogue.js';
import type { GroupResult, IncidentResult } from '../../reconcile/result.js';
import { orderGroups } from '../group-order.js';
import { rangesText } from '../group-table.js';
import type { MethodSummary } from '../methods/method-summary.js';
import { summarise } from '../methods/summarise.js';
import { UNICODE } from '../symbols.js';
import { anchorOf } from './anchor.js';
import { type Html, html } from './markup.js';
import { severityTag } from './severity-tag.js';

/** A group as a row of the table of ranges: its cells before and behind those of the methods, and theirs by method. */
export interface RangeRow {
  readonly incident: string;
  readonly start: Html;
  readonly methods: ReadonlyMap<MethodId, Html>;
  readonly end: Html;
}

const RANKS = { minor: 1, material: 2, major: 3 } as const;

/** The groups of an incident as rows. A cell carries what it is sorted by where that is not its text. */
export function rangeRows({ id, groups }: IncidentResult): RangeRow[] {
  const { casualties, others, figureless } = orderGroups(groups);
  return [...casualties, ...others, ...figureless].map((group) => ({
    incident: id,
    start: startOf(id, group),
    methods: new Map(
      [...summarise(group.results)].map(([method, summary]) => [method, methodCell(method, summary)]),
    ),
    end: endOf(group),
  }));
}

function startOf(incident: string, { victims, measure, origins, severity }: GroupResult): Html {
  const kind = severity ?? (origins > 1 ? 'agree' : 'single');
  return html`<tr class="${kind}"><td class="where"><a href="#${anchorOf(incident)}"><bdi>${incident}</bdi></a></td><th scope="row"><a href="#${anchorOf(incident, victims, measure)}"><bdi>${victims}</bdi></a></th><td class="measure"><bdi>${measure}</bdi></td>`;
}

/** Ranges are sorted by their high end. */
function methodCell(method: MethodId, summary: MethodSummary): Html {
  const { ranges, support, mark } = summary;
  const [first] = ranges;
  const most = first === undefined ? -1 : (first.high ?? Number.MAX_SAFE_INTEGER);
  const voices =
    support === null || support.of === 0 ? null : html` <small>${support.voices} of ${support.of}</small>`;
  return html`<td class="number" data-label="${method}" data-sort="${most}">${first === undefined ? '–' : rangesText(summary, { symbols: UNICODE })}${voices}${mark === null ? null : html` <small>${mark}</small>`}</td>`;
}

/** How many origins and claims, and how far apart: the gravest are the widest of the gravest severity. */
function endOf(group: GroupResult): Html {
  const { origins, claims, severity, stretch } = group;
  const rank = (severity === null ? 0 : RANKS[severity]) * 1e6 + Math.min(stretch ?? 999_999, 999_999);
  return html`<td class="number" data-label="origins">${origins}</td><td class="number" data-label="claims">${claims.length}</td><td class="apart" data-sort="${rank}">${severityTag(group)}</td></tr>
`;
}
