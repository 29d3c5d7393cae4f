import { relative } from 'node:path';
import type { Problem } from '../../claim/problem.js';
import { rangeChangeOf } from '../../diff/count-changes.js';
import type { DiffResult, Sides } from '../../diff/diff-result.js';
import { LOCK_NAME, loadLock } from '../../load/load-lock.js';
import { DIFF_FORMATS, type DiffFormatId } from '../../render/diff/diff-format.js';
import { breakWorkflowCommands } from '../../render/workflow-commands.js';
import { openBeside } from '../beside.js';
import { refuseClashes, toFile, toStandardOutput } from '../destination.js';
import { diffInputs } from '../diff-inputs.js';
import { type DiffSides, openSides } from '../diff-sides.js';
import { EXIT_FOUND, EXIT_OK } from '../exit-code.js';
import type { DiffFlags } from '../flags.js';
import { isUnderActions, reportProblems } from '../report-problems.js';
import type { Settings } from '../settings.js';
import { colorLevel, columnsOf, type Terminal } from '../terminal.js';

/** Compares two versions of a dataset and writes what changed. */
export async function diff(paths: readonly string[], flags: DiffFlags, terminal: Terminal): Promise<number> {
  const sides = await openSides(paths, flags, terminal);
  const cwd = terminal.cwd();
  const output = flags.output === undefined ? [] : [flags.output];
  // What a revision holds cannot be written over.
  const read = [...(sides.revision === null ? sides.old.readPaths : []), ...sides.new.readPaths];
  refuseClashes(output, read, cwd);
  const result = await diffInputs(sides, flags);
  const text = await render(result, sides, flags, terminal);
  const destination = flags.output === undefined ? toStandardOutput(terminal) : toFile(flags.output, cwd);
  await destination.write(text);
  destination.finish();
  if (!flags.quiet) await reportBoth(result.problems, sides, flags, terminal);
  return exitCodeOf(result, flags, await lockedIncidents(flags, sides.new, terminal));
}

/** The incidents whose ranges a lock holds, for the gate; null where there is no lock, so that all are held. */
async function lockedIncidents(
  { failOn }: DiffFlags,
  settings: Settings,
  terminal: Terminal,
): Promise<ReadonlySet<string> | null> {
  if (failOn !== 'range-change') return null;
  const cwd = terminal.cwd();
  const locks = await openBeside(LOCK_NAME, settings.inputs, cwd, async (path, isThere) =>
    isThere ? (await loadLock(path, relative(cwd, path))).lock : null,
  );
  const found = locks.all.filter((lock) => lock !== null);
  return found.length === 0 ? null : new Set(found.flatMap(({ incidents }) => Object.keys(incidents)));
}

async function render(
  result: DiffResult,
  sides: DiffSides,
  flags: DiffFlags,
  terminal: Terminal,
): Promise<string> {
  const id = flags.json ? 'json' : ((flags.format ?? 'table') as DiffFormatId);
  const format = await DIFF_FORMATS[id]();
  const text = format(result, {
    width: flags.width ?? columnsOf(terminal.stdout),
    color: flags.output === undefined ? colorLevel(flags.color, terminal, 'stdout') : 0,
    ascii: flags.ascii ?? false,
    verbose: flags.verbose ?? false,
    paths: { old: pathsOf(sides.old, terminal), new: pathsOf(sides.new, terminal) },
  });
  return id === 'table' && isUnderActions(terminal) ? breakWorkflowCommands(text) : text;
}

function pathsOf({ inputs }: Settings, terminal: Terminal): Map<string, string> {
  const cwd = terminal.cwd();
  return new Map(inputs.map(({ name, path }) => [name, relative(cwd, path).replaceAll('\\', '/')]));
}

/** Prints the problems of the new side, and those of the old side that are no more. */
async function reportBoth(
  problems: Sides<readonly Problem[]>,
  sides: DiffSides,
  flags: DiffFlags,
  terminal: Terminal,
): Promise<void> {
  const still = new Set(problems.new.map(({ fingerprint }) => fingerprint));
  const mended = problems.old.filter(({ fingerprint }) => !still.has(fingerprint));
  await reportProblems(
    mended.filter(({ severity }) => severity === 'error'),
    flags,
    sides.old,
    terminal,
  );
  await reportProblems(problems.new, flags, sides.new, terminal);
}

/** The exit code of a comparison: a function of its result alone, and 0 unless it is asked for another. */
function exitCodeOf(
  { incidents, summary }: DiffResult,
  { exitCode = false, failOn = 'never' }: DiffFlags,
  locked: ReadonlySet<string> | null,
): number {
  const hasMoved = incidents.some(
    ({ id, groups }) =>
      (locked === null || locked.has(id)) &&
      groups.some((group) => ['moved', 'vanished'].includes(rangeChangeOf(group) ?? '')),
  );
  const found = {
    never: false,
    error: summary.errors.new > 0,
    'range-change': hasMoved,
  };
  return found[failOn] || (exitCode && incidents.length > 0) ? EXIT_FOUND : EXIT_OK;
}
