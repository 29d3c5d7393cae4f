import type { Claim } from '../claim/claim.js';
import type { IncidentResult } from '../reconcile/result.js';
import type { RunSummary } from '../reconcile/run-summary.js';
import { createFormat, FORMAT_IDS, type FormatId } from '../render/format.js';
import type { IncidentDetail, ResultFormat } from '../render/result-format.js';
import { breakWorkflowCommands } from '../render/workflow-commands.js';
import type { Destination } from './destination.js';
import type { ReconcileFlags } from './flags.js';
import { openOutputs, readRenderOptions } from './outputs.js';
import { isUnderActions } from './report-problems.js';
import { isNarrowed, type Selection } from './selection.js';
import type { Settings } from './settings.js';
import { Spool } from './spool.js';
import type { Terminal } from './terminal.js';

/** The reports that a run writes, each in the format and to the place that its flags say. */
export async function openReports(
  flags: ReconcileFlags,
  settings: Settings,
  selection: Selection,
  terminal: Terminal,
): Promise<ResultReport[]> {
  const options = {
    ...readRenderOptions(flags, terminal),
    detailed: isNarrowed({ ...selection, incidents: [] }),
  };
  const reports: ResultReport[] = [];
  for (const { format: id, destination, isMain } of openOutputs(flags, FORMAT_IDS, settings, terminal)) {
    const format = await createFormat(id, isMain ? options : { ...options, color: 0 });
    const isWatched = isMain && ['table', 'plain', 'csv'].includes(id) && isUnderActions(terminal);
    const shown = isWatched ? withoutCommands(format) : format;
    reports.push(new ResultReport(shown, destination, !settings.grouped));
  }
  return reports;
}

/** The same format, in whose lines GitHub Actions finds no commands. */
function withoutCommands(format: ResultFormat): ResultFormat {
  return {
    ...format,
    head: (run) => breakWorkflowCommands(format.head(run)),
    incident: (incident, claims, detail) => breakWorkflowCommands(format.incident(incident, claims, detail)),
    tail: (run) => breakWorkflowCommands(format.tail(run)),
  };
}

/** One report of a run: what of it is rendered so far, and where it goes. */
export class ResultReport {
  readonly #format: ResultFormat;
  readonly #destination: Destination;
  readonly #isOrdered: boolean;
  #spool: Spool;

  constructor(format: ResultFormat, destination: Destination, isOrdered: boolean) {
    this.#format = format;
    this.#destination = destination;
    this.#isOrdered = isOrdered;
    this.#spool = new Spool(isOrdered);
  }

  /** Which format it is in. */
  get id(): FormatId {
    return this.#format.id;
  }

  add(result: IncidentResult, claims: readonly Claim[], detail?: IncidentDetail): void {
    this.#spool.add(result.id, this.#format.incident(result, claims, detail), this.#format.separator);
  }

  /** Forgets everything: the inputs are read again. */
  reset(): void {
    void this.#spool.close();
    this.#spool = new Spool(this.#isOrdered);
    this.#format.forget?.();
  }

  /** Writes the whole document, and stops early when nobody reads on. */
  async write(run: RunSummary): Promise<void> {
    let isWanted = await this.#destination.write(this.#format.head(run));
    for await (const text of this.#spool.read(this.#format.separator)) {
      if (!isWanted) break;
      isWanted = await this.#destination.write(text);
    }
    if (isWanted) await this.#destination.write(this.#format.tail(run));
    this.#destination.finish();
    await this.#spool.close();
  }
}
