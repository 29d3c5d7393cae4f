import type { Problem } from '../claim/problem.js';
import type { OutputFlags } from './flags.js';
import { colorLevel, type Terminal, writeText } from './terminal.js';

/** Prints problems for a human on standard error, the gravest first, and how many there are. */
export async function reportProblems(
  problems: readonly Problem[],
  flags: Pick<OutputFlags, 'color' | 'maxProblems' | 'verbose' | 'ascii'>,
  terminal: Terminal,
): Promise<void> {
  if (problems.length === 0) return;
  const { renderProblems } = await import('../render/problem-text.js');
  await writeText(
    terminal.stderr,
    renderProblems(problems, {
      color: colorLevel(flags.color, terminal, 'stderr'),
      ascii: flags.ascii ?? false,
      maxProblems: flags.verbose ? Number.POSITIVE_INFINITY : flags.maxProblems,
      underActions: terminal.env['GITHUB_ACTIONS'] === 'true',
    }),
  );
}
