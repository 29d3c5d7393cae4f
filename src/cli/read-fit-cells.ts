import { resolve } from 'node:path';
import { compareText } from '../claim/compare-text.js';
import { loadVerified } from '../load/load-verified.js';
import { sortCells } from '../model/dataset-model/cell.js';
import { FitCells } from '../reconcile/fit/fit-cells.js';
import type { FitShard } from '../reconcile/fit/fit-result.js';
import { isInShard } from '../reconcile/fit/shard.js';
import type { RunSummary } from '../reconcile/run-summary.js';
import type { FitFlags } from './fit-flags.js';
import { gradeProblems } from './grade-problems.js';
import { incidentActors } from './incident-actors.js';
import { compareProblems } from './problem-list.js';
import { declaredIn, readSelection } from './read-selection.js';
import { reconcileChosen } from './reconcile-chosen.js';
import type { IncidentSink } from './reconcile-inputs.js';
import { toRunSummary } from './run-summary.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

/** The cells to learn from, and the run that read them. */
interface ReadCells {
  readonly shard: FitShard;
  readonly run: RunSummary;
  /** The path of each file as the user wrote it, by its name in problems. */
  readonly shownPaths: ReadonlyMap<string, string>;
}

/** Reads the claims of the incidents of one shard, and what was verified of them, as cells. */
export async function readFitCells(
  settings: Settings,
  shard: FitShard['shard'],
  flags: FitFlags,
  terminal: Terminal,
): Promise<ReadCells> {
  const selection = readSelection(flags, settings.load);
  const verified =
    flags.truth === undefined
      ? { name: null, values: [], problems: [] }
      : await loadVerified(
          { path: resolve(terminal.cwd(), flags.truth), shown: flags.truth },
          declaredIn(settings.load),
        );
  const wanted = verified.values.filter(
    ({ incident }) =>
      isInShard(incident, shard) &&
      (selection.incidents.length === 0 || selection.incidents.includes(incident)),
  );
  const reconcile = { ...settings.reconcile, methods: [] };
  let gathered = new FitCells(wanted);
  const sink: Pick<IncidentSink, 'incident' | 'reset'> = {
    incident: ({ id, groups }, claims) => {
      if (!isInShard(id, shard)) return;
      const chosen = new Set(groups.map(({ victims, measure }) => `${victims} ${measure}`));
      gathered.add({
        id,
        claims,
        options: { ...reconcile, actors: incidentActors(claims, settings) },
        isWanted: ({ victims, measure }) => chosen.has(`${victims} ${measure}`),
      });
    },
    reset: () => {
      gathered = new FitCells(wanted);
    },
  };
  const reading = await reconcileChosen({ ...settings, reconcile }, selection, sink, flags, terminal);
  const { cells, problems } = gathered.finish();
  const own = gradeProblems([...verified.problems, ...problems], settings);
  const run = toRunSummary(
    { ...reading, problems: [...reading.problems, ...own].sort(compareProblems) },
    settings,
  );
  const inputs = run.inputs
    .map(({ path, sha256 }) => ({ path, sha256 }))
    .sort((one, other) => compareText(one.path, other.path) || compareText(one.sha256, other.sha256));
  const { incidents, victims, measures } = selection;
  return {
    shard: {
      schemaVersion: run.schemaVersion,
      tool: run.tool,
      inputs,
      shard,
      options: { asOf: run.options.asOf, incidents, victims, measures, verified: verified.name },
      cells: sortCells(cells),
    },
    run,
    shownPaths: new Map([
      ...settings.shownPaths,
      ...(verified.name === null ? [] : [[verified.name, flags.truth as string] as const]),
    ]),
  };
}
