import { DISAGREEMENT_SEVERITIES } from '../reconcile/disagreement-result.js';
import type { GroupResult, IncidentResult } from '../reconcile/result.js';
import type { RunSummary } from '../reconcile/run-summary.js';
import { findAdmissions, renderAdmissions } from './admissions.js';
import { countClaims } from './count-claims.js';
import { gravestFirst, renderDisagreements } from './disagreement-list.js';
import { display } from './display.js';
import { cut } from './fit-width.js';
import { renderGroupDetail } from './group-detail.js';
import { type OrderedGroups, orderGroups } from './group-order.js';
import { renderGroupTable } from './group-table.js';
import { findTellingImplications, renderImplications } from './implied-list.js';
import { METHOD_VIEWS } from './methods/index.js';
import { firstRange } from './methods/summarise.js';
import { countOf, type Page } from './page.js';
import { rangeText } from './range-text.js';
import type { RenderOptions, ResultFormat } from './result-format.js';
import { shellArgument } from './shell-argument.js';
import { symbolsFor } from './symbols.js';
import { createTheme } from './theme.js';
import { wrap, wrapItems, wrapWhole } from './wrap.js';

/** Narrower output than this is not worth drawing. */
const NARROWEST_PAGE = 40;
/** Disagreements, admissions and remaining groups listed of one incident unless everything is asked for. */
const MOST_LISTED = 12;
/** Groups of one incident plotted unless everything is asked for. */
const MOST_PLOTTED = 4;
/** An incident this small is shown in full. */
const FEW_GROUPS = 3;
const FEW_CLAIMS = 25;

/**
 * The format for a terminal. Of each incident a summary: a line a group, what is admitted without a figure, what
 * the groups imply for each other, the disagreements; then, where the user went in or there is little to show,
 * every group in full with its claims. The legend stands at the end.
 */
export function createTable(options: RenderOptions): ResultFormat {
  const symbols = symbolsFor(options.ascii);
  const page: Page = {
    width: Math.max(NARROWEST_PAGE, Math.floor(options.width)),
    symbols,
    theme: createTheme(options.color),
    show: (text) => display(text, options.ascii),
    verbose: options.verbose,
  };
  return {
    id: 'table',
    separator: '\n\n',
    head: () => '',
    incident(incident) {
      const isSmall = incident.groups.length <= FEW_GROUPS || countClaims(incident) <= FEW_CLAIMS;
      const depth = options.detailed ? 'went-in' : isSmall ? 'small' : 'summary';
      return `${renderIncident(incident, { depth, isPlotted: options.plot }, page).join('\n')}\n`;
    },
    tail(run) {
      const { incidents } = run.summary;
      if (incidents === 0) return 'No incident to show.\n';
      const lines = ['', ...legendOf(run, options.plot, page)];
      if (incidents > 1) lines.push(...wrap(totalsOf(run, page), { width: page.width }));
      return `${lines.join('\n')}\n`;
    },
  };
}

/** How much is told of an incident: its groups in a line each, or every claim, or the methods of each group too. */
type Depth = 'summary' | 'small' | 'went-in';

interface Extent {
  readonly depth: Depth;
  /** Whether groups are drawn as forest plots. */
  readonly isPlotted: boolean;
}

function renderIncident(incident: IncidentResult, { depth, isPlotted }: Extent, page: Page): string[] {
  const groups = orderGroups(incident.groups);
  const inOrder = [...groups.casualties, ...groups.others, ...groups.figureless];
  const isSeveral = incident.groups.length > 1;
  const isListed = isSeveral || depth !== 'went-in';
  const detail = isPlotted ? 'plot' : depth === 'went-in' ? 'methods' : 'claims';
  return [
    ...headingOf(incident, page),
    ...(isListed && groups.casualties.length > 0 ? ['', ...renderGroupTable(groups.casualties, page)] : []),
    ...(isListed ? otherLines(groups, page) : []),
    ...figurelessLines(groups, page),
    ...(isSeveral || depth === 'summary' ? impliedLines(inOrder, page) : []),
    ...disagreementLines(incident, page),
    ...(depth === 'summary' && isPlotted ? plotLines(inOrder, page) : []),
    ...(depth === 'summary'
      ? ['', ...hintLines(incident, inOrder[0] as GroupResult, page)]
      : inOrder.flatMap((group) => ['', ...renderGroupDetail(group, page, detail)])),
  ];
}

/** The plots of the groups whose sources disagree most, of which a few unless everything is asked for. */
function plotLines(groups: readonly GroupResult[], page: Page): string[] {
  const gravest = DISAGREEMENT_SEVERITIES.toReversed().flatMap((severity) =>
    groups.filter((group) => group.severity === severity),
  );
  const plotted = gravest.length > 0 ? gravest : groups.slice(0, 1);
  const most = page.verbose ? plotted.length : MOST_PLOTTED;
  const lines = plotted.slice(0, most).flatMap((group) => ['', ...renderGroupDetail(group, page, 'plot')]);
  const rest = plotted.length - most;
  if (rest > 0) {
    const text = `${page.symbols.ellipsis} and ${countOf(rest, 'group')} more whose sources disagree, with --verbose`;
    lines.push('', page.theme.dim(text));
  }
  return lines;
}

function headingOf(incident: IncidentResult, page: Page): string[] {
  const { dot, ellipsis } = page.symbols;
  const placed = gravestFirst(incident);
  const counts = ['major', 'material', 'minor'].flatMap((severity) => {
    const count = placed.filter(({ disagreement }) => disagreement.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  const disagreements =
    placed.length === 0
      ? 'no disagreement'
      : `${countOf(placed.length, 'disagreement')} (${counts.join(', ')})`;
  const facts = [
    countOf(countClaims(incident), 'claim'),
    countOf(incident.groups.length, 'group'),
    disagreements,
  ];
  return [
    page.theme.strong(cut(page.show(incident.id), page.width, ellipsis)),
    ...wrapItems(facts, ` ${dot} `, { width: page.width, ellipsis }),
  ];
}

/** Groups of declared measures, in few lines. */
function otherLines(groups: OrderedGroups, page: Page): string[] {
  const { dot, ellipsis } = page.symbols;
  if (groups.others.length === 0) return [];
  const items = groups.others.slice(0, mostListed(page)).map((group) => {
    const range = firstRange(group.results);
    const figure = range === null ? 'no figure' : rangeText(range, page.symbols);
    return `${page.show(group.victims)} ${page.show(group.measure)} ${figure}`;
  });
  const lines = wrapItems(items, ` ${dot} `, { width: page.width, lead: '  ', ellipsis });
  return ['', heading('Also counted', page), ...lines, ...restLine(groups.others.length, page)];
}

/** Losses spoken of without a figure, and groups of which nothing else can be said. */
function figurelessLines(groups: OrderedGroups, page: Page): string[] {
  const { ellipsis, dot } = page.symbols;
  const admissions = findAdmissions([...groups.casualties, ...groups.others, ...groups.figureless]);
  const named = new Set(admissions.map(({ group }) => group));
  const silent = groups.figureless.filter((group) => !named.has(group));
  if (admissions.length === 0 && silent.length === 0) return [];
  const lines = renderAdmissions(admissions.slice(0, mostListed(page)), page);
  lines.push(...restLine(admissions.length, page));
  const items = silent.slice(0, mostListed(page)).map((group) => {
    const claims = countOf(group.claims.length, 'claim');
    return `${page.show(group.victims)} ${page.show(group.measure)} (${claims}, none standing)`;
  });
  lines.push(...wrapItems(items, ` ${dot} `, { width: page.width, lead: '  ', ellipsis }));
  return ['', heading('Without a figure', page), ...lines, ...restLine(silent.length, page)];
}

function impliedLines(groups: readonly GroupResult[], page: Page): string[] {
  const placed = findTellingImplications(groups);
  if (placed.length === 0) return [];
  const lines = renderImplications(placed.slice(0, mostListed(page)), page);
  return ['', heading('Implied by the other groups', page), ...lines, ...restLine(placed.length, page)];
}

function disagreementLines(incident: IncidentResult, page: Page): string[] {
  const placed = gravestFirst(incident);
  if (placed.length === 0) return [];
  const lines = renderDisagreements(placed.slice(0, mostListed(page)), page);
  return ['', heading('Disagreements, the gravest first', page), ...lines, ...restLine(placed.length, page)];
}

/** Entries of one list of an incident. */
function mostListed(page: Page): number {
  return page.verbose ? Number.POSITIVE_INFINITY : MOST_LISTED;
}

/** How many entries of a list are not shown, and how to see them. */
function restLine(length: number, page: Page): string[] {
  const rest = length - mostListed(page);
  return rest <= 0 ? [] : [page.theme.dim(`  ${page.symbols.ellipsis} and ${rest} more, with --verbose`)];
}

function heading(text: string, page: Page): string {
  return page.theme.strong(text);
}

function legendOf(run: RunSummary, isPlotted: boolean, page: Page): string[] {
  const { bar, dot } = page.symbols;
  const signs = [
    `${bar.figure} figure`,
    `${bar.range.repeat(2)} range`,
    `${bar.open}${bar.openHigh} no ceiling`,
    `${bar.openLow}${bar.open} no floor`,
    `${bar.hollowFigure} left out`,
    ...(isPlotted ? [`${bar.end} envelope`, `${bar.consensus} consensus`] : []),
  ];
  const methods = run.options.methods.map((id) => `${id}: ${METHOD_VIEWS[id].meaning}`);
  if (run.options.priors !== undefined) methods.push(`priors: ${run.options.priors}, not those of this tool`);
  return [...wrapItems(signs, '   ', { width: page.width }), ...wrapWhole(methods, ` ${dot} `, page)].map(
    page.theme.dim,
  );
}

function totalsOf(run: RunSummary, page: Page): string {
  const { incidents, groups, claims, disagreements, errors, warnings } = run.summary;
  return [
    countOf(incidents, 'incident'),
    countOf(groups, 'group'),
    countOf(claims, 'claim'),
    countOf(disagreements, 'disagreement'),
    countOf(errors, 'error'),
    countOf(warnings, 'warning'),
  ].join(` ${page.symbols.dot} `);
}

/** The way into the group with the most origins. */
function hintLines(incident: IncidentResult, first: GroupResult, page: Page): string[] {
  const flags = `--victims ${shellArgument(page.show(first.victims))} --measure ${shellArgument(page.show(first.measure))}`;
  const lead = 'Every claim: ';
  return wrap(`--incident ${shellArgument(page.show(incident.id))} ${flags}`, {
    width: page.width,
    lead,
    hang: 2,
  }).map(page.theme.dim);
}
