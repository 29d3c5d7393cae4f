import type { Problem } from '../claim/problem.js';
import { renderColumnsReading } from '../render/columns-reading.js';
import { renderProblemCounts } from '../render/problem-counts.js';
import { breakWorkflowCommands } from '../render/workflow-commands.js';
import type { OutputFlags } from './flags.js';
import type { Settings } from './settings.js';
import { colorLevel, columnsOf, type Terminal, writeText } from './terminal.js';

/** Problems printed where nothing else is asked for: more would bury the result. */
export const MOST_PROBLEMS = 20;

/**
 * Prints problems for a human on standard error: every error with its way out, at most so many; warnings in one
 * line, so that they do not bury the result, unless the user asks for all.
 */
export async function reportProblems(
  problems: readonly Problem[],
  flags: Pick<OutputFlags, 'color' | 'maxProblems' | 'verbose' | 'ascii' | 'width'>,
  settings: Pick<Settings, 'shownPaths' | 'columns'>,
  terminal: Terminal,
): Promise<void> {
  const { shownPaths } = settings;
  const isVerbose = flags.verbose ?? false;
  if (isVerbose) await reportColumns(settings, terminal);
  const shown = (isVerbose ? problems : gravestOf(problems)).map((problem) => ({
    ...problem,
    file: problem.file === null ? null : (shownPaths.get(problem.file) ?? problem.file),
  }));
  if (shown.length > 0) {
    // What measures and colours lines is loaded only where there are some.
    const { renderProblems } = await import('../render/problem-text.js');
    const text = renderProblems(shown, {
      // In a pipe each message keeps to one line, for problem matchers and grep.
      width: flags.width ?? (terminal.stderr.isTTY ? columnsOf(terminal.stderr) : Number.MAX_SAFE_INTEGER),
      color: colorLevel(flags.color, terminal, 'stderr'),
      ascii: flags.ascii ?? false,
      maxProblems: isVerbose ? Number.POSITIVE_INFINITY : (flags.maxProblems ?? MOST_PROBLEMS),
      underActions: isUnderActions(terminal),
    });
    await writeText(terminal.stderr, text);
  }
  const counted = isVerbose ? '' : renderProblemCounts(problems, 'warning');
  if (counted !== '') await writeText(terminal.stderr, `${counted} (--verbose prints them)\n`);
}

/**
 * The errors; and where claims do not say whose losses they count, the columns that were not read, as one of them may:
 * without it the losses of different people stand in one group.
 */
function gravestOf(problems: readonly Problem[]): readonly Problem[] {
  const lacksVictims = problems.some(({ ruleId }) => ruleId === 'claim/unspecified-victims');
  return problems.filter(
    ({ severity, ruleId }) => severity === 'error' || (lacksVictims && ruleId === 'file/unknown-column'),
  );
}

/** Says on standard error which columns were read under other names than their own. */
export async function reportColumns(
  { columns, shownPaths }: Pick<Settings, 'shownPaths' | 'columns'>,
  terminal: Terminal,
): Promise<void> {
  for (const [file, reading] of columns) {
    const text = renderColumnsReading(shownPaths.get(file) ?? file, reading);
    if (text === '') continue;
    const line = `claims: ${text}\n`;
    await writeText(terminal.stderr, isUnderActions(terminal) ? breakWorkflowCommands(line) : line);
  }
}

/** Whether GitHub Actions reads along and takes some lines for commands. */
export function isUnderActions(terminal: Terminal): boolean {
  return terminal.env.GITHUB_ACTIONS === 'true';
}
