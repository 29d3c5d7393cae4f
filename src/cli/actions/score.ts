import { resolve } from 'node:path';
import type { Claim } from '../../claim/claim.js';
import { isExact } from '../../claim/verified-value.js';
import { loadVerified } from '../../load/load-verified.js';
import { DRAWS, SEED } from '../../model/scores/bootstrap.js';
import { reconcileIncident } from '../../reconcile/reconcile-incident.js';
import type { IncidentResult } from '../../reconcile/result.js';
import { CellCollector } from '../../reconcile/score/collect-cells.js';
import { scoreMethods } from '../../reconcile/score/score-methods.js';
import type { ScoreResult } from '../../reconcile/score/score-result.js';
import { COMPARED_METHODS, type ScoredMethodId } from '../../reconcile/score/scored-cell.js';
import { SCORE_FORMAT_IDS, SCORE_FORMATS } from '../../render/score/score-format.js';
import { breakWorkflowCommands } from '../../render/workflow-commands.js';
import { finishRun } from '../finish-run.js';
import { gradeProblems } from '../grade-problems.js';
import { incidentActors } from '../incident-actors.js';
import { openOutputs, readRenderOptions } from '../outputs.js';
import { compareProblems } from '../problem-list.js';
import { declaredIn, readSelection } from '../read-selection.js';
import { reconcileChosen } from '../reconcile-chosen.js';
import { isUnderActions } from '../report-problems.js';
import { toRunSummary } from '../run-summary.js';
import type { ScoreFlags } from '../score-flags.js';
import { settle } from '../settings.js';
import type { Terminal } from '../terminal.js';

/** Reads claims and verified values, scores the methods on what both speak of, and writes the scores. */
export async function score(
  paths: readonly string[],
  flags: ScoreFlags,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const file = { path: resolve(terminal.cwd(), flags.truth), shown: flags.truth };
  const settled = await settle(
    paths,
    { ...flags, compare: false, method: flags.method ?? ['all'] },
    terminal,
  );
  const settings = { ...settled, readPaths: [...settled.readPaths, file.path] };
  const verified = await loadVerified(file, declaredIn(settings.load));
  const selection = readSelection({ incident: flags.incident ?? [] }, settings.load);
  const outputs = openOutputs(flags, SCORE_FORMAT_IDS, settings, terminal);
  const wanted = verified.values.filter(
    ({ incident }) => selection.incidents.length === 0 || selection.incidents.includes(incident),
  );
  const compare = flags.compare ?? false;
  let collector = new CellCollector(wanted, compare);
  const sink = {
    incident: (result: IncidentResult, claims: readonly Claim[]) => {
      const actors = incidentActors(claims, settings);
      const reconcile = (some: readonly Claim[]) =>
        reconcileIncident(result.id, some, { ...settings.reconcile, actors });
      collector.add({ result, claims, actors, reconcile });
    },
    reset: () => {
      collector = new CellCollector(wanted, compare);
    },
  };
  const reading = await reconcileChosen(settings, selection, sink, flags, terminal);
  const { cells, problems } = collector.finish();
  const own = gradeProblems([...verified.problems, ...problems], settings);
  const run = toRunSummary(
    { ...reading, problems: [...reading.problems, ...own].sort(compareProblems) },
    settings,
  );
  const methods: ScoredMethodId[] = [...run.options.methods, ...(compare ? COMPARED_METHODS : [])];
  const { schemaVersion, tool, inputs, summary } = run;
  const result: ScoreResult = {
    schemaVersion,
    tool,
    inputs,
    options: { methods, asOf: run.options.asOf, draws: DRAWS, seed: SEED },
    verified: verified.name,
    methods: scoreMethods(cells, methods),
    cells,
    problems: run.problems,
    summary: {
      incidents: new Set(cells.map(({ incident }) => incident)).size,
      numbers: cells.filter(({ truth }) => isExact(truth)).length,
      bounds: cells.filter(({ truth }) => !isExact(truth)).length,
      errors: summary.errors,
      warnings: summary.warnings,
    },
  };
  const options = readRenderOptions(flags, terminal);
  for (const { format, destination, isMain } of outputs) {
    const render = await SCORE_FORMATS[format]();
    const text = render(result, isMain ? options : { ...options, color: 0 });
    const isRead = isMain && format === 'table' && isUnderActions(terminal);
    await destination.write(isRead ? breakWorkflowCommands(text) : text);
    destination.finish();
  }
  const shownPaths = new Map([...settings.shownPaths, [verified.name, file.shown]]);
  return finishRun(
    { run, isEmpty: cells.length === 0, started },
    flags,
    { ...settings, shownPaths },
    terminal,
  );
}
