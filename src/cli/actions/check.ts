import { applyAcceptances } from '../../check/apply-acceptances.js';
import { isPartialDate } from '../../claim/partial-date.js';
import type { Problem } from '../../claim/problem.js';
import { UserError } from '../../claim/user-error.js';
import { locateProblems } from '../../load/locate-problems.js';
import { countOf } from '../../render/page.js';
import { PROBLEM_FORMAT_IDS } from '../../render/problems/problem-format-ids.js';
import { AcceptedKeeper } from '../accepted-keeper.js';
import type { CheckFlags } from '../check-flags.js';
import { namedFromHere, summaryLine, toReport } from '../check-report.js';
import { exitCodeOf } from '../exit-code.js';
import { gradeProblems } from '../grade-problems.js';
import { findLock, LockGuard } from '../lock-guard.js';
import { openOutputs } from '../outputs.js';
import { compareProblems } from '../problem-list.js';
import { Progress } from '../progress.js';
import { type Reading, reconcileInputs } from '../reconcile-inputs.js';
import { isUnderActions } from '../report-problems.js';
import { lookClosely, type Settings, settle } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { writeText } from '../terminal.js';
import { readToday } from '../today.js';
import { writeCheckReport } from '../write-check-report.js';

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
  await writeCheckReport(report, outputs, flags, terminal);
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

async function say(text: string, { quiet }: CheckFlags, terminal: Terminal): Promise<void> {
  if (!quiet) await writeText(terminal.stderr, text);
}
