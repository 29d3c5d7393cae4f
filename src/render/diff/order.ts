import { compareText } from '../../claim/compare-text.js';
import { type GroupDiff, METHOD_CHANGES } from '../../diff/diff-result.js';

/**
 * The changed groups as a reader wants them: those whose range moved first, then those whose range vanished,
 * appeared, and those of which only what stands behind the range changed; then by name.
 */
export function orderGroups(groups: readonly GroupDiff[]): GroupDiff[] {
  return [...groups].sort(
    (a, b) => rankOf(a) - rankOf(b) || compareText(a.victims, b.victims) || compareText(a.measure, b.measure),
  );
}

function rankOf(group: GroupDiff): number {
  const ranks = group.changes.map(({ change }) => METHOD_CHANGES.indexOf(change));
  return ranks.length === 0 ? METHOD_CHANGES.length : Math.min(...ranks);
}
