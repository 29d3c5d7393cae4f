import type { Claim } from '../../claim/claim.js';
import { compareText } from '../../claim/compare-text.js';
import { loadClaims } from '../../load/load-claims.js';
import { renderClaimLine } from '../../render/claim-line.js';
import { breakWorkflowCommands } from '../../render/workflow-commands.js';
import { EXIT_FOUND, EXIT_OK } from '../exit-code.js';
import type { InputFlags } from '../flags.js';
import { ProblemList } from '../problem-list.js';
import { isUnderActions, reportProblems } from '../report-problems.js';
import { settle } from '../settings.js';
import { type Terminal, writeText } from '../terminal.js';

const LINES_AT_ONCE = 1000;

/** Prints every claim that can be read on a line of its own, sorted by incident and id. */
export async function show(paths: readonly string[], flags: InputFlags, terminal: Terminal): Promise<number> {
  const settings = await settle(paths, flags, terminal);
  const lines: { incident: string; line: string }[] = [];
  const found = new ProblemList(settings);
  found.add(settings.problems);
  for await (const batch of loadClaims(settings.inputs, settings.load)) {
    found.add(batch.problems);
    for (const claim of batch.claims as readonly Claim[]) {
      lines.push({ incident: claim.incident, line: renderClaimLine(claim) });
    }
  }
  lines.sort((a, b) => compareText(a.incident, b.incident) || compareText(a.line, b.line));
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const text = lines
      .slice(start, start + LINES_AT_ONCE)
      .map(({ line }) => `${line}\n`)
      .join('');
    const isRead = isUnderActions(terminal);
    if (!(await writeText(terminal.stdout, isRead ? breakWorkflowCommands(text) : text))) break;
  }
  const problems = found.sorted();
  await reportProblems(problems, { color: 'auto' }, settings, terminal);
  return problems.some((problem) => problem.severity === 'error') ? EXIT_FOUND : EXIT_OK;
}
