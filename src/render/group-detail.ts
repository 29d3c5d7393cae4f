import type { GroupResult } from '../reconcile/result.js';
import { boundText } from './bound-text.js';
import { renderClaims } from './claim-list.js';
import { cut, widthOf } from './fit-width.js';
import { renderForestPlot } from './forest/forest-plot.js';
import { renderImplications } from './implied-list.js';
import { renderMethodTable } from './method-table.js';
import type { MethodSummary } from './methods/method-summary.js';
import { summarise } from './methods/summarise.js';
import { countOf, listSome, type Page } from './page.js';
import { figureText, rangeText } from './range-text.js';
import { stretchText } from './severity-text.js';
import { wrap } from './wrap.js';

/** Clusters and implications shown of one group, and ids in one of them, unless everything is asked for. */
const MOST_ENTRIES = 6;
const MOST_IDS = 6;

/**
 * One group in full: what the methods find, if that is wanted, who sets the bounds, who agrees with whom, and every
 * claim, in a list or in a forest plot, which tells of the methods too.
 */
export function renderGroupDetail(group: GroupResult, page: Page, detail: GroupDetail = 'methods'): string[] {
  return [
    headingOf(group, page),
    ...(detail === 'methods' && group.claims.length > 1 ? renderMethodTable(group, page) : []),
    ...boundLines(group, page),
    ...comparisonLines(group, page),
    ...impliedLines(group, page),
    ...clusterLines(group, page),
    ...(detail === 'plot' ? renderForestPlot(group, page) : renderClaims(group, page)),
  ];
}

/** What is told of a group beside its bounds: its claims, the methods too, or both as a plot. */
export type GroupDetail = 'claims' | 'methods' | 'plot';

/** `── wagner killed ── 37 claims · 12 origins · material ×1.3 ──────`. */
function headingOf(group: GroupResult, page: Page): string {
  const { rule, dot } = page.symbols;
  const apart = [group.severity ?? '', group.stretch === null ? 'denied' : stretchText(group, page.symbols)];
  const facts = [
    countOf(group.claims.length, 'claim'),
    countOf(group.origins, 'origin'),
    ...(group.severity === null ? [] : [apart.join(' ').trim()]),
  ].join(` ${dot} `);
  const lead = `${rule}${rule} `;
  const name = cut(
    `${page.show(group.victims)} ${page.show(group.measure)}`,
    page.width - lead.length,
    page.symbols.ellipsis,
  );
  const rest = ` ${rule}${rule} ${facts} `;
  const used = lead.length + widthOf(name);
  const { dim, strong } = page.theme;
  if (used + rest.length > page.width) return dim(lead) + strong(name);
  return dim(lead) + strong(name) + dim(rest + rule.repeat(page.width - used - rest.length));
}

/** Of each method: who sets its figures, how far they move without them, and what it made of some claims. */
function boundLines(group: GroupResult, page: Page): string[] {
  if (group.claims.length < 2) return [];
  return [...summarise(group.results)].flatMap(([id, { bounds, ranges, mentions }]) => {
    const sentences = bounds.map((bound) => boundText(bound, page)).filter((text) => text !== '');
    if (sentences.length > 0 && ranges[0]?.openHigh === true) sentences.push(openText(group));
    const told = id === 'envelope' ? [...upperFiguresBelow(group), ...mentions] : mentions;
    const most = page.verbose ? told.length : MOST_ENTRIES;
    for (const { claims, text } of told.slice(0, most)) {
      sentences.push(`${text}: ${listSome(claims.map(page.show), page.verbose ? claims.length : MOST_IDS)}`);
    }
    if (told.length > most) sentences.push(`and ${told.length - most} more`);
    return sentences.length === 0 ? [] : wrap(sentences.join('; '), paragraph(id, page));
  });
}

/** The claims whose figure lies below the envelope without being its low: "up to 5" beside 20 names no low. */
function upperFiguresBelow({ claims, results }: GroupResult): MethodSummary['mentions'] {
  const low = results.envelope?.low ?? null;
  if (low === null) return [];
  const below = claims.filter(
    ({ status, openLow, high }) => status === 'counted' && openLow && high !== null && high < low,
  );
  if (below.length === 0) return [];
  return [{ text: 'an upper figure below it names no low', claims: below.map(({ id }) => id) }];
}

/** Why a range is open: how many of the counted claims set no ceiling. */
function openText(group: GroupResult): string {
  const open = group.claims.filter(
    (claim) =>
      claim.status === 'counted' && (claim.openHigh || (claim.vague !== null && claim.high === null)),
  );
  return open.length === 0 ? 'no ceiling' : `no ceiling in ${countOf(open.length, 'claim')}`;
}

/** What plain averages would give, where that was asked for, and that it is for comparison only. */
function comparisonLines({ comparison }: GroupResult, page: Page): string[] {
  if (comparison === null || comparison === undefined) return [];
  const estimates = comparison.estimates.map(({ method, value, low, high }) => {
    const whole = (people: number) => figureText(Math.round(people), page.symbols);
    const range =
      low === null || high === null ? '' : ` (90 %: ${whole(low)}${page.symbols.dash}${whole(high)})`;
    return `${method} ${whole(value)}${range}`;
  });
  return [
    ...wrap(estimates.join('; '), paragraph('compare', page)),
    ...wrap(comparison.label, paragraph('', page)),
  ];
}

function impliedLines(group: GroupResult, page: Page): string[] {
  const { because } = group.implied;
  const placed = because
    .slice(0, page.verbose ? because.length : MOST_ENTRIES)
    .map((implication) => ({ group, implication }));
  if (placed.length === 0) return [];
  const rest = because.length - placed.length;
  return [
    'implied by the other groups',
    ...renderImplications(placed, page, false),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

/** Which claims can all be right at once, where not all can. */
function clusterLines(group: GroupResult, page: Page): string[] {
  const { clusters } = group;
  if (clusters.length < 2) return [];
  const most = page.verbose ? clusters.length : MOST_ENTRIES;
  const lines = clusters.slice(0, most).flatMap(({ claims, low, high }, index) => {
    const range = rangeText({ low, high, openHigh: high === null }, page.symbols);
    const ids = listSome(claims.map(page.show), page.verbose ? claims.length : MOST_IDS);
    return wrap(`${range}: ${ids}`, paragraph(index === 0 ? 'agree on' : '', page));
  });
  const rest = clusters.length - most;
  return rest > 0 ? [...lines, ...wrap(`and ${rest} more`, paragraph('', page))] : lines;
}

function paragraph(label: string, page: Page) {
  return { width: page.width, lead: label.padEnd(10), ellipsis: page.symbols.ellipsis };
}
