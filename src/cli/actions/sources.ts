import type { Actors } from '../../claim/actors.js';
import type { LearnedSource } from '../../reconcile/fit/fit-result.js';
import { sortSources } from '../../reconcile/sources/source-order.js';
import type { SourceRecord, SourcesResult } from '../../reconcile/sources/source-record.js';
import { SourceRecords } from '../../reconcile/sources/source-records.js';
import { SOURCES_FORMAT_IDS, SOURCES_FORMATS } from '../../render/sources/sources-format.js';
import { breakWorkflowCommands } from '../../render/workflow-commands.js';
import { finishRun } from '../finish-run.js';
import type { LoadedBias } from '../load-bias.js';
import { actorsOf } from '../load-contexts.js';
import { openOutputs, readRenderOptions } from '../outputs.js';
import { readSelection } from '../read-selection.js';
import { reconcileChosen } from '../reconcile-chosen.js';
import type { IncidentSink } from '../reconcile-inputs.js';
import { isUnderActions } from '../report-problems.js';
import { toRunSummary } from '../run-summary.js';
import { type Settings, settle } from '../settings.js';
import type { SourcesFlags } from '../sources-flags.js';
import type { Terminal } from '../terminal.js';

/**
 * Reads claims incident by incident, keeps the record of each source, and writes them. A name that nothing bears is a
 * UserError.
 */
export async function sources(
  paths: readonly string[],
  flags: SourcesFlags,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const { bias: biasFile, ...others } = flags;
  const settings = withEnvelope(await settle(paths, others, terminal));
  const bias = biasFile === undefined ? null : await loadBiasFile(biasFile, terminal);
  const actors = actorsOf(settings.load);
  // Sources are chosen at the end: a record is held against everybody who speaks of the same group.
  const selection = readSelection({ ...flags, source: [] }, settings.load);
  const outputs = openOutputs(flags, SOURCES_FORMAT_IDS, settings, terminal);
  let records = new SourceRecords(actors);
  const sink: Pick<IncidentSink, 'incident' | 'reset'> = {
    incident: (result, claims) => records.add(result, claims),
    reset: () => {
      records = new SourceRecords(actors);
    },
  };
  const isActor = (name: string) => actors.some((own) => own.resolve(name, null) !== null);
  const unborne = (flags.source ?? []).filter((name) => !isActor(name));
  const reading = await reconcileChosen(settings, selection, sink, { ...flags, source: unborne }, terminal);
  const run = toRunSummary(reading, settings);
  const shown = [...records.records()].filter(isWanted(flags.source ?? [], actors));
  const result: SourcesResult = {
    ...run,
    options: {
      asOf: run.options.asOf,
      sort: flags.sort,
      ...(bias === null ? {} : { bias: bias.hash }),
    },
    sources: sortSources(bias === null ? shown : withLearned(shown, bias.fit.sources), flags.sort),
    summary: {
      sources: shown.length,
      ...records.summary,
      errors: run.summary.errors,
      warnings: run.summary.warnings,
    },
  };
  const options = readRenderOptions(flags, terminal);
  for (const { format, destination, isMain } of outputs) {
    const render = await SOURCES_FORMATS[format]();
    const text = render(result, isMain ? options : { ...options, color: 0 });
    const isRead = isMain && format !== 'json' && isUnderActions(terminal);
    await destination.write(isRead ? breakWorkflowCommands(text) : text);
    destination.finish();
  }
  return finishRun({ run, isEmpty: shown.length === 0, started }, flags, settings, terminal);
}

async function loadBiasFile(path: string, terminal: Terminal): Promise<LoadedBias> {
  const { loadBias } = await import('../load-bias.js');
  return loadBias(path, terminal.cwd());
}

/** The records with what was learned of each source. */
function withLearned(records: readonly SourceRecord[], sources: readonly LearnedSource[]): SourceRecord[] {
  return records.map((record) => ({
    ...record,
    learned: sources
      .filter(({ source }) => source === record.id)
      .map(({ role, victims, measure, claims, factor, low, high }) => ({
        role,
        victims,
        measure,
        claims,
        factor,
        low,
        high,
      })),
  }));
}

/** The ends of a range are those of the envelope, whatever methods the config names. */
function withEnvelope(settings: Settings): Settings {
  return { ...settings, reconcile: { ...settings.reconcile, methods: ['envelope'] } };
}

/** Whether a record is of one of some sources, named by id, by an alias or as written; all are wanted of none. */
function isWanted(names: readonly string[], files: readonly Actors[]): (record: SourceRecord) => boolean {
  const wanted = new Set(
    names.flatMap((name) => [name, ...files.map((actors) => actors.resolve(name, null) ?? name)]),
  );
  return (record) => wanted.size === 0 || [record.id, ...record.names].some((name) => wanted.has(name));
}
