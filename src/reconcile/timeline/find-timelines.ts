import type { Claim } from '../../claim/claim.js';
import { lastDay } from '../../claim/partial-date.js';
import { idsOf, severityOf } from '../disagreements/disagreement.js';
import { findGroupDisagreements } from '../disagreements/index.js';
import { formGroups, type Group } from '../group.js';
import { type GroupKey, keyOf } from '../lattice.js';
import { traceLineage } from '../lineage.js';
import { labelOf, type MethodId } from '../methods/catalogue.js';
import { METHODS } from '../methods/index.js';
import { outcomeOf } from '../outcome.js';
import { gravest, type ReconcileOptions, stretchOf } from '../reconcile-incident.js';
import { type Change, findChange, isKnownBy } from './change.js';
import { type Finding, findMoves } from './find-moves.js';
import { type Known, Replay } from './replay.js';
import type { Timeline, TimelineRow } from './timeline.js';

/** The timeline of one method while its days come in. */
interface Draft {
  readonly method: MethodId;
  readonly rows: TimelineRow[];
  before: { readonly finding: Finding; readonly row: TimelineRow } | null;
  unmoved: number;
}

/** A group while its days come in. */
interface Watched {
  readonly key: GroupKey;
  readonly drafts: readonly Draft[];
  before: Group | null;
}

/** What a day knows of a group, whatever the method. */
type Situation = Omit<TimelineRow, 'outcome' | 'moves'>;

/**
 * How the ranges of some groups of an incident moved, day by day of those on which a claim became known: one
 * timeline a group and method. Days after `asOf` are left out. Each row is what `reconcileIncident` finds as of its
 * day. The time goes with the claims of each group times the days that touch it.
 */
export function findTimelines(
  incident: string,
  claims: readonly Claim[],
  groups: readonly GroupKey[],
  options: ReconcileOptions,
  allDates: boolean,
): Timeline[] {
  const watched = groups.map((key): Watched => {
    const drafts = options.methods.map((method): Draft => ({ method, rows: [], before: null, unmoved: 0 }));
    return { key, drafts, before: null };
  });
  const byKey = new Map(watched.map((one) => [keyOf(one.key), one]));
  const end = options.asOf === null ? null : lastDay(options.asOf);
  for (const { date, known } of new Replay(claims, options.latestPerSource).days(groups)) {
    if (end !== null && date > end) break;
    for (const one of known) addDay(byKey.get(keyOf(one.group)) as Watched, one, date, options, allDates);
  }
  const today = formGroups(traceLineage(claims, null), options.latestPerSource);
  const todayOf = new Map(today.map((group) => [keyOf(group), group]));
  return watched.flatMap(({ key, drafts }) =>
    drafts.map((draft) => finish(incident, draft, todayOf.get(keyOf(key)) as Group, options)),
  );
}

function addDay(
  watched: Watched,
  known: Known,
  date: string,
  options: ReconcileOptions,
  allDates: boolean,
): void {
  const { group } = known;
  const change = findChange(watched.before, known, date);
  watched.before = group;
  const situation = situationOn(date, known, change, options);
  if (situation.claims === 0) return;
  for (const draft of watched.drafts) {
    const { before } = draft;
    const finding = { group, result: METHODS[draft.method].reconcile(group, options) };
    const moves = findMoves(before?.finding ?? null, finding, change);
    const row = { ...situation, outcome: outcomeOf(finding.result), moves };
    const hasChanged = before === null || moves.length > 0 || differs(before.row, row);
    if (hasChanged || (allDates && change.said.length > 0)) draft.rows.push(row);
    else if (change.said.length > 0) draft.unmoved += 1;
    draft.before = { finding, row };
  }
}

function situationOn(
  date: string,
  { group, lineage }: Known,
  { said, gone }: Change,
  options: ReconcileOptions,
): Situation {
  const findings = findGroupDisagreements(group, lineage);
  return {
    date,
    origins: group.counted.length,
    claims: group.entries.filter(({ claim }) => isKnownBy(claim, date)).length,
    stretch: stretchOf(findings),
    severity: gravest(findings.map((finding) => severityOf(finding, options.thresholds))),
    said: said.map(({ claim, status, reason }) => ({ id: claim.id, status, reason })),
    left: gone.map(({ claim, reason, because }) => ({ id: claim.id, reason, because: idsOf(because) })),
  };
}

/** Whether another number of origins counts, a claim has left, or the claims are otherwise apart. */
function differs(before: TimelineRow, { origins, left, stretch, severity }: TimelineRow): boolean {
  return (
    left.length > 0 ||
    before.origins !== origins ||
    before.stretch !== stretch ||
    before.severity !== severity
  );
}

function finish(
  incident: string,
  { method, rows, unmoved }: Draft,
  today: Group,
  options: ReconcileOptions,
): Timeline {
  const undated = today.entries.filter(({ claim }) => claim.reportedOn === null);
  const hasMore = undated.length > 0 && options.asOf === null;
  return {
    incident,
    victims: today.victims,
    measure: today.measure,
    method,
    label: labelOf(method),
    rows,
    unmoved,
    undated: idsOf(undated.map(({ claim }) => claim)),
    withUndated: hasMore ? outcomeOf(METHODS[method].reconcile(today, options)) : null,
  };
}
