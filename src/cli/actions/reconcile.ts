import type { IncidentResult, RunSummary } from '../../reconcile/result.js';
import { createFormat } from '../../render/format.js';
import type { ResultFormat } from '../../render/result-format.js';
import { breakWorkflowCommands } from '../../render/workflow-commands.js';
import type { Destination } from '../destination.js';
import { finishRun } from '../finish-run.js';
import { RESULT_FORMATS, type ReconcileFlags } from '../flags.js';
import { gradeProblems } from '../grade-problems.js';
import { findLock, LockGuard } from '../lock-guard.js';
import { LockWriter } from '../lock-writer.js';
import { openOutputs, readRenderOptions } from '../outputs.js';
import { Progress } from '../progress.js';
import { readSelection } from '../read-selection.js';
import { reconcileInputs } from '../reconcile-inputs.js';
import { isUnderActions } from '../report-problems.js';
import { toRunSummary } from '../run-summary.js';
import { isNarrowed, type Selection } from '../selection.js';
import { type Settings, settle } from '../settings.js';
import { Spool } from '../spool.js';
import { type Terminal, writeText } from '../terminal.js';

/** One report of the run: its format, what of it is rendered so far, and where it goes. */
interface Report {
  readonly format: ResultFormat;
  readonly destination: Destination;
  spool: Spool;
}

/** Reads claims, reconciles them, and writes the reports. The exit code is a function of the result. */
export async function reconcile(
  paths: readonly string[],
  flags: ReconcileFlags,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const settings = await settle(paths, flags, terminal);
  const selection = readSelection(flags, settings.load);
  const reports = await openReports(flags, settings, selection, terminal);
  const failOn = flags.failOn ?? settings.config.failOn;
  const writer =
    flags.writeLock === undefined ? null : await LockWriter.open(flags.writeLock, settings, terminal);
  // What this run locks is what was reviewed: there is nothing older to hold it against.
  const isGuarded = failOn === 'range-change' && writer === null;
  const guard = isGuarded ? await openGuard(settings, selection, terminal) : null;
  const progress = new Progress(terminal, flags.quiet ?? false);
  const reading = await reconcileInputs(settings, selection, {
    incident: (result) => {
      for (const report of reports) add(report, result);
      writer?.incident(result);
      guard?.incident(result);
    },
    reset: () => {
      writer?.reset();
      guard?.reset();
      for (const report of reports) {
        void report.spool.close();
        report.spool = new Spool(true);
      }
    },
    progress: (claims) => progress.show(claims),
  });
  progress.clear();
  const differences = gradeProblems(guard?.finish() ?? [], settings);
  const found = { ...reading, problems: [...reading.problems, ...differences] };
  const run = toRunSummary(found, settings);
  for (const report of reports) await write(report, run);
  if (writer !== null) {
    const said = await writer.write(settings, selection, terminal);
    if (!flags.quiet) await writeText(terminal.stderr, `claims: ${said}\n`);
  }
  return finishRun({ run, isEmpty: run.summary.incidents === 0, started }, flags, settings, terminal);
}

/** The lock beside the dataset, for a run that can be held against it. */
async function openGuard(settings: Settings, selection: Selection, terminal: Terminal): Promise<LockGuard> {
  const guard = await LockGuard.open((await findLock(true, settings, terminal)) as string, terminal);
  guard.refuseUnlike(settings, isNarrowed(selection) || selection.onlyDisagreements);
  return guard;
}

function add({ format, spool }: Report, result: IncidentResult): void {
  spool.add(result.id, format.incident(result), format.separator);
}

async function write({ format, spool, destination }: Report, run: RunSummary): Promise<void> {
  let isWanted = await destination.write(format.head(run));
  for await (const text of spool.read(format.separator)) {
    if (!isWanted) break;
    isWanted = await destination.write(text);
  }
  if (isWanted) await destination.write(format.tail(run));
  destination.finish();
  await spool.close();
}

async function openReports(
  flags: ReconcileFlags,
  settings: Settings,
  selection: Selection,
  terminal: Terminal,
): Promise<Report[]> {
  const options = {
    ...readRenderOptions(flags, terminal),
    detailed: isNarrowed({ ...selection, incidents: [] }),
  };
  const reports: Report[] = [];
  for (const { format: id, destination, isMain } of openOutputs(flags, RESULT_FORMATS, settings, terminal)) {
    const format = await createFormat(id, isMain ? options : { ...options, color: 0 });
    const isInLog = isMain && ['table', 'plain', 'csv'].includes(id) && isUnderActions(terminal);
    reports.push({
      format: isInLog ? withoutCommands(format) : format,
      destination,
      spool: new Spool(!settings.grouped),
    });
  }
  return reports;
}

/** The same format, in whose lines GitHub Actions finds no commands. */
function withoutCommands(format: ResultFormat): ResultFormat {
  return {
    ...format,
    head: (run) => breakWorkflowCommands(format.head(run)),
    incident: (incident) => breakWorkflowCommands(format.incident(incident)),
    tail: (run) => breakWorkflowCommands(format.tail(run)),
  };
}
