import type { Claim } from '../claim/claim.js';
import { explainGroups } from '../reconcile/explain/explain-groups.js';
import type { IncidentResult } from '../reconcile/result.js';
import { findTimelines } from '../reconcile/timeline/find-timelines.js';
import type { IncidentDetail } from '../render/result-format.js';
import { incidentActors } from './incident-actors.js';
import type { Settings } from './settings.js';

/** What a report may ask of an incident of which some groups are shown, reckoned when it is asked for. */
export function incidentDetail(
  { id, groups }: IncidentResult,
  claims: readonly Claim[],
  whole: IncidentResult,
  settings: Settings,
): IncidentDetail {
  const options = { ...settings.reconcile, actors: incidentActors(claims, settings) };
  const first = { ...options, methods: options.methods.slice(0, 1) };
  return {
    explain: () => explainGroups(whole, groups, claims, options),
    timelines: () => findTimelines(id, claims, groups, first, false),
  };
}
