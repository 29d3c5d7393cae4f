import type { RunSummary } from '../reconcile/run-summary.js';
import { countOf } from '../render/page.js';
import { exitCodeOf } from './exit-code.js';
import type { GateFlags, OutputFlags } from './flags.js';
import { reportProblems } from './report-problems.js';
import type { Settings } from './settings.js';
import { type Terminal, writeText } from './terminal.js';

/** A run whose documents are written. */
interface FinishedRun {
  readonly run: RunSummary;
  /** Whether there was nothing to write. */
  readonly isEmpty: boolean;
  /** What there was to choose from, in words. */
  readonly choice?: string;
  /** When it began, by `performance.now()`. */
  readonly started: number;
}

/**
 * Says on standard error what there is to say at the end of a run: that nothing matched, problems, statistics. Gives
 * the exit code.
 */
export async function finishRun(
  { run, isEmpty, choice = '', started }: FinishedRun,
  flags: OutputFlags & GateFlags,
  settings: Settings,
  terminal: Terminal,
): Promise<number> {
  if (!flags.quiet && isEmpty) {
    const why = run.inputs.every(({ claims }) => claims === 0)
      ? 'no claim could be read'
      : `no claim matches what was selected${choice && `. ${choice}`}`;
    await writeText(terminal.stderr, `claims: ${why}\n`);
  }
  if (!flags.quiet) await reportProblems(run.problems, flags, settings, terminal);
  if (flags.stats) await writeText(terminal.stderr, statistics(run, performance.now() - started));
  return exitCodeOf(run, flags.failOn ?? settings.config.failOn ?? 'error');
}

function statistics({ inputs, summary }: RunSummary, milliseconds: number): string {
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return `${countOf(rows, 'row')}, ${countOf(summary.claims, 'claim')}, ${countOf(summary.incidents, 'incident')} in ${(milliseconds / 1000).toFixed(2)} s, peak ${peak} MB\n`;
}
