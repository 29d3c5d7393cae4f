import { resolve } from 'node:path';
import { createProblem, type Problem } from '../../claim/problem.js';
import { suggest } from '../../claim/suggest.js';
import { UserError } from '../../claim/user-error.js';
import { DISTINCTIONS, type Distinction } from '../../model/dataset-model/source-key.js';
import { DEFAULT_PRIORS } from '../../model/default-priors.js';
import type { FitResult, FitShard } from '../../reconcile/fit/fit-result.js';
import { fitSources } from '../../reconcile/fit/fit-sources.js';
import { joinShards, readShard, WHOLE } from '../../reconcile/fit/shard.js';
import type { ModelSettings } from '../../reconcile/methods/method.js';
import type { RunSummary } from '../../reconcile/run-summary.js';
import { renderFitShard } from '../../render/fit/fit-shard-json.js';
import { refuseClashes, toFile, toStandardOutput } from '../destination.js';
import { exitCodeOf } from '../exit-code.js';
import { finishRun } from '../finish-run.js';
import type { FitFlags } from '../fit-flags.js';
import { gradeProblems } from '../grade-problems.js';
import { readFitCells } from '../read-fit-cells.js';
import { reportProblems } from '../report-problems.js';
import { settle } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { openFitOutputs, writeFit } from '../write-fit.js';

const OWN_PRIORS: ModelSettings = { priors: DEFAULT_PRIORS, priorsHash: null };

/** Learns how each source leans: from claims, or from the shards that other runs wrote. */
export async function fitDataset(
  paths: readonly string[],
  flags: FitFlags,
  terminal: Terminal,
): Promise<number> {
  if (flags.merge) return merge(paths, flags, terminal);
  const started = performance.now();
  const settings = await settle(paths, { ...flags, method: ['model'] }, terminal);
  const readPaths = [...settings.readPaths, ...pathsOf([flags.truth], terminal)];
  const isWhole = flags.shard === undefined;
  const outputs = isWhole ? openFitOutputs(flags, { readPaths }, terminal) : [];
  const output = isWhole ? null : openShardOutput(flags, readPaths, terminal);
  const which = isWhole ? WHOLE : readShard(flags.shard as string);
  const { shard, run: reading, shownPaths } = await readFitCells(settings, which, flags, terminal);
  let run = reading;
  if (output === null) {
    const result = learnFrom(shard, flags, settings.reconcile.model);
    run = withProblems(run, gradeProblems(findUnsettled(result), settings));
    await writeFit(result, outputs, flags, terminal);
  } else {
    await output.write(renderFitShard(shard));
    output.finish();
  }
  return finishRun(
    { run, isEmpty: shard.cells.length === 0, started },
    flags,
    { ...settings, shownPaths },
    terminal,
  );
}

/** Learns from shards as from the whole: they hold all that is learned from. */
async function merge(paths: readonly string[], flags: FitFlags, terminal: Terminal): Promise<number> {
  if (flags.shard !== undefined || flags.truth !== undefined) {
    const flag = flags.shard === undefined ? '--truth' : '--shard';
    throw new UserError(`${flag} is for the runs that read claims`, 'Leave it out beside --merge');
  }
  if (paths.length === 0)
    throw new UserError('no shard was named', 'Name the files that claims fit --shard wrote');
  const { loadFitShard } = await import('../load-fit-shard.js');
  const outputs = openFitOutputs(flags, { readPaths: pathsOf([...paths, flags.priors], terminal) }, terminal);
  const shards = [];
  for (const path of paths) shards.push(await loadFitShard(path, terminal.cwd()));
  const model =
    flags.priors === undefined
      ? OWN_PRIORS
      : await (await import('../load-priors.js')).loadPriors(flags.priors, terminal.cwd());
  const result = learnFrom(joinShards(shards), flags, model);
  await writeFit(result, outputs, flags, terminal);
  const problems = findUnsettled(result);
  if (!flags.quiet) await reportProblems(problems, flags, NO_FILES, terminal);
  const summary = { errors: 0, warnings: problems.length, disagreements: 0 };
  return exitCodeOf({ summary }, flags.failOn ?? 'error');
}

/** A merge reads no claims. */
const NO_FILES = { shownPaths: new Map(), columns: new Map() };

/** What is wrong with what was learned: that it did not settle. */
function findUnsettled({ summary }: FitResult): readonly Problem[] {
  if (summary.settled) return [];
  const message = `the leans had not settled after ${summary.rounds} rounds; the factors are those of the last`;
  const hint = 'Do not quote them: claims rules fit/not-settled tells what to look for.';
  return [createProblem('fit/not-settled', { message, hint })];
}

function withProblems(run: RunSummary, found: readonly Problem[]): RunSummary {
  const count = (severity: string) => found.filter((problem) => problem.severity === severity).length;
  const { summary } = run;
  return {
    ...run,
    problems: [...run.problems, ...found],
    summary: {
      ...summary,
      errors: summary.errors + count('error'),
      warnings: summary.warnings + count('warning'),
    },
  };
}

function learnFrom(
  { schemaVersion, tool, inputs, options, cells }: FitShard,
  flags: FitFlags,
  model: ModelSettings = OWN_PRIORS,
): FitResult {
  const per = distinctionsOf(flags.per ?? []);
  const found = fitSources(cells, per, model);
  if (found === null) {
    throw new UserError(
      'there is nothing to learn from: no claim tells how many people were lost',
      'Other measures are learned from with --per measure',
    );
  }
  return { schemaVersion, tool, inputs, options: { ...options, per }, ...found };
}

/** What a source has leans of its own by, in the order of the table, each once. */
function distinctionsOf(texts: readonly string[]): readonly Distinction[] {
  const names = texts.flatMap((text) => text.split(',')).map((name) => name.trim());
  for (const name of names) {
    if ((DISTINCTIONS as readonly string[]).includes(name)) continue;
    throw new UserError(
      `--per ${name} is nothing to tell sources apart by`,
      `${suggest(name, DISTINCTIONS)}Write ${DISTINCTIONS.join(' or ')}`,
    );
  }
  return DISTINCTIONS.filter((one) => names.includes(one));
}

function openShardOutput(flags: FitFlags, readPaths: readonly string[], terminal: Terminal) {
  for (const flag of ['per', 'priors'] as const) {
    if (flags[flag] !== undefined) {
      throw new UserError(`--${flag} is for the run that learns`, 'Give it beside --merge');
    }
  }
  if (flags.output === undefined) return toStandardOutput(terminal);
  refuseClashes([flags.output], readPaths, terminal.cwd());
  return toFile(flags.output, terminal.cwd());
}

function pathsOf(paths: readonly (string | undefined)[], terminal: Terminal): string[] {
  return paths.flatMap((path) => (path === undefined ? [] : [resolve(terminal.cwd(), path)]));
}
