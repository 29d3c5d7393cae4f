import { compareText } from '../claim/compare-text.js';
import { isCasualtyMeasure, measureMembers } from '../claim/measure.js';
import type { ClaimResult } from '../reconcile/claim-result.js';
import type { GroupResult } from '../reconcile/result.js';

/** The groups of an incident as a reader wants them: people lost first, and what has no figure apart. */
export interface OrderedGroups {
  /** Groups that count people lost and have a figure: the most origins first, then by name. */
  readonly casualties: readonly GroupResult[];
  /** Groups of other declared measures with a figure. */
  readonly others: readonly GroupResult[];
  /** Groups whose standing claims name no figure and no word of size. */
  readonly figureless: readonly GroupResult[];
}

/** Sorts the groups of an incident for a reader. */
export function orderGroups(groups: readonly GroupResult[]): OrderedGroups {
  const sorted = [...groups].sort(
    (a, b) => b.origins - a.origins || compareText(a.victims, b.victims) || compareText(a.measure, b.measure),
  );
  const casualties: GroupResult[] = [];
  const others: GroupResult[] = [];
  const figureless: GroupResult[] = [];
  for (const group of sorted) {
    if (!group.claims.some(saysSize)) figureless.push(group);
    else if (measureMembers(group.measure).every(isCasualtyMeasure)) casualties.push(group);
    else others.push(group);
  }
  return { casualties, others, figureless };
}

/** Whether a claim stands and says something of the size of the loss. */
function saysSize(claim: ClaimResult): boolean {
  if (claim.status === 'left-out') return false;
  return claim.low !== null || (claim.vague !== null && claim.vague !== 'acknowledged');
}
