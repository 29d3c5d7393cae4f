import type { Claim } from '../../../src/claim/claim.js';
import { append } from '../../../src/claim/map-of-lists.js';
import { DEFAULT_THRESHOLDS } from '../../../src/reconcile/disagreements/disagreement.js';
import { explainGroups } from '../../../src/reconcile/explain/explain-groups.js';
import { DEFAULT_METHODS } from '../../../src/reconcile/methods/catalogue.js';
import { type ReconcileOptions, reconcileIncident } from '../../../src/reconcile/reconcile-incident.js';
import type { IncidentResult } from '../../../src/reconcile/result.js';
import type { RunSummary } from '../../../src/reconcile/run-summary.js';
import { findTimelines } from '../../../src/reconcile/timeline/find-timelines.js';
import { createHtml } from '../../../src/render/html/html-format.js';
import type { IncidentDetail, ResultFormat } from '../../../src/render/result-format.js';
import { ACTORS } from '../../build-claim.js';
import { runOf } from '../fixtures.js';

const OPTIONS: ReconcileOptions = {
  actors: ACTORS,
  methods: DEFAULT_METHODS,
  asOf: null,
  latestPerSource: false,
  perpetrators: [],
  thresholds: DEFAULT_THRESHOLDS,
};

/** Hands the claims of one incident to a format as a run does. */
export function addTo(
  format: ResultFormat,
  incident: string,
  claims: readonly Claim[],
): [result: IncidentResult, text: string] {
  const result = reconcileIncident(incident, claims, OPTIONS);
  const first = { ...OPTIONS, methods: OPTIONS.methods.slice(0, 1) };
  const detail: IncidentDetail = {
    explain: () => explainGroups(result, result.groups, claims, OPTIONS),
    timelines: () => findTimelines(incident, claims, result.groups, first, false),
  };
  return [result, format.incident(result, claims, detail)];
}

/** The whole report of some claims. */
export function reportOf(claims: readonly Claim[], run: Partial<RunSummary> = {}): string {
  const format = createHtml();
  const byIncident = new Map<string, Claim[]>();
  for (const claim of claims) append(byIncident, claim.incident, claim);
  const pieces = [...byIncident].map(([incident, said]) => addTo(format, incident, said));
  const summary = runOf(
    pieces.map(([result]) => result),
    run,
  );
  return (
    format.head(summary) + pieces.map(([, text]) => text).join(format.separator) + format.tail({ ...summary })
  );
}
