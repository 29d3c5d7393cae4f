import { compareText } from '../claim/compare-text.js';
import type { Disagreement } from '../reconcile/disagreement-result.js';
import type { GroupResult, IncidentResult } from '../reconcile/result.js';
import type { DisagreementChange, DisagreementChangeKind } from './diff-result.js';
import type { Edit } from './edit.js';

/** A disagreement and the group it stands in; null where it crosses groups. */
interface Placed {
  readonly disagreement: Disagreement;
  readonly group: GroupResult | null;
}

/** What an edit does to the disagreements of an incident, by their ids; an incident may be missing on one side. */
export function compareDisagreements(
  old: IncidentResult | null,
  now: IncidentResult | null,
  edit: Edit,
): DisagreementChange[] {
  const before = findDisagreements(old);
  const after = findDisagreements(now);
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    const change = changeOf(one?.disagreement, other?.disagreement, edit);
    if (change === null) return [];
    const { disagreement, group } = (other ?? one) as Placed;
    return [
      {
        id,
        kind: disagreement.kind,
        victims: group?.victims ?? null,
        measure: group?.measure ?? null,
        change,
        old: one?.disagreement ?? null,
        new: other?.disagreement ?? null,
      },
    ];
  });
}

function findDisagreements(incident: IncidentResult | null): Map<string, Placed> {
  const all = new Map<string, Placed>();
  if (incident === null) return all;
  for (const disagreement of incident.disagreements) all.set(disagreement.id, { disagreement, group: null });
  for (const group of incident.groups) {
    for (const disagreement of group.disagreements) all.set(disagreement.id, { disagreement, group });
  }
  return all;
}

function changeOf(
  old: Disagreement | undefined,
  now: Disagreement | undefined,
  edit: Edit,
): DisagreementChangeKind | null {
  if (old === undefined) return 'appeared';
  if (now === undefined) return 'vanished';
  if (old.severity !== now.severity) return 'severity';
  const sidesOf = ({ claims, against, gap, ratio }: Disagreement, nameOf: (id: string) => string) =>
    JSON.stringify(
      [claims, against].map((ids) => ids.map(nameOf).sort(compareText)).concat([[`${gap} ${ratio}`]]),
    );
  return sidesOf(old, (id) => edit.newId(id)) === sidesOf(now, (id) => id) ? null : 'sides';
}
