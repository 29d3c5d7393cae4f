import { compareText } from '../claim/compare-text.js';
import type { Disagreement } from '../reconcile/disagreement-result.js';
import type { GroupResult, IncidentResult } from '../reconcile/result.js';

/** What of a result the user wants to see; an empty list selects everything. */
export interface Selection {
  readonly incidents: readonly string[];
  /** Canonical victims keys. */
  readonly victims: readonly string[];
  readonly measures: readonly string[];
  readonly sources: readonly string[];
  readonly onlyDisagreements: boolean;
}

/** Whether the user asks for anything less than every group. */
export function isNarrowed(selection: Selection): boolean {
  return [selection.incidents, selection.victims, selection.measures, selection.sources].some(
    (list) => list.length > 0,
  );
}

/** The selected groups of an incident, each whole: no range changes. Null when nothing of it is selected. */
export function selectGroups(incident: IncidentResult, selection: Selection): IncidentResult | null {
  const { victims, measures, sources, onlyDisagreements } = selection;
  const isAnyOf = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  if (victims.length + measures.length + sources.length === 0 && !onlyDisagreements) return incident;
  const crossing = crossingClaims(incident.disagreements);
  const groups = incident.groups.filter(
    (group) =>
      isAnyOf(victims, setKey(group.victims)) &&
      isAnyOf(measures, group.measure) &&
      (sources.length === 0 || group.claims.some((claim) => sources.includes(claim.source))) &&
      (!onlyDisagreements ||
        group.disagreements.length > 0 ||
        group.claims.some((claim) => crossing.has(claim.id))),
  );
  if (groups.length === 0) return null;
  const shown = new Set(groups.flatMap((group: GroupResult) => group.claims.map((claim) => claim.id)));
  const disagreements = incident.disagreements.filter((disagreement) =>
    [...disagreement.claims, ...disagreement.against].some((id) => shown.has(id)),
  );
  return { id: incident.id, groups, disagreements };
}

/** A set of victims whatever the order in which it is written. */
export function setKey(victims: string): string {
  return victims
    .split('+')
    .map((member) => member.trim())
    .sort(compareText)
    .join('+');
}

function crossingClaims(disagreements: readonly Disagreement[]): Set<string> {
  return new Set(disagreements.flatMap((disagreement) => [...disagreement.claims, ...disagreement.against]));
}
