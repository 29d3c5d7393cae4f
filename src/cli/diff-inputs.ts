import { checkIncident } from '../check/check-incident.js';
import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import { compareText } from '../claim/compare-text.js';
import type { InputSummary } from '../claim/input-summary.js';
import { append } from '../claim/map-of-lists.js';
import type { Problem } from '../claim/problem.js';
import { countChanges } from '../diff/count-changes.js';
import { diffIncident } from '../diff/diff-incident.js';
import type { DiffResult, IncidentDiff, Sides } from '../diff/diff-result.js';
import { matchClaims } from '../diff/match-claims.js';
import { loadClaims } from '../load/load-claims.js';
import { reconcileIncident } from '../reconcile/reconcile-incident.js';
import type { IncidentResult } from '../reconcile/result.js';
import type { DiffSides } from './diff-sides.js';
import type { DiffFlags } from './flags.js';
import { incidentActors } from './incident-actors.js';
import { KnownGroups } from './known-groups.js';
import { actorsOf } from './load-contexts.js';
import { ProblemList } from './problem-list.js';
import { declaredIn, readSelection } from './read-selection.js';
import { refuseUnmetColumns } from './refuse-unmet-columns.js';
import { type Selection, selectGroups, setKey } from './selection.js';
import type { Settings } from './settings.js';
import { readVersion } from './version.js';

/** One version of a dataset, held whole. */
interface Loaded {
  readonly settings: Settings;
  readonly selection: Selection;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly inputs: readonly InputSummary[];
  readonly columnNames: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads both sides, compares their claims, and reconciles every incident in which anything may be other. */
export async function diffInputs(sides: DiffSides, flags: DiffFlags): Promise<DiffResult> {
  const declared = [sides.old, sides.new].flatMap(({ load }) => declaredIn(load));
  const known = new KnownGroups();
  const old = await loadSide(sides.old, flags, declared, known);
  const now = await loadSide(sides.new, flags, declared, known);
  refuseUnmetColumns(sides.new.mapped, [...old.columnNames, ...now.columnNames]);
  known.addProblems([...old.problems, ...now.problems]);
  known.refuseUnknown(flags, [...actorsOf(sides.old.load), ...actorsOf(sides.new.load)]);
  const { methods } = sides.new.reconcile;
  const settingsChanged = isOther(sides, ({ reconcile }) => {
    const { latestPerSource, perpetrators, thresholds } = reconcile;
    return [latestPerSource, perpetrators, thresholds];
  });
  const texts = new Map(
    [sides.old, sides.new]
      .flatMap(({ load }) => actorsOf(load))
      .map((actors) => [actors, JSON.stringify(actors.all)]),
  );
  const incidents: IncidentDiff[] = [];
  let unchanged = 0;
  let actorsChanged = false;
  for (const id of [...new Set([...old.claims.keys(), ...now.claims.keys()])].sort(compareText)) {
    const actors = { old: actorsIn(id, old), new: actorsIn(id, now) };
    const hasOtherActors =
      actors.old !== null && actors.new !== null && texts.get(actors.old) !== texts.get(actors.new);
    actorsChanged ||= hasOtherActors;
    const matched = matchClaims(old.claims.get(id) ?? [], now.claims.get(id) ?? []);
    const isTold = (claim: Claim) => isSelected(claim, old.selection) || isSelected(claim, now.selection);
    unchanged += matched.unchanged.filter((pair) => isTold(pair.new)).length;
    const isSame = matched.added.length + matched.removed.length + matched.changed.length === 0;
    if (isSame && !hasOtherActors && !settingsChanged) continue;
    const results = {
      old: reconcileSide(id, old, { actors: actors.old, methods }),
      new: reconcileSide(id, now, { actors: actors.new, methods }),
    };
    const incident = diffIncident({ id, matched, results, methods, isTold });
    if (incident !== null) incidents.push(incident);
  }
  const count = (severity: string) => ({
    old: old.problems.filter((problem) => problem.severity === severity).length,
    new: now.problems.filter((problem) => problem.severity === severity).length,
  });
  const problems = { errors: count('error'), warnings: count('warning') };
  const { revision } = sides;
  return {
    schemaVersion: 1,
    tool: { name: 'claims', version: readVersion() },
    base: revision === null ? null : { revision: revision.name, commit: revision.commit },
    inputs: { old: old.inputs, new: now.inputs },
    options: { methods, actorsChanged, settingsChanged },
    incidents,
    problems: { old: old.problems, new: now.problems },
    summary: countChanges(incidents, unchanged, problems),
  };
}

async function loadSide(
  settings: Settings,
  flags: DiffFlags,
  declared: readonly string[],
  known: KnownGroups,
): Promise<Loaded> {
  const selection = readSelection(flags, settings.load, declared);
  const wanted = new Set(selection.incidents);
  const claims = new Map<string, Claim[]>();
  const problems = new ProblemList(settings);
  problems.add(settings.problems);
  const stream = loadClaims(settings.inputs, settings.load);
  for await (const batch of stream) {
    problems.add(batch.problems);
    for (const claim of batch.claims) {
      const isWanted = wanted.size === 0 || wanted.has(claim.incident);
      known.add(claim, isWanted);
      if (isWanted) append(claims, claim.incident, claim);
    }
  }
  for (const one of claims.values()) problems.add(checkIncident(one));
  return {
    settings,
    selection,
    claims,
    inputs: stream.inputs,
    columnNames: stream.columnNames,
    problems: problems.sorted(),
  };
}

/** The actors of an incident on one side; null when that side does not know the incident. */
function actorsIn(id: string, { claims, settings }: Loaded): Actors | null {
  const own = claims.get(id);
  return own === undefined ? null : incidentActors(own, settings);
}

/** What was selected of an incident, reconciled as its own side is, by the methods of both. */
function reconcileSide(
  id: string,
  { claims, settings, selection }: Loaded,
  { actors, methods }: { actors: Actors | null; methods: DiffResult['options']['methods'] },
): IncidentResult | null {
  const own = claims.get(id);
  if (own === undefined || actors === null) return null;
  return selectGroups(reconcileIncident(id, own, { ...settings.reconcile, actors, methods }), selection);
}

function isSelected(claim: Claim, { victims, measures }: Selection): boolean {
  const isAnyOf = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);
  return isAnyOf(victims, setKey(claim.victims)) && isAnyOf(measures, claim.measure);
}

/** Whether a part of the settings differs between two sides that both have data. */
function isOther({ old, new: now }: Sides<Settings>, partOf: (settings: Settings) => unknown): boolean {
  if (old.inputs.length === 0 || now.inputs.length === 0) return false;
  return JSON.stringify(partOf(old)) !== JSON.stringify(partOf(now));
}
