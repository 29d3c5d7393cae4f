import { UserError } from '../../claim/user-error.js';
import type { IncidentResult, RunSummary } from '../../reconcile/result.js';
import { createFormat } from '../../render/format.js';
import type { FormatId, RenderOptions, ResultFormat } from '../../render/result-format.js';
import { breakWorkflowCommands } from '../../render/workflow-commands.js';
import { type Destination, refuseClashes, toFile, toStandardOutput } from '../destination.js';
import { exitCodeOf } from '../exit-code.js';
import { RESULT_FORMATS, type ReconcileFlags } from '../flags.js';
import { Progress } from '../progress.js';
import { type Reading, reconcileInputs } from '../reconcile-inputs.js';
import { isUnderActions, reportProblems } from '../report-problems.js';
import { isNarrowed, type Selection, selectionOf } from '../selection.js';
import { type Settings, settle } from '../settings.js';
import { Spool } from '../spool.js';
import { colorLevel, type Terminal, writeText } from '../terminal.js';
import { readVersion } from '../version.js';

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
  const { actors, declaredMeasures } = settings.load;
  const selection = selectionOf(flags, actors, declaredMeasures ?? []);
  refuseClashes(pathsOf(flags), settings.readPaths, terminal.cwd());
  const reports = await openReports(flags, selection, terminal, !settings.grouped);
  const progress = new Progress(terminal, flags.quiet ?? false);
  const reading = await reconcileInputs(settings, selection, {
    incident: (result) => {
      for (const report of reports) add(report, result);
    },
    reset: () => {
      for (const report of reports) {
        report.spool.close();
        report.spool = new Spool(true);
      }
    },
    progress: (claims) => progress.show(claims),
  });
  progress.clear();
  const run = toRunSummary(reading, settings);
  for (const report of reports) await write(report, run);
  if (!flags.quiet && run.summary.incidents === 0) {
    await writeText(terminal.stderr, 'claims: no claim matches what was selected\n');
  }
  if (!flags.quiet) await reportProblems(run.problems, flags, settings, terminal);
  if (flags.stats) await writeText(terminal.stderr, statistics(reading, performance.now() - started));
  return exitCodeOf(run, flags.failOn ?? settings.config.failOn ?? 'error');
}

function add({ format, spool }: Report, result: IncidentResult): void {
  spool.add(result.id, format.incident(result), format.separator);
}

async function write({ format, spool, destination }: Report, run: RunSummary): Promise<void> {
  let isWanted = await destination.write(format.head(run));
  for (const text of spool.read(format.separator)) {
    if (!isWanted) break;
    isWanted = await destination.write(text);
  }
  if (isWanted) await destination.write(format.tail(run));
  destination.finish();
  spool.close();
}

/** Every file that the run writes. */
function pathsOf(flags: ReconcileFlags): string[] {
  const reports = (flags.report ?? []).map((report) => report.slice(report.indexOf('=') + 1));
  return flags.output === undefined ? reports : [flags.output, ...reports];
}

async function openReports(
  flags: ReconcileFlags,
  selection: Selection,
  terminal: Terminal,
  isOrdered: boolean,
): Promise<Report[]> {
  const options: RenderOptions = {
    width: flags.width ?? terminal.stdout.columns ?? 80,
    color: flags.output === undefined ? colorLevel(flags.color, terminal, 'stdout') : 0,
    ascii: flags.ascii ?? false,
    detailed: isNarrowed({ ...selection, incidents: [] }),
    escapeFormulas: !flags.rawCsv,
    excel: flags.excel ?? false,
    verbose: flags.verbose ?? false,
  };
  const id = flags.json ? 'json' : ((flags.format ?? 'table') as FormatId);
  const format = await createFormat(id, options);
  const isForHumans = id === 'table' || id === 'plain';
  const main: Report = {
    format: isForHumans && isUnderActions(terminal) ? withoutCommands(format) : format,
    destination:
      flags.output === undefined ? toStandardOutput(terminal) : toFile(flags.output, terminal.cwd()),
    spool: new Spool(isOrdered),
  };
  const reports = [main];
  for (const report of flags.report ?? []) {
    const at = report.indexOf('=');
    const format = report.slice(0, at);
    const path = report.slice(at + 1);
    if (at <= 0 || path === '' || !(RESULT_FORMATS as readonly string[]).includes(format)) {
      throw new UserError(
        `--report ${report} cannot be read`,
        `Write FORMAT=FILE with one of ${RESULT_FORMATS.join(', ')}`,
      );
    }
    reports.push({
      format: await createFormat(format as FormatId, { ...options, color: 0 }),
      destination: toFile(path, terminal.cwd()),
      spool: new Spool(isOrdered),
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

function toRunSummary({ inputs, problems, summary }: Reading, settings: Settings): RunSummary {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return {
    schemaVersion: 1,
    tool: { name: 'claims', version: readVersion() },
    inputs,
    options: { methods: settings.reconcile.methods, asOf: settings.reconcile.asOf },
    problems,
    summary: { ...summary, errors: count('error'), warnings: count('warning') },
  };
}

function statistics({ inputs, summary }: Reading, milliseconds: number): string {
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${rows} rows, ${summary.claims} claims, ${summary.incidents} incidents in ${(milliseconds / 1000).toFixed(2)} s, peak ${peak} MB\n`;
}
