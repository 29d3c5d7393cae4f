import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { append } from '../../claim/map-of-lists.js';
import type { ClaimResult } from '../claim-result.js';
import type { Disagreement } from '../disagreement-result.js';
import { DISAGREEMENT_DEFINITIONS } from '../disagreements/definitions.js';
import { type Entry, formGroups, type Group } from '../group.js';
import { traceLineage } from '../lineage.js';
import { METHOD_IDS } from '../methods/catalogue.js';
import type { MethodResults } from '../methods/index.js';
import { figuresOf } from '../outcome.js';
import type { ReconcileOptions } from '../reconcile-incident.js';
import type { GroupResult, IncidentResult } from '../result.js';
import { describeReading } from './describe-reading.js';
import { describeStance } from './describe-stance.js';
import { Standing } from './describe-standing.js';
import { describeSteps } from './describe-steps.js';
import type {
  ClaimElsewhere,
  ClaimExplanation,
  ExplainedDisagreement,
  GroupExplanation,
} from './explanation.js';
import { leaveEachOut } from './leave-out.js';

/**
 * Explains some groups of an incident that was reconciled from these claims with these options: how each claim was
 * read, why it stands or not, what it sets, and how each method came to its result. Everything is taken from the
 * result, or from the lineage and the groups it was made of.
 */
export function explainGroups(
  incident: IncidentResult,
  wanted: readonly GroupResult[],
  claims: readonly Claim[],
  options: ReconcileOptions,
): GroupExplanation[] {
  const lineage = traceLineage(claims, options.asOf);
  const groups = formGroups(lineage, options.latestPerSource);
  const standing = new Standing(lineage);
  return incident.groups.flatMap((result, index) => {
    if (!wanted.includes(result)) return [];
    return [explainGroup(incident, result, groups[index] as Group, standing, options)];
  });
}

function explainGroup(
  incident: IncidentResult,
  result: GroupResult,
  group: Group,
  standing: Standing,
  options: ReconcileOptions,
): GroupExplanation {
  const { victims, measure, origins, stretch, severity, results, implied, clusters } = result;
  const sets = findSetters(results);
  const without = leaveEachOut(group, results, options);
  const explain = (entry: Entry, claim: ClaimResult): ClaimExplanation => ({
    ...claim,
    voice: entry.claim.voice,
    sourceRole: entry.claim.sourceRole,
    party: entry.claim.party,
    basis: entry.claim.basis,
    scope: entry.claim.scope,
    reliability: entry.claim.reliability,
    reading: describeReading(entry.claim.count),
    stanceBy: describeStance(entry.claim, options.actors),
    why: standing.why(entry),
    relations: standing.relations(entry.claim),
    sets: claim.status === 'left-out' ? [] : (sets.get(claim.id) ?? []),
    without: claim.status === 'left-out' ? null : (without.get(entry.claim) ?? null),
  });
  return {
    incident: incident.id,
    victims,
    measure,
    origins,
    voices: new Set(group.counted.map((claim) => claim.voice)).size,
    stretch,
    severity,
    results,
    steps: describeSteps(results, group),
    claims: result.claims.map((claim, index) => explain(group.entries[index] as Entry, claim)),
    elsewhere: findElsewhere(group),
    implied,
    disagreements: [
      ...result.disagreements.map((disagreement) => define(disagreement, false)),
      ...findCrossing(incident, result).map((disagreement) => define(disagreement, true)),
    ],
    clusters,
  };
}

/** The claims that are why others do not stand and do not bear on the group themselves. */
function findElsewhere({ entries }: Group): ClaimElsewhere[] {
  const here = new Set(entries.map(({ claim }) => claim));
  const others = new Set(entries.flatMap(({ because }) => because.filter((claim) => !here.has(claim))));
  return [...others]
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, source, count, victims, measure }) => ({
      id,
      source,
      original: count.original,
      victims,
      measure,
    }));
}

/** The figures that each claim sets, by its id. */
function findSetters(results: MethodResults): Map<string, ClaimExplanation['sets'][number][]> {
  const sets = new Map<string, ClaimExplanation['sets'][number][]>();
  for (const method of METHOD_IDS) {
    const result = results[method];
    if (result === undefined) continue;
    for (const { name, setBy } of figuresOf(result)) {
      for (const id of setBy) append(sets, id, { method, figure: name });
    }
  }
  return sets;
}

/** The disagreements across groups that name a claim of one group. */
function findCrossing({ disagreements }: IncidentResult, { claims }: GroupResult): Disagreement[] {
  const ids = new Set(claims.map(({ id }) => id));
  return disagreements.filter((one) => [...one.claims, ...one.against].some((id) => ids.has(id)));
}

function define(disagreement: Disagreement, isCrossing: boolean): ExplainedDisagreement {
  return { ...disagreement, definition: DISAGREEMENT_DEFINITIONS[disagreement.kind], isCrossing };
}
