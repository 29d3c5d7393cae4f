import type { GroupResult, Implication } from '../reconcile/result.js';
import { summarise } from './method-columns.js';
import { listSome, type Page } from './page.js';
import { rangeText } from './range-text.js';
import { wrap } from './wrap.js';

/** One way in which other groups bound a group. */
export interface PlacedImplication {
  readonly group: GroupResult;
  readonly implication: Implication;
}

const MOST_IDS = 4;

/** What follows for groups from the others and says more than what is reported of them. */
export function findTellingImplications(groups: readonly GroupResult[]): PlacedImplication[] {
  return groups.flatMap((group) =>
    group.implied.because
      .filter((implication) => saysMore(group, implication))
      .map((implication) => ({ group, implication })),
  );
}

/** Whether an implied bound is tighter than the reported one, or contradicts it. */
function saysMore(group: GroupResult, { low, high }: Implication): boolean {
  const reported = [...summarise(group.results).values()][0]?.ranges[0];
  if (reported === undefined) return true;
  if (low !== null && (reported.low === null || low > reported.low)) return true;
  return high !== null && (reported.high === null || reported.openHigh || high < reported.high);
}

/** `≤12 from the other ranges (T057)` or `131–161 from what CSP-DPA says of the parts (T027, T028)`. */
export function implicationText({ by, source, low, high, claims }: Implication, page: Page): string {
  const range = rangeText({ low, high, openLow: low === null, openHigh: high === null }, page.symbols);
  const from =
    by === 'source' ? `what ${page.show(source ?? 'one source')} says of the parts` : 'the other ranges';
  const ids =
    claims.length === 0
      ? ''
      : ` (${listSome(claims.map(page.show), page.verbose ? claims.length : MOST_IDS)})`;
  return `${range} from ${from}${ids}`;
}

/** A line an implication, with its group. */
export function renderImplications(placed: readonly PlacedImplication[], page: Page): string[] {
  return placed.flatMap(({ group, implication }) =>
    wrap(`${page.show(group.victims)} ${page.show(group.measure)} ${implicationText(implication, page)}`, {
      width: page.width,
      lead: '  ',
      hang: 4,
      ellipsis: page.symbols.ellipsis,
    }),
  );
}
