import type { Claim } from '../../claim/claim.js';
import { type Entry, type Group, gatherGroup, saysSize } from '../group.js';
import { METHOD_IDS } from '../methods/catalogue.js';
import { METHODS, type MethodResults } from '../methods/index.js';
import type { MethodContext } from '../methods/method.js';
import { figuresOf, isSameOutcome, outcomeOf } from '../outcome.js';
import type { MethodWithout } from './explanation.js';

/** Claims that are left out one by one; beyond that only those that set a figure, as the cost is their square. */
const MOST_LEFT_OUT = 100;

/**
 * What the methods would find without each claim that stands, where it differs. A claim that is missing was not
 * tried: in a group of many claims only the first of those that set a figure are.
 */
export function leaveEachOut(
  group: Group,
  results: MethodResults,
  context: MethodContext,
): Map<Claim, readonly MethodWithout[]> {
  const standing = [...group.counted, ...group.floors];
  const setters = new Set(
    METHOD_IDS.flatMap((id) => (results[id] ? figuresOf(results[id]).flatMap(({ setBy }) => setBy) : [])),
  );
  const tried =
    standing.length <= MOST_LEFT_OUT ? standing : standing.filter((claim) => setters.has(claim.id));
  return new Map(
    tried
      .slice(0, MOST_LEFT_OUT)
      .map((claim) => [claim, findChanges(withoutClaim(group, claim), results, context)]),
  );
}

function findChanges(group: Group, results: MethodResults, context: MethodContext): MethodWithout[] {
  return METHOD_IDS.flatMap((method) => {
    const found = results[method];
    if (found === undefined) return [];
    const without = outcomeOf(METHODS[method].reconcile(group, context));
    return isSameOutcome(without, outcomeOf(found)) ? [] : [{ method, ...without }];
  });
}

/** The group as it would be if a claim that stands were rejected. */
function withoutClaim(group: Group, claim: Claim): Group {
  const isOther = (other: Claim) => other !== claim;
  const isSized = saysSize(group.counted.filter(isOther), group.floors.filter(isOther));
  const revived = new Set(isSized ? [] : group.admissions);
  const entries = group.entries.map((entry): Entry => {
    if (entry.claim === claim) return { claim, status: 'left-out', reason: 'rejected', because: [] };
    return revived.has(entry.claim) ? { ...entry, status: 'counted', reason: null } : entry;
  });
  return gatherGroup(group, entries, isSized ? group.admissions : []);
}
