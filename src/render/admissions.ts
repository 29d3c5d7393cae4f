import type { ClaimResult, Reason } from '../reconcile/claim-result.js';
import type { GroupResult } from '../reconcile/result.js';
import { cut, padEnd, widthOf } from './fit-width.js';
import { namesOnce, type Page } from './page.js';
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
  'adds-to',
]);

/** Cells of a name, and lines of a sentence, at the most. */
const WIDEST_NAME = 28;
const MOST_LINES = 2;

/** The losses of which sources speak without a figure, in the order of the groups. */
export function findAdmissions(groups: readonly GroupResult[]): Admission[] {
  return groups.flatMap((group) =>
    group.claims
      .filter((claim) => claim.vague === 'acknowledged' && STANDING.has(claim.reason))
      .map((claim) => ({ group, claim })),
  );
}

/** A line an admission: `wagner killed  admitted by Wagner: “no figure given” (T044)`. */
export function renderAdmissions(admissions: readonly Admission[], page: Page): string[] {
  const groups = admissions.map(({ group }) => group);
  const names = namesOnce(groups, page);
  const room = Math.min(WIDEST_NAME, Math.floor(page.width / 2) - 4);
  const longest = names.reduce((most, name) => Math.max(most, widthOf(name)), 0);
  const width = Math.min(room, longest);
  return admissions.flatMap(({ claim }, index) => {
    const name = padEnd(cut(names[index] as string, width, page.symbols.ellipsis), width);
    return wrap(admissionText(claim, page), {
      width: page.width,
      lead: `  ${name}  `,
      ellipsis: page.symbols.ellipsis,
      ...(page.verbose ? {} : { maxLines: MOST_LINES }),
    });
  });
}

/** Who admits or reports a loss, in which words: `admitted by Wagner: “no figure given” (T044)`. */
export function admissionText(claim: ClaimResult, page: Page): string {
  const [open, close] = page.symbols.quotes;
  const words = claim.original === '' ? '' : `: ${open}${page.show(claim.original)}${close}`;
  return `${verbOf(claim)} ${page.show(claim.source)}${words} (${page.show(claim.id)}${scopeOf(claim)})`;
}

/** Only the victims' own side admits; of others it is no admission. */
function verbOf(claim: ClaimResult): string {
  return claim.stance === 'own' ? 'admitted by' : 'reported by';
}

function scopeOf(claim: ClaimResult): string {
  return claim.reason === 'wider-scope' ? `, ${reasonText('wider-scope', [])}` : '';
}
