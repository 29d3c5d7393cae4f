import { compareText } from '../claim/compare-text.js';
import { DISAGREEMENT_SEVERITIES, type Disagreement } from '../reconcile/disagreement-result.js';
import type { IncidentResult } from '../reconcile/result.js';
import { type Page, styleStart } from './page.js';
import { wrap } from './wrap.js';

/** A disagreement with the group it stands in; null where it crosses groups. */
export interface Placed {
  readonly disagreement: Disagreement;
  readonly group: { readonly victims: string; readonly measure: string } | null;
}

/** Every disagreement of an incident, the gravest first, then the widest, then by name. */
export function gravestFirst(incident: IncidentResult): Placed[] {
  const all: Placed[] = incident.disagreements.map((disagreement) => ({ disagreement, group: null }));
  for (const group of incident.groups)
    for (const disagreement of group.disagreements) all.push({ disagreement, group });
  const rank = ({ disagreement }: Placed) => -DISAGREEMENT_SEVERITIES.indexOf(disagreement.severity);
  const width = ({ disagreement }: Placed) => -(disagreement.ratio ?? 0);
  return all.sort(
    (a, b) => rank(a) - rank(b) || width(a) - width(b) || compareText(a.disagreement.id, b.disagreement.id),
  );
}

const LONGEST_SEVERITY = 8;
const MOST_LINES = 3;

/** One sentence a disagreement, under how grave it is. */
export function renderDisagreements(placed: readonly Placed[], page: Page): string[] {
  return placed.flatMap(({ disagreement, group }) => {
    const { kind, severity, message } = disagreement;
    const lead = `  ${severity.padEnd(LONGEST_SEVERITY)}  `;
    const subject =
      group === null ? kind : `${page.show(group.victims)} ${page.show(group.measure)}, ${kind}`;
    const sentence = page.show(message).replaceAll('×', page.symbols.times);
    const lines = wrap(`${subject}: ${sentence}`, {
      width: page.width,
      lead,
      ellipsis: page.symbols.ellipsis,
      ...(page.verbose ? {} : { maxLines: MOST_LINES }),
    });
    return lines.map((line, index) =>
      index === 0 ? styleStart(line, lead.length, page.theme.disagreement[severity]) : line,
    );
  });
}
