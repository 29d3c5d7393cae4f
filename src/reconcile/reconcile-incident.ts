import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import type { PartialDate } from '../claim/partial-date.js';
import type { Related } from '../claim/relate-claims.js';
import type { Violence } from '../claim/violence.js';
import type { ClaimResult } from './claim-result.js';
import { compareGroup } from './compare/compare-group.js';
import { DISAGREEMENT_SEVERITIES, type DisagreementSeverity } from './disagreement-result.js';
import {
  type Finding,
  idsOf,
  round,
  type SeverityThresholds,
  toDisagreement,
} from './disagreements/disagreement.js';
import { findGroupDisagreements, findIncidentDisagreements } from './disagreements/index.js';
import { type Entry, formGroups, type Group } from './group.js';
import { Arithmetic, implyRange } from './implied.js';
import { type Lineage, traceLineage } from './lineage.js';
import { METHOD_IDS, type MethodId } from './methods/catalogue.js';
import { METHODS, type MethodResults } from './methods/index.js';
import type { MethodContext, ModelSettings } from './methods/method.js';
import { findOverlaps } from './overlap.js';
import type { Cluster, GroupResult, IncidentResult } from './result.js';

/** How claims are reconciled. */
export interface ReconcileOptions {
  readonly actors: Actors;
  readonly methods: readonly MethodId[];
  /** The actors or sides held to have caused the losses; none: the methods that need them abstain. */
  readonly perpetrators: readonly string[];
  /** What the model takes for granted; missing: the priors of this tool. */
  readonly model?: ModelSettings;
  /** What the model was asked before, of groups of this very incident; what is missing it is asked now. */
  readonly consulted?: MethodContext['consulted'];
  /** What kind of violence UCDP would file the incidents under; left out: any. */
  readonly violence?: Violence;
  /** Replays what was known on that day; null: everything. */
  readonly asOf: PartialDate | null;
  /** Of one source's standing figures for a group only the latest counts. */
  readonly latestPerSource: boolean;
  readonly thresholds: SeverityThresholds;
  /** Shows beside the methods what plain averages would give. */
  readonly compare?: boolean;
}

/** Reconciles the claims of one incident: who stands, the range of every group, and who disagrees. */
export function reconcileIncident(
  id: string,
  claims: readonly Claim[],
  options: ReconcileOptions,
): IncidentResult {
  return reconcileTraced(id, traceIncident(claims, options), options);
}

/** The claims of one incident sorted: which stand, who is one voice, and the groups they form. */
export interface TracedIncident {
  readonly lineage: Lineage;
  readonly groups: readonly Group[];
}

/** Sorts the claims of one incident, for `reconcileTraced`; `related` is what is known of them already. */
export function traceIncident(
  claims: readonly Claim[],
  { asOf, latestPerSource }: Pick<ReconcileOptions, 'asOf' | 'latestPerSource'>,
  related?: Related,
): TracedIncident {
  const lineage = traceLineage(claims, asOf, related);
  return { lineage, groups: formGroups(lineage, latestPerSource) };
}

/** Reconciles the claims of one incident once they are sorted. */
export function reconcileTraced(
  id: string,
  { lineage, groups }: TracedIncident,
  options: ReconcileOptions,
): IncidentResult {
  const arithmetic = new Arithmetic(groups, lineage, options.actors);
  return {
    id,
    groups: groups.map((group) => reconcileGroup(id, group, arithmetic, lineage, options)),
    disagreements: findIncidentDisagreements(arithmetic, lineage).map((finding) =>
      toDisagreement(finding, id, '', options.thresholds),
    ),
  };
}

function reconcileGroup(
  incident: string,
  group: Group,
  arithmetic: Arithmetic,
  lineage: Lineage,
  options: ReconcileOptions,
): GroupResult {
  const { victims, measure } = group;
  const findings = findGroupDisagreements(group, lineage);
  const disagreements = findings.map((finding) =>
    toDisagreement(finding, incident, `${victims}/${measure}`, options.thresholds),
  );
  return {
    victims,
    measure,
    origins: group.counted.length,
    stretch: stretchOf(findings),
    severity: gravest(disagreements.map(({ severity }) => severity)),
    results: applyMethods(group, options.methods, options),
    ...(options.compare ? { comparison: compareGroup(group) } : {}),
    implied: implyRange(group, arithmetic),
    claims: group.entries.map((entry) => toClaimResult(entry, lineage)),
    disagreements,
    clusters: findClusters(group),
  };
}

function applyMethods(group: Group, methods: readonly MethodId[], context: MethodContext): MethodResults {
  const results: Record<string, unknown> = {};
  for (const id of METHOD_IDS) if (methods.includes(id)) results[id] = METHODS[id].reconcile(group, context);
  return results as MethodResults;
}

/** The smallest factor by which every claim would have to be off for all to agree; null beside a denial. */
export function stretchOf(findings: readonly Finding[]): number | null {
  if (findings.some((finding) => finding.kind === 'denial')) return null;
  const disjoint = findings.find((finding) => finding.kind === 'disjoint');
  return round(Math.sqrt(disjoint?.ratio ?? 1));
}

/** The gravest of some severities; null of none. */
export function gravest(severities: readonly DisagreementSeverity[]): DisagreementSeverity | null {
  const ranks = severities.map((severity) => DISAGREEMENT_SEVERITIES.indexOf(severity));
  return ranks.length === 0 ? null : (DISAGREEMENT_SEVERITIES[Math.max(...ranks)] as DisagreementSeverity);
}

/** The maximal sets of counted claims that can all be right, from low to high. */
function findClusters({ asserted, spans }: Group): Cluster[] {
  return findOverlaps(asserted, spans).map(({ members, low, high }) => ({
    claims: members.map((claim) => claim.id),
    low,
    high: Number.isFinite(high) ? high : null,
  }));
}

function toClaimResult({ claim, status, reason, because }: Entry, { links }: Lineage): ClaimResult {
  const { count } = claim;
  return {
    id: claim.id,
    source: claim.source,
    original: count.original,
    low: count.low,
    high: count.high,
    openLow: count.openLow,
    openHigh: count.openHigh,
    approximate: count.approximate !== false,
    vague: count.vague,
    reportedOn: claim.reportedOn,
    stance: claim.stance,
    review: claim.review,
    status,
    reason,
    because: idsOf(because),
    disputedBy: idsOf(links.sources('disputes', claim)),
    at: `${claim.place.file}:${claim.place.line}`,
  };
}
