import type { Actor } from '../src/claim/actor.js';
import { Actors } from '../src/claim/actors.js';
import type { Claim } from '../src/claim/claim.js';
import { parseCount } from '../src/claim/parse-count.js';
import { NO_RELATIONS, RELATIONS, type Relation, type Relations } from '../src/claim/relation.js';
import { DEFAULT_THRESHOLDS } from '../src/reconcile/disagreements/disagreement.js';
import { formGroups, type Group } from '../src/reconcile/group.js';
import { traceLineage } from '../src/reconcile/lineage.js';
import { DEFAULT_METHODS } from '../src/reconcile/methods/catalogue.js';
import { type ReconcileOptions, reconcileIncident } from '../src/reconcile/reconcile-incident.js';
import type { GroupResult, IncidentResult } from '../src/reconcile/result.js';

type RelationIds = Partial<Record<Relation, string | readonly string[]>>;

/** What a test says of a claim; everything else is the plainest claim there is. */
export type ClaimParts = Partial<Omit<Claim, 'count' | 'relations' | 'place'>> &
  RelationIds & { readonly count?: string; readonly line?: number };

/** A claim in the source's words: `claim({ id: 'T1', source: 'NYT', count: 'at least 46' })`. */
export function claim(parts: ClaimParts = {}): Claim {
  const { count = '10', line = 2, ...rest } = parts;
  const reading = parseCount(count);
  if (!reading.ok) throw new Error(reading.message);
  const fields = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !(RELATIONS as readonly string[]).includes(name)),
  );
  const source = rest.source ?? `source of ${rest.id ?? 'T1'}`;
  return {
    id: 'T1',
    incident: 'ambush',
    source,
    voice: source,
    victims: 'wagner',
    measure: 'killed',
    count: reading.count,
    reportedOn: null,
    asOf: null,
    sourceRole: null,
    party: null,
    stance: null,
    basis: null,
    scope: 'full',
    reliability: null,
    attributedTo: null,
    outlet: null,
    url: null,
    archiveUrl: null,
    quote: null,
    lang: null,
    note: null,
    relations: relationsOf(rest),
    review: 'live',
    statusReason: null,
    place: { file: 'claims.csv', line, row: line },
    ...fields,
  };
}

function relationsOf(parts: RelationIds): Relations {
  const named = RELATIONS.filter((relation) => parts[relation] !== undefined);
  if (named.length === 0) return NO_RELATIONS;
  return { ...NO_RELATIONS, ...Object.fromEntries(named.map((name) => [name, [parts[name] ?? []].flat()])) };
}

/** An actor with only what a test says of it. */
export function actor(parts: Partial<Actor> & { readonly id: string }): Actor {
  return {
    name: null,
    aliases: [],
    side: null,
    kind: null,
    allyOf: null,
    partOf: null,
    from: null,
    to: null,
    ...parts,
  };
}

/** The actors of Tinzaouaten, in short: Wagner and the army on one side, CSP on the other. */
export const ACTORS = new Actors([
  actor({ id: 'wagner', partOf: 'mali-government-side' }),
  actor({ id: 'fama', name: 'Armed forces of Mali', partOf: 'mali-government-side' }),
  actor({ id: 'mali-government-side', side: 'mali-government' }),
  actor({ id: 'csp', side: 'azawad' }),
  actor({ id: 'jnim', side: 'jnim' }),
  actor({ id: 'civilians', kind: 'civilian' }),
]);

/** Reconciles claims as the command does by default. */
export function reconcile(claims: readonly Claim[], options: Partial<ReconcileOptions> = {}): IncidentResult {
  return reconcileIncident('ambush', claims, {
    actors: ACTORS,
    methods: DEFAULT_METHODS,
    asOf: null,
    latestPerSource: false,
    perpetrators: [],
    thresholds: DEFAULT_THRESHOLDS,
    ...options,
  });
}

/** The result of one group; fails when there is none. */
export function groupIn(result: IncidentResult, victims = 'wagner', measure = 'killed'): GroupResult {
  const group = result.groups.find((one) => one.victims === victims && one.measure === measure);
  if (!group) throw new Error(`no group ${victims} ${measure}`);
  return group;
}

/** The envelope of a group as it is written: `25-84+`, `46-46+`, `0-0`, `?` for a bound nobody gives. */
export function envelopeOf(result: IncidentResult, victims = 'wagner', measure = 'killed'): string {
  const { low, high, openHigh } = groupIn(result, victims, measure).results.envelope ?? {};
  return `${low ?? '?'}-${high ?? '?'}${openHigh ? '+' : ''}`;
}

/** What became of each claim of the incident, by id: `counted`, `floor: partial`, `left-out: repeat of A, B`. */
export function fatesIn(result: IncidentResult): Record<string, string> {
  const fates: Record<string, string> = {};
  for (const group of result.groups) {
    for (const { id, status, reason, because } of group.claims) {
      const why = because.length > 0 ? ` (${because.join(', ')})` : '';
      const fate = reason === null ? status : `${status}: ${reason}${why}`;
      fates[id] = id in fates ? `${fates[id]}; ${fate}` : fate;
    }
  }
  return fates;
}

/** The groups that some claims form. */
export function groupsOf(claims: readonly Claim[], latestPerSource = false): Group[] {
  return formGroups(traceLineage(claims, null), latestPerSource);
}
