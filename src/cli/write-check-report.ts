import { appendFileSync } from 'node:fs';
import type { CheckReport } from '../render/problems/check-report.js';
import { PROBLEM_FORMATS, type ProblemFormatId } from '../render/problems/index.js';
import type { CheckFlags } from './check-flags.js';
import { type Output, readRenderOptions } from './outputs.js';
import { isUnderActions, MOST_PROBLEMS } from './report-problems.js';
import { type Terminal, writeText } from './terminal.js';

/** Writes a report to every output, and to the page of the run where GitHub Actions shows one. */
export async function writeCheckReport(
  report: CheckReport,
  outputs: readonly Output<ProblemFormatId>[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<void> {
  for (const { format, destination, isMain } of outputs) {
    const render = await PROBLEM_FORMATS[format]();
    await destination.write(render(report, formatOptions(format, isMain, flags, terminal)));
    destination.finish();
  }
  await writeStepSummary(report, outputs[0]?.format, terminal);
}

function formatOptions(format: ProblemFormatId, isMain: boolean, flags: CheckFlags, terminal: Terminal) {
  const { width, color, ascii, verbose } = readRenderOptions(flags, terminal);
  const isForTerminal = isMain && flags.output === undefined && terminal.stdout.isTTY === true;
  return {
    // What is read by a problem matcher keeps each message on one line.
    width: flags.width !== undefined || isForTerminal ? width : Number.MAX_SAFE_INTEGER,
    color: isMain && format === 'text' ? color : 0,
    ascii,
    maxProblems: verbose
      ? Number.POSITIVE_INFINITY
      : (flags.maxProblems ?? (isForTerminal ? MOST_PROBLEMS : Number.POSITIVE_INFINITY)),
  } as const;
}

/** Adds the report to the page of a run on GitHub, where annotations have no room for all. */
async function writeStepSummary(
  report: CheckReport,
  format: ProblemFormatId | undefined,
  terminal: Terminal,
): Promise<void> {
  const path = terminal.env.GITHUB_STEP_SUMMARY;
  if (format !== 'github' || !isUnderActions(terminal) || path === undefined || path === '') return;
  const { renderStepSummary } = await import('../render/problems/step-summary.js');
  try {
    appendFileSync(path, renderStepSummary(report));
  } catch {
    await writeText(terminal.stderr, 'claims: cannot write the file that GITHUB_STEP_SUMMARY names\n');
  }
}
