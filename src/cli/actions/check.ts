import { appendFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { applyAcceptances } from '../../check/apply-acceptances.js';
import { isPartialDate } from '../../claim/partial-date.js';
import type { Problem } from '../../claim/problem.js';
import { UserError } from '../../claim/user-error.js';
import { locateProblems } from '../../load/locate-problems.js';
import { countOf } from '../../render/page.js';
import type { CheckReport } from '../../render/problems/check-report.js';
import { PROBLEM_FORMATS } from '../../render/problems/index.js';
import { PROBLEM_FORMAT_IDS, type ProblemFormatId } from '../../render/problems/problem-format-ids.js';
import { renderStepSummary } from '../../render/problems/step-summary.js';
import { AcceptedKeeper } from '../accepted-keeper.js';
import { ALL_RULES } from '../all-rules.js';
import type { CheckFlags } from '../check-flags.js';
import { exitCodeOf } from '../exit-code.js';
import { gradeProblems } from '../grade-problems.js';
import { findLock, LockGuard } from '../lock-guard.js';
import { openOutputs, readRenderOptions } from '../outputs.js';
import { Progress } from '../progress.js';
import { compareProblems, type Reading, reconcileInputs } from '../reconcile-inputs.js';
import { isUnderActions } from '../report-problems.js';
import { lookClosely, type Settings, settle } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { writeText } from '../terminal.js';
import { readToday } from '../today.js';
import { readVersion } from '../version.js';

const EVERYTHING = { incidents: [], victims: [], measures: [], sources: [], onlyDisagreements: false };

/** Looks for every problem of a dataset and writes the reports. The exit code is a function of what was found. */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  refuseUnreadableUntil(flags);
  const today = readToday(flags.today, terminal);
  const settled = lookClosely(await settle(paths, flags, terminal), today);
  const lockPath = await findLock(flags.lock, settled, terminal);
  const guard = lockPath === null ? null : await LockGuard.open(lockPath, terminal);
  const settings = guard === null ? settled : guard.settle(settled);
  const keeper = await AcceptedKeeper.open(flags, settings, terminal);
  const outputs = openOutputs(withDefaultFormat(flags, terminal), PROBLEM_FORMAT_IDS, settings, terminal);
  const { reading, disagreements } = await read(settings, guard, flags, terminal);
  const located = await locateProblems(reading.problems, settings.inputs, settings.load);
  const differences = gradeProblems(guard?.finish() ?? [], settings);
  const problems = [...located.map(namedFromHere(settings, terminal)), ...differences];
  if (flags.accept) {
    const { problems: open } = applyAcceptances(problems, keeper.accepted.acceptances, {
      file: keeper.file,
      today,
      disagreements,
    });
    const acceptable = open.filter(isAcceptable).sort(compareProblems);
    const added = await keeper.accept(acceptable, flags, terminal);
    await say(`claims: accepted ${countOf(added, 'problem')} in ${keeper.file}\n`, flags, terminal);
  }
  const current = flags.accept ? await AcceptedKeeper.open(flags, settings, terminal) : keeper;
  const sorted = applyAcceptances(problems, current.accepted.acceptances, {
    file: current.file,
    today,
    disagreements,
  });
  const report = toReport(sorted, reading, settings, flags, today, terminal);
  for (const { format, destination, isMain } of outputs) {
    const render = await PROBLEM_FORMATS[format]();
    await destination.write(render(report, formatOptions(format, isMain, flags, terminal)));
    destination.finish();
  }
  await writeStepSummary(report, outputs[0]?.format, terminal);
  await say(summaryLine(report), flags, terminal);
  const accepted = new Set(current.accepted.acceptances.map(({ fingerprint }) => fingerprint));
  const standing = [...disagreements].filter((fingerprint) => !accepted.has(fingerprint)).length;
  return exitCodeOf({ summary: { ...report.summary, disagreements: standing } }, report.options.failOn);
}

/** Problems of the keeper's own files are mended by writing those anew, not accepted. */
function isAcceptable({ ruleId }: Problem): boolean {
  return !/^(?:accepted|lock)\//.test(ruleId);
}

function refuseUnreadableUntil({ until }: CheckFlags): void {
  if (until === undefined || isPartialDate(until)) return;
  throw new UserError(`--until ${until} is not a date`, 'Write it as 2026-12-31');
}

/** Under GitHub Actions problems become annotations, unless the user wants otherwise. */
function withDefaultFormat(flags: CheckFlags, terminal: Terminal): CheckFlags {
  const isChosen = flags.format !== undefined || flags.json || flags.output !== undefined;
  return !isChosen && isUnderActions(terminal) ? { ...flags, format: 'github' } : flags;
}

async function read(
  settings: Settings,
  guard: LockGuard | null,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<{ reading: Reading; disagreements: ReadonlySet<string> }> {
  const progress = new Progress(terminal, flags.quiet ?? false);
  const disagreements = new Set<string>();
  const reading = await reconcileInputs(settings, EVERYTHING, {
    incident: (result) => {
      guard?.incident(result);
      for (const { fingerprint } of result.disagreements) disagreements.add(fingerprint);
      for (const group of result.groups) {
        for (const { fingerprint } of group.disagreements) disagreements.add(fingerprint);
      }
    },
    reset: () => {
      guard?.reset();
      disagreements.clear();
    },
    progress: (claims) => progress.show(claims),
  });
  progress.clear();
  return { reading, disagreements };
}

/** Problems with their files named as seen from the working directory, where editors and CI look for them. */
function namedFromHere({ shownPaths }: Settings, terminal: Terminal): (problem: Problem) => Problem {
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

function toReport(
  { problems, accepted }: ReturnType<typeof applyAcceptances>,
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

function formatOptions(format: ProblemFormatId, isMain: boolean, flags: CheckFlags, terminal: Terminal) {
  const { width, color, ascii, verbose } = readRenderOptions(flags, terminal);
  const isForTerminal = isMain && flags.output === undefined && terminal.stdout.isTTY === true;
  return {
    // What is read by a problem matcher keeps each message on one line.
    width: flags.width !== undefined || isForTerminal ? width : Number.MAX_SAFE_INTEGER,
    color: isMain && format === 'text' ? color : 0,
    ascii,
    maxProblems: verbose || !isForTerminal ? Number.POSITIVE_INFINITY : flags.maxProblems,
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
  try {
    appendFileSync(path, renderStepSummary(report));
  } catch {
    await writeText(terminal.stderr, 'claims: cannot write the file that GITHUB_STEP_SUMMARY names\n');
  }
}

/** `2 errors, 1 warning, 3 accepted; 103 claims of 1 incident`. */
function summaryLine({ summary }: CheckReport): string {
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

async function say(text: string, { quiet }: CheckFlags, terminal: Terminal): Promise<void> {
  if (!quiet) await writeText(terminal.stderr, text);
}
