import type { Problem } from '../claim/problem.js';
import { renderProblemCounts } from '../render/problem-counts.js';
import { renderProblems } from '../render/problem-text.js';
import type { OutputFlags } from './flags.js';
import type { Settings } from './settings.js';
import { colorLevel, type Terminal, writeText } from './terminal.js';

/**
 * Prints problems for a human on standard error: every error with its way out, at most so many; warnings in one
 * line, so that they do not bury the result, unless the user asks for all.
 */
export async function reportProblems(
  problems: readonly Problem[],
  flags: Pick<OutputFlags, 'color' | 'maxProblems' | 'verbose' | 'ascii' | 'width'>,
  { shownPaths }: Pick<Settings, 'shownPaths'>,
  terminal: Terminal,
): Promise<void> {
  const isVerbose = flags.verbose ?? false;
  const shown = (isVerbose ? problems : problems.filter((problem) => problem.severity === 'error')).map(
    (problem) => ({
      ...problem,
      file: problem.file === null ? null : (shownPaths.get(problem.file) ?? problem.file),
    }),
  );
  await writeText(
    terminal.stderr,
    renderProblems(shown, {
      width: flags.width ?? terminal.stderr.columns ?? 80,
      color: colorLevel(flags.color, terminal, 'stderr'),
      ascii: flags.ascii ?? false,
      maxProblems: isVerbose ? Number.POSITIVE_INFINITY : flags.maxProblems,
      underActions: isUnderActions(terminal),
    }),
  );
  const counted = isVerbose ? '' : renderProblemCounts(problems, 'warning');
  if (counted !== '') await writeText(terminal.stderr, `${counted} (--verbose prints them)\n`);
}

/** Whether GitHub Actions reads along and takes some lines for commands. */
export function isUnderActions(terminal: Terminal): boolean {
  return terminal.env.GITHUB_ACTIONS === 'true';
}
