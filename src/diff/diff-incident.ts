import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import type { MethodId } from '../reconcile/methods/catalogue.js';
import type { GroupResult, IncidentResult } from '../reconcile/result.js';
import { toChange, toEntry } from './compare-claims.js';
import { compareDisagreements } from './compare-disagreements.js';
import { compareGroup } from './compare-group.js';
import type { GroupDiff, IncidentDiff, Sides } from './diff-result.js';
import { Edit } from './edit.js';
import type { MatchedClaims } from './match-claims.js';

/** What one incident is on the two sides of an edit. */
export interface IncidentSides {
  readonly id: string;
  readonly matched: MatchedClaims;
  /** What was reconciled of it; null where there is nothing on a side, or nothing that was selected. */
  readonly results: Sides<IncidentResult | null>;
  readonly methods: readonly MethodId[];
  /** Which of its claims are told. */
  readonly isTold: (claim: Claim) => boolean;
}

/**
 * What an edit does to one incident: to its claims, to the results of its groups and to its disagreements. Null
 * where nothing is other than before.
 */
export function diffIncident({ id, matched, results, methods, isTold }: IncidentSides): IncidentDiff | null {
  const edit = new Edit(matched);
  const { added, removed, changed, unchanged } = matched;
  const stays = changed.length + unchanged.length > 0;
  const incident: IncidentDiff = {
    id,
    presence:
      stays || (added.length > 0 && removed.length > 0) ? 'changed' : added.length > 0 ? 'added' : 'removed',
    claims: {
      added: added.filter(isTold).map(toEntry),
      removed: removed.filter(isTold).map(toEntry),
      changed: changed
        .filter((pair) => isTold(pair.old) || isTold(pair.new))
        .map((pair) => toChange(pair.old, pair.new)),
    },
    groups: compareGroups(results, methods, edit),
    disagreements: compareDisagreements(results.old, results.new, edit),
  };
  const { claims, groups, disagreements } = incident;
  const lists = [claims.added, claims.removed, claims.changed, groups, disagreements];
  return lists.every((list) => list.length === 0) ? null : incident;
}

function compareGroups(
  results: Sides<IncidentResult | null>,
  methods: readonly MethodId[],
  edit: Edit,
): GroupDiff[] {
  const before = groupsByKey(results.old);
  const after = groupsByKey(results.new);
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return keys.flatMap(
    (key) => compareGroup(before.get(key) ?? null, after.get(key) ?? null, methods, edit) ?? [],
  );
}

/** The groups of an incident by victims and measure; the separator sorts before any letter. */
function groupsByKey(incident: IncidentResult | null): Map<string, GroupResult> {
  return new Map((incident?.groups ?? []).map((group) => [`${group.victims}\0${group.measure}`, group]));
}
