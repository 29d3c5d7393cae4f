import { finishRun } from '../finish-run.js';
import type { ReconcileFlags } from '../flags.js';
import { gradeProblems } from '../grade-problems.js';
import { inlineLess } from '../inline-less.js';
import { LockGuards } from '../lock-guards.js';
import { LockWriters } from '../lock-writers.js';
import { readSelection } from '../read-selection.js';
import { reconcileChosen } from '../reconcile-chosen.js';
import type { IncidentSink } from '../reconcile-inputs.js';
import { openReports } from '../result-reports.js';
import { toRunSummary } from '../run-summary.js';
import { isNarrowed, type Selection } from '../selection.js';
import { type Settings, settle } from '../settings.js';
import { type Terminal, writeText } from '../terminal.js';

/** Reads claims, reconciles them, and writes the reports. A name that nothing bears is a UserError. */
export async function reconcile(
  paths: readonly string[],
  given: ReconcileFlags,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const opener = given.open
    ? (await import('../report-opener.js')).ReportOpener.settle(given, terminal)
    : null;
  const flags = opener?.flags ?? given;
  const settings = await settle(paths, flags, terminal);
  if (!settings.reconcile.methods.includes('model')) inlineLess();
  const selection = readSelection(flags, settings.load);
  const reports = await openReports(flags, settings, selection, terminal);
  // Only the report asks for more than the result; what finds that is loaded for it alone.
  const hasReport = reports.some(({ id }) => id === 'html');
  const detailOf = hasReport ? (await import('../incident-detail.js')).incidentDetail : null;
  const failOn = flags.failOn ?? settings.config.failOn;
  const writer =
    flags.writeLock === undefined ? null : await LockWriters.open(flags.writeLock, settings, terminal);
  // What this run locks is what was reviewed: there is nothing older to hold it against.
  const isGuarded = failOn === 'range-change' && writer === null;
  const guard = isGuarded ? await openGuard(settings, selection, terminal) : null;
  const sink: Pick<IncidentSink, 'incident' | 'reset'> = {
    incident: (result, claims, whole) => {
      const detail = detailOf?.(result, claims, whole, settings);
      for (const report of reports) report.add(result, claims, detail);
      writer?.incident(result, claims);
      guard?.incident(result, claims);
    },
    reset: () => {
      writer?.reset();
      guard?.reset();
      for (const report of reports) report.reset();
    },
  };
  const reading = await reconcileChosen(settings, selection, sink, flags, terminal);
  const differences = gradeProblems(guard?.finish() ?? [], settings);
  const found = { ...reading, problems: [...reading.problems, ...differences] };
  const run = toRunSummary(found, settings);
  for (const report of reports) await report.write(run);
  await opener?.open(terminal);
  if (writer !== null) {
    const said = await writer.write(settings, selection, terminal);
    if (!flags.quiet) await writeText(terminal.stderr, said.map((line) => `claims: ${line}\n`).join(''));
  }
  const { choice } = reading;
  return finishRun({ run, isEmpty: run.summary.incidents === 0, choice, started }, flags, settings, terminal);
}

/** The locks beside the data, for a run that can be held against them. */
async function openGuard(settings: Settings, selection: Selection, terminal: Terminal): Promise<LockGuards> {
  const guard = (await LockGuards.open(true, settings, terminal)) as LockGuards;
  guard.refuseUnlike(settings, isNarrowed(selection) || selection.onlyDisagreements);
  return guard;
}
