import type { ClaimResult, GroupResult, Reason } from '../reconcile/result.js';
import { padEnd, widthOf } from './fit.js';
import type { Page } from './page.js';
import { reasonText } from './reason-text.js';
import { wrap } from './wrap.js';

/** A loss that a source speaks of without a figure: not zero, and not nothing. */
export interface Admission {
  readonly group: GroupResult;
  readonly claim: ClaimResult;
}

/** Reasons with which an admission is still the last word of its source. */
const STANDING: ReadonlySet<Reason | null> = new Set([
  null,
  'no-figure',
  'wider-scope',
  'partial',
  'part-of',
]);

/** The losses of which sources speak without a figure, in the order of the groups. */
export function findAdmissions(groups: readonly GroupResult[]): Admission[] {
  return groups.flatMap((group) =>
    group.claims
      .filter((claim) => claim.vague === 'acknowledged' && STANDING.has(claim.reason))
      .map((claim) => ({ group, claim })),
  );
}

/** Cells of the names before an admission. */
const WIDEST_NAME = 28;
const MOST_LINES = 2;

/** A line an admission: `wagner killed  admitted by Wagner: “no figure given” (T044)`. */
export function renderAdmissions(admissions: readonly Admission[], page: Page): string[] {
  const names = admissions.map(({ group }) => `${page.show(group.victims)} ${page.show(group.measure)}`);
  const longest = Math.min(
    WIDEST_NAME,
    names.reduce((most, name) => Math.max(most, widthOf(name)), 0),
  );
  return admissions.flatMap(({ claim }, index) =>
    wrap(sentenceOf(claim, page), {
      width: page.width,
      lead: `  ${padEnd(names[index] as string, longest)}  `,
      hang: Math.min(longest + 4, Math.floor(page.width / 2)),
      ellipsis: page.symbols.ellipsis,
      ...(page.verbose ? {} : { maxLines: MOST_LINES }),
    }),
  );
}

function sentenceOf(claim: ClaimResult, page: Page): string {
  const verb = claim.stance === 'own' ? 'admitted by' : 'reported by';
  const [open, close] = page.symbols.quotes;
  const words = claim.original === '' ? '' : `: ${open}${page.show(claim.original)}${close}`;
  const scope = claim.reason === 'wider-scope' ? `, ${reasonText('wider-scope', [])}` : '';
  return `${verb} ${page.show(claim.source)}${words} (${page.show(claim.id)}${scope})`;
}
