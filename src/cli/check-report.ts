import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { SortedOut } from '../check/apply-acceptances.js';
import type { Problem } from '../claim/problem.js';
import { countOf } from '../render/page.js';
import type { CheckReport } from '../render/problems/check-report.js';
import { ALL_RULES } from './all-rules.js';
import type { CheckFlags } from './check-flags.js';
import { gradeProblems } from './grade-problems.js';
import { compareProblems } from './problem-list.js';
import type { Reading } from './reconcile-inputs.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';
import { readVersion } from './version.js';

/** Problems with their files named as seen from the working directory, where editors and CI look for them. */
export function namedFromHere({ shownPaths }: Settings, terminal: Terminal): (problem: Problem) => Problem {
  return (problem) => {
    const shown = problem.file === null ? undefined : shownPaths.get(problem.file);
    return shown === undefined
      ? problem
      : { ...problem, file: fromHere(shown, problem.file ?? '', terminal) };
  };
}

/** A path from the working directory with forward slashes; one that lies elsewhere keeps its short name. */
function fromHere(shown: string, name: string, terminal: Terminal): string {
  if (name === 'stdin') return name;
  const path = relative(terminal.cwd(), resolve(terminal.cwd(), shown));
  const isElsewhere = isAbsolute(shown) && (path.startsWith('..') || isAbsolute(path));
  return (isElsewhere ? name : path).split(sep).join('/');
}

/** The report of a run, in the order in which every format writes it. */
export function toReport(
  { problems, accepted }: SortedOut,
  { inputs, summary }: Reading,
  settings: Settings,
  flags: CheckFlags,
  today: string,
  terminal: Terminal,
): CheckReport {
  const { strict, config, shownPaths } = settings;
  const ordered = [...gradeProblems(problems, settings)].sort(compareProblems);
  const count = (severity: string) => ordered.filter((problem) => problem.severity === severity).length;
  return {
    tool: { name: 'claims', version: readVersion() },
    inputs: inputs.map((input) => {
      const shown = shownPaths.get(input.path);
      return shown === undefined ? input : { ...input, path: fromHere(shown, input.path, terminal) };
    }),
    options: { strict, failOn: flags.failOn ?? config.failOn ?? 'error', today },
    problems: ordered,
    accepted: accepted
      .map(({ problem, acceptance: { reason, by, until } }) => ({ problem, reason, by, until }))
      .sort((a, b) => compareProblems(a.problem, b.problem)),
    rules: ALL_RULES,
    summary: {
      incidents: summary.incidents,
      claims: summary.claims,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      accepted: accepted.length,
    },
  };
}

/** `2 errors, 1 warning, 3 accepted; 103 claims of 1 incident`. */
export function summaryLine({ summary }: CheckReport): string {
  const { errors, warnings, infos, accepted, claims, incidents } = summary;
  const found = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
    ...(infos > 0 ? [countOf(infos, 'remark')] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  const what = found.length === 0 ? 'no problems' : found.join(', ');
  return `${what}; ${countOf(claims, 'claim')} of ${countOf(incidents, 'incident')}\n`;
}
