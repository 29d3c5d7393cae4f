import { type CheckOptions, checkIncident } from '../check/check-incident.js';
import type { Actors } from '../claim/actors.js';
import type { Claim } from '../claim/claim.js';
import type { InputSummary } from '../claim/input-summary.js';
import type { Problem } from '../claim/problem.js';
import { relateClaims } from '../claim/relate-claims.js';
import { ClaimColumns } from '../load/claim-columns.js';
import { loadClaims } from '../load/load-claims.js';
import { type ReconcileOptions, reconcileTraced, traceIncident } from '../reconcile/reconcile-incident.js';
import type { IncidentResult } from '../reconcile/result.js';
import { countClaims } from '../render/count-claims.js';
import { ByIncident, OutOfOrder } from './by-incident.js';
import { incidentActors } from './incident-actors.js';
import type { LookAhead } from './look-ahead.js';
import { ProblemList } from './problem-list.js';
import { refuseUnmetColumns } from './refuse-unmet-columns.js';
import { isNarrowed, type Selection, selectGroups } from './selection.js';
import type { Settings } from './settings.js';

/** Where the results of incidents go, in the order in which they are ready, each with all claims of the incident. */
export interface IncidentSink {
  /** `whole` is the incident with its groups that were not selected. */
  incident(result: IncidentResult, claims: readonly Claim[], whole: IncidentResult): void;
  /** Told of every claim that is read, and whether its incident is wanted. */
  see?(claim: Claim, isWanted: boolean): void;
  /** Forgets every incident so far: the inputs are read again. */
  reset(): void;
  /** Called after every batch, with the claims read so far. */
  progress(claims: number): void;
}

/** What was read and found, apart from the incidents themselves. */
export interface Reading {
  readonly inputs: readonly InputSummary[];
  readonly problems: readonly Problem[];
  readonly summary: { incidents: number; groups: number; claims: number; disagreements: number };
}

/**
 * Reads all inputs and reconciles them incident by incident. Files are streamed as long as incident ids ascend;
 * when one comes too late they are read again into columns. Standard input cannot be read twice: unless it is
 * promised to be grouped, it is held as columns from the start.
 */
export async function reconcileInputs(
  settings: Settings,
  selection: Selection,
  sink: IncidentSink,
): Promise<Reading> {
  const ahead = await openLookAhead(settings);
  try {
    return await readInputs(settings, selection, sink, ahead);
  } finally {
    await ahead?.close();
  }
}

/** What asks the model looks ahead; null: nothing does, and what it takes is not even loaded. */
async function openLookAhead({ reconcile }: Settings): Promise<LookAhead | null> {
  if (!reconcile.methods.includes('model')) return null;
  return new (await import('./look-ahead.js')).LookAhead(reconcile);
}

async function readInputs(
  settings: Settings,
  selection: Selection,
  sink: IncidentSink,
  ahead: LookAhead | null,
): Promise<Reading> {
  const isStdin = settings.inputs.some((input) => input.path === '-');
  if (settings.grouped) return readGrouped('grouped', settings, selection, sink, ahead);
  if (isStdin) return readHeld(settings, selection, sink, ahead);
  try {
    return await readGrouped('ascending', settings, selection, sink, ahead);
  } catch (error) {
    if (!(error instanceof OutOfOrder)) throw error;
    ahead?.reset();
    sink.reset();
    return readHeld(settings, selection, sink, ahead);
  }
}

async function readGrouped(
  order: 'ascending' | 'grouped',
  settings: Settings,
  selection: Selection,
  sink: IncidentSink,
  ahead: LookAhead | null,
): Promise<Reading> {
  const reconciler = new Reconciler(settings, selection, sink, ahead);
  const gathered = new ByIncident(order, (incident, claims) => reconciler.reconcile(incident, claims));
  const inputs = await read(settings, selection, sink, reconciler, (claim) => gathered.add(claim));
  gathered.end();
  await ahead?.finish();
  return reconciler.finish(inputs);
}

async function readHeld(
  settings: Settings,
  selection: Selection,
  sink: IncidentSink,
  ahead: LookAhead | null,
): Promise<Reading> {
  const reconciler = new Reconciler(settings, selection, sink, ahead);
  const columns = new ClaimColumns();
  const inputs = await read(settings, selection, sink, reconciler, (claim) => columns.push(claim));
  for (const incident of columns.incidents()) {
    reconciler.reconcile(incident, columns.claimsOf(incident));
    if (ahead?.isFull) await ahead.settle();
  }
  await ahead?.finish();
  return reconciler.finish(inputs);
}

async function read(
  settings: Settings,
  selection: Selection,
  sink: IncidentSink,
  reconciler: Reconciler,
  add: (claim: Claim) => void,
): Promise<readonly InputSummary[]> {
  const stream = loadClaims(settings.inputs, settings.load);
  const wanted = new Set(selection.incidents);
  let read = 0;
  for await (const batch of stream) {
    reconciler.report(batch.problems);
    for (const claim of batch.claims) {
      const isWanted = wanted.size === 0 || wanted.has(claim.incident);
      sink.see?.(claim, isWanted);
      if (isWanted) add(claim);
    }
    read += batch.claims.length;
    if (reconciler.ahead?.isFull) await reconciler.ahead.settle();
    sink.progress(read);
  }
  refuseUnmetColumns(settings.mapped, stream.columnNames);
  return stream.inputs;
}

/** What holds for all incidents with the same actors. */
interface Known {
  readonly checks: CheckOptions;
  readonly options: ReconcileOptions;
}

/** Reconciles incident after incident and keeps count. */
class Reconciler {
  /** Incidents that wait for the model; null: none does. */
  readonly ahead: LookAhead | null;
  readonly #settings: Settings;
  readonly #checks: CheckOptions;
  #known: Known | undefined;
  readonly #selection: Selection;
  readonly #isNarrowed: boolean;
  readonly #sink: IncidentSink;
  readonly #problems: ProblemList;
  readonly #summary = { incidents: 0, groups: 0, claims: 0, disagreements: 0 };

  constructor(settings: Settings, selection: Selection, sink: IncidentSink, ahead: LookAhead | null) {
    this.#settings = settings;
    this.#checks = {
      advisory: settings.advisedOn !== null,
      hasOutlets: (file) => settings.columns.get(file)?.hasOutlets ?? true,
      ...(settings.advisedOn === null ? {} : { today: settings.advisedOn }),
    };
    this.#selection = selection;
    this.#isNarrowed = isNarrowed(selection);
    this.#sink = sink;
    this.ahead = ahead;
    this.#problems = new ProblemList(settings);
    this.report(settings.problems);
  }

  report(problems: readonly Problem[]): void {
    if (problems.length > 0) this.#problems.add(problems);
  }

  reconcile(incident: string, claims: readonly Claim[]): void {
    const { checks, options } = this.#knowing(incidentActors(claims, this.#settings));
    const related = relateClaims(claims);
    this.report(checkIncident(claims, checks, related));
    const traced = traceIncident(claims, options, related);
    if (this.ahead === null) this.#take(reconcileTraced(incident, traced, options), claims);
    else this.ahead.add(incident, traced, options, (whole) => this.#take(whole, claims));
  }

  /** How an incident with these actors is checked and reconciled; incidents that follow each other mostly share them. */
  #knowing(actors: Actors): Known {
    if (this.#known?.options.actors !== actors) {
      this.#known = {
        checks: { ...this.#checks, actors },
        options: { ...this.#settings.reconcile, actors },
      };
    }
    return this.#known;
  }

  #take(whole: IncidentResult, claims: readonly Claim[]): void {
    const result = selectGroups(whole, this.#selection);
    if (result === null) return;
    const summary = this.#summary;
    summary.incidents += 1;
    summary.groups += result.groups.length;
    summary.claims += this.#isNarrowed ? countClaims(result) : claims.length;
    summary.disagreements += result.disagreements.length;
    for (const group of result.groups) summary.disagreements += group.disagreements.length;
    this.#sink.incident(result, claims, whole);
  }

  finish(inputs: readonly InputSummary[]): Reading {
    return { inputs, problems: this.#problems.sorted(), summary: this.#summary };
  }
}
