import type { ClaimResult } from '../reconcile/claim-result.js';
import type { Disagreement } from '../reconcile/disagreement-result.js';
import type { GroupResult } from '../reconcile/result.js';
import { display } from './display.js';
import type { MethodBound } from './methods/method-summary.js';
import { summarise } from './methods/summarise.js';
import { rangeText } from './range-text.js';
import type { RenderOptions, ResultFormat } from './result-format.js';
import { ASCII } from './symbols.js';

/**
 * One fact a line, for grep, cut and awk: no colour, no drawing, no width, fields set apart by tabs, `-` where there
 * is nothing. The first four fields are incident, victims, measure and the kind of fact; what follows depends on it:
 *
 * - `group`: `origins=12`, `stretch=1.296`, `severity=material`, `claims=37`
 * - a method's name (`envelope`, `consensus`): range, `median=53`, `support=10/12`, `mark=fair`, then who sets each figure and
 *   what it would be without them (`low=3:T102(20)`, `high=100:T063(84)`, `value=46:T084(50)`), then its remarks. One
 *   line for each of several equally good ranges.
 * - `implied`: range, by whom (`envelopes` or the source), claims, sentence
 * - `agree`: range, the claims that can all be right at once
 * - `claim`: id, `counted`, `floor` or `left-out`, reason (`repeat:T027`), figure, the source's words, source, date
 *   reported, stance, `file:line`
 * - `disagreement`: kind, severity, claims, claims against, `gap=34`, `ratio=1.68`, fingerprint, sentence. Where it
 *   crosses groups, victims and measure are `-`.
 *
 * The last line is the run's own: `-`, `-`, `-`, `summary` and its counts. Ranges are written `84`, `3-100+` (no
 * ceiling), `<=60` (no floor), `~50`, `none`; digits are never grouped; ids are joined by `;`. Lines keep their form within a
 * schema version; new kinds of fact may come.
 */
export function createPlain(options: Pick<RenderOptions, 'ascii'>): ResultFormat {
  const line = (fields: readonly string[]) =>
    `${fields.map((field) => (field === '' ? '-' : display(field, options.ascii))).join('\t')}\n`;
  return {
    id: 'plain',
    separator: '',
    head: () => '',
    incident({ id, groups, disagreements }) {
      let text = '';
      for (const group of groups) {
        for (const fact of factsOf(group)) text += line([id, group.victims, group.measure, ...fact]);
      }
      for (const disagreement of disagreements) text += line([id, '', '', ...disagreementFact(disagreement)]);
      return text;
    },
    tail: ({ summary }) =>
      line(['', '', '', 'summary', ...Object.entries(summary).map(([name, count]) => `${name}=${count}`)]),
  };
}

function factsOf(group: GroupResult): string[][] {
  const facts: string[][] = [
    [
      'group',
      `origins=${group.origins}`,
      `stretch=${group.stretch ?? '-'}`,
      `severity=${group.severity ?? '-'}`,
      `claims=${group.claims.length}`,
    ],
  ];
  for (const [method, summary] of summarise(group.results)) {
    const support =
      summary.support === null ? [] : [`support=${summary.support.voices}/${summary.support.of}`];
    const mark = summary.mark === null ? [] : [`mark=${summary.mark}`];
    const rest = [...support, ...mark, ...summary.bounds.map(boundField), ...summary.remarks];
    for (const { text, claims } of summary.mentions) rest.push(`${text}:${claims.join(';')}`);
    if (summary.ranges.length === 0) facts.push([method, 'none', ...rest]);
    for (const range of summary.ranges) {
      const { bestName } = summary;
      const best = bestName === undefined || range.best === null ? [] : [`${bestName}=${range.best}`];
      facts.push([method, rangeText(range, ASCII), ...best, ...rest]);
    }
  }
  for (const { by, source, low, high, claims, message } of group.implied.because) {
    const range = rangeText({ low: low ?? 0, high, openHigh: high === null }, ASCII);
    facts.push(['implied', range, source ?? by, claims.join(';'), message]);
  }
  for (const { low, high, claims } of group.clusters) {
    facts.push(['agree', rangeText({ low, high, openHigh: high === null }, ASCII), claims.join(';')]);
  }
  for (const claim of group.claims) facts.push(claimFact(claim));
  for (const disagreement of group.disagreements) facts.push(disagreementFact(disagreement));
  return facts;
}

function boundField(bound: MethodBound): string {
  const setters = bound.setBy.map((id) => {
    const without = Object.hasOwn(bound.without, id) ? (bound.without[id] ?? 'none') : '-';
    return `${id}(${without})`;
  });
  return `${bound.name}=${bound.value ?? 'none'}:${setters.join(';')}`;
}

function claimFact(claim: ClaimResult): string[] {
  const { low, high, reason, because, vague } = claim;
  const figure = low === null && high === null ? (vague ?? '') : rangeText(claim, ASCII);
  return [
    'claim',
    claim.id,
    claim.status,
    reason === null ? '' : because.length === 0 ? reason : `${reason}:${because.join(';')}`,
    figure,
    claim.original,
    claim.source,
    claim.reportedOn ?? '',
    claim.stance ?? '',
    claim.at,
  ];
}

function disagreementFact(disagreement: Disagreement): string[] {
  return [
    'disagreement',
    disagreement.kind,
    disagreement.severity,
    disagreement.claims.join(';'),
    disagreement.against.join(';'),
    `gap=${disagreement.gap ?? '-'}`,
    `ratio=${disagreement.ratio ?? '-'}`,
    disagreement.fingerprint,
    disagreement.message,
  ];
}
