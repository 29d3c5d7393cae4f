import type { Reason } from '../reconcile/claim-result.js';
import type { GroupResult, IncidentResult } from '../reconcile/result.js';
import { admissionText, findAdmissions } from './admissions.js';
import { gravestFirst } from './disagreement-list.js';
import { orderGroups } from './group-order.js';
import { rangesText } from './group-table.js';
import { markdownText } from './markdown-text.js';
import { METHOD_VIEWS } from './methods/index.js';
import type { MethodSummary } from './methods/method-summary.js';
import { summarise } from './methods/summarise.js';
import { countOf, type Page } from './page.js';
import { reasonText } from './reason-text.js';
import type { ResultFormat } from './result-format.js';
import { stretchText } from './severity-text.js';
import { UNICODE } from './symbols.js';
import { createTheme } from './theme.js';

/** A page of any width, on which untrusted text is Markdown. */
const PAGE: Page = {
  width: Number.POSITIVE_INFINITY,
  symbols: UNICODE,
  theme: createTheme(0),
  show: (text) => markdownText(text),
  verbose: true,
};

/**
 * Markdown (GFM) for a report, an issue or a pull request: of each incident a table of its groups, losses without a
 * figure, disagreements in sentences, and how many claims are left out and why.
 */
export function createMarkdown(): ResultFormat {
  return {
    id: 'markdown',
    separator: '\n',
    head: () => '',
    incident: (incident) => `${sectionsOf(incident).join('\n\n')}\n`,
    tail: ({ options, summary }) => {
      if (summary.incidents === 0) return 'No incident to show.\n';
      const legend = options.methods.map((id) => `${id}: ${METHOD_VIEWS[id].meaning}`);
      if (options.priors !== undefined) legend.push(`priors: ${options.priors}, not those of this tool`);
      return `\n${legend.join(' · ')}\n`;
    },
  };
}

function sectionsOf(incident: IncidentResult): string[] {
  const { casualties, others, figureless } = orderGroups(incident.groups);
  const groups = [...casualties, ...others, ...figureless];
  const admissions = findAdmissions(groups).map(
    ({ group, claim }) => `- ${admissionText(claim, PAGE)}: ${nameOf(group)}`,
  );
  const disagreements = gravestFirst(incident).map(({ disagreement, group }) => {
    const subject = group === null ? '' : `${nameOf(group)}, `;
    return `- **${disagreement.severity}** ${subject}${disagreement.kind}: ${markdownText(disagreement.message)}`;
  });
  return [
    `## ${markdownText(incident.id)}`,
    ...(groups.length === 0 ? [] : [tableOf(groups)]),
    ...listUnder('Without a figure', admissions),
    ...listUnder('Disagreements', disagreements),
    leftOutText(groups),
  ];
}

function nameOf(group: Pick<GroupResult, 'victims' | 'measure'>): string {
  return `${markdownText(group.victims)} ${markdownText(group.measure)}`;
}

function listUnder(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${heading}`, items.join('\n')];
}

function tableOf(groups: readonly GroupResult[]): string {
  const summaries = groups.map((group) => summarise(group.results));
  const methods = [...new Set(summaries.flatMap((summary) => [...summary.keys()]))];
  const rows = groups.map((group, index) => [
    markdownText(group.victims),
    markdownText(group.measure),
    ...methods.map((id) => rangeCell(summaries[index]?.get(id))),
    String(group.origins),
    severityCell(group),
    String(group.claims.length),
  ]);
  const titles = ['victims', 'measure', ...methods, 'origins', 'severity', 'claims'];
  const alignments = titles.map((title) => (/^(victims|measure|severity)$/.test(title) ? '---' : '---:'));
  return [titles, alignments, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A method's ranges, with the voices behind them and its mark. */
function rangeCell(summary: MethodSummary | undefined): string {
  if (summary === undefined || summary.ranges.length === 0) return 'no figure';
  const { support, mark } = summary;
  const beside = [
    ...(support === null || support.of === 0 ? [] : [`${support.voices} of ${support.of}`]),
    ...(mark === null ? [] : [mark]),
  ];
  const ranges = markdownText(rangesText(summary, PAGE));
  return beside.length === 0 ? ranges : `${ranges} (${beside.join(', ')})`;
}

/** How grave the gravest disagreement is, and by which factor the claims are apart. */
function severityCell(group: GroupResult): string {
  const factor = group.stretch === null ? 'denied' : stretchText(group, UNICODE);
  return `${group.severity ?? (group.origins > 1 ? 'agree' : '')} ${factor}`.trim();
}

/** How many claims set no range, by reason, the most first. */
function leftOutText(groups: readonly GroupResult[]): string {
  const claims = groups.flatMap((group) => group.claims);
  const all = new Set(claims.map(({ id, at }) => `${id}\0${at}`)).size;
  const reasons = new Map<Reason | null, number>();
  for (const { status, reason } of claims) {
    if (status === 'left-out') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const counts = [...reasons].sort((a, b) => b[1] - a[1]);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return `${countOf(all, 'claim')}, none left out.`;
  const texts = counts.map(
    ([reason, count]) => `${count} ${reason === null ? 'other' : reasonText(reason, [])}`,
  );
  return `${countOf(all, 'claim')}, ${total} left out: ${texts.join(', ')}.`;
}
