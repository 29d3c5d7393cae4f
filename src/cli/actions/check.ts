import { isPartialDate } from '../../claim/partial-date.js';
import { UserError } from '../../claim/user-error.js';
import { locateProblems } from '../../load/locate-problems.js';
import { countOf } from '../../render/page.js';
import { PROBLEM_FORMAT_IDS } from '../../render/problems/index.js';
import { AcceptedKeeper } from '../accepted-keeper.js';
import type { CheckFlags } from '../check-flags.js';
import { namedFromHere, summaryLine, toReport } from '../check-report.js';
import { exitCodeOf } from '../exit-code.js';
import { acceptAll, countStanding, type Findings, sortOut } from '../findings.js';
import { gradeProblems } from '../grade-problems.js';
import { LockGuards } from '../lock-guards.js';
import { openOutputs } from '../outputs.js';
import { Progress } from '../progress.js';
import { type Reading, reconcileInputs } from '../reconcile-inputs.js';
import { isUnderActions, reportColumns } from '../report-problems.js';
import { lookClosely, type Settings, settle } from '../settings.js';
import { type Terminal, writeText } from '../terminal.js';
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
  const guard = await LockGuards.open(flags.lock, settled, terminal);
  const settings = guard === null ? settled : guard.settle(settled);
  const keepers = await AcceptedKeeper.open(flags, settings, terminal);
  const outputs = openOutputs(withDefaultFormat(flags, terminal), PROBLEM_FORMAT_IDS, settings, terminal);
  const { reading, disagreements } = await read(settings, guard, flags, terminal);
  const fromHere = namedFromHere(settings, terminal);
  const located = await locateProblems(reading.problems, settings.inputs, settings.load);
  const differences = gradeProblems(guard?.finish() ?? [], settings);
  const found = {
    problems: [
      ...located.map((problem) => ({ input: problem.file, problem: fromHere(problem) })),
      ...differences.map((problem) => ({ input: null, problem })),
    ],
    disagreements,
  };
  if (flags.accept) {
    await acceptAll(found, keepers, today, async (keeper, problems) => {
      const added = await keeper.accept(problems, flags, terminal);
      await say(`claims: accepted ${countOf(added, 'problem')} in ${keeper.file}\n`, flags, terminal);
    });
  }
  const current = flags.accept ? await AcceptedKeeper.open(flags, settings, terminal) : keepers;
  const report = toReport(sortOut(found, current, today), reading, settings, flags, today, terminal);
  await writeCheckReport(report, outputs, flags, terminal);
  if (flags.verbose && !flags.quiet) await reportColumns(settings, terminal);
  await say(summaryLine(report), flags, terminal);
  const summary = { ...report.summary, disagreements: countStanding(found, current) };
  return exitCodeOf({ summary }, report.options.failOn);
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
  guard: LockGuards | null,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<{ reading: Reading; disagreements: Findings['disagreements'] }> {
  const progress = new Progress(terminal, flags.quiet ?? false);
  const disagreements: { input: string | null; fingerprint: string }[] = [];
  const reading = await reconcileInputs(settings, EVERYTHING, {
    incident: (result, claims) => {
      guard?.incident(result, claims);
      const input = claims[0]?.place.file ?? null;
      for (const one of [result, ...result.groups]) {
        for (const { fingerprint } of one.disagreements) disagreements.push({ input, fingerprint });
      }
    },
    reset: () => {
      guard?.reset();
      disagreements.length = 0;
    },
    progress: (claims) => progress.show(claims),
  });
  progress.clear();
  return { reading, disagreements };
}

async function say(text: string, { quiet }: CheckFlags, terminal: Terminal): Promise<void> {
  if (!quiet) await writeText(terminal.stderr, text);
}
