import { applyAcceptances, type SortedOut } from '../check/apply-acceptances.js';
import type { Problem } from '../claim/problem.js';
import type { AcceptedKeeper } from './accepted-keeper.js';
import type { Beside } from './beside.js';
import { compareProblems } from './problem-list.js';

/** What a check found, each with the input it belongs to, by its name in results; null where it belongs to none. */
export interface Findings {
  readonly problems: readonly { readonly input: string | null; readonly problem: Problem }[];
  /** The fingerprints of the disagreements. */
  readonly disagreements: readonly { readonly input: string | null; readonly fingerprint: string }[];
}

/** Sorts out what was found by what is accepted of each input. */
export function sortOut(found: Findings, keepers: Beside<AcceptedKeeper>, today: string): SortedOut {
  const sorted = keepers.all.map((keeper) => sortOutOf(keeper, found, keepers, today));
  return {
    problems: sorted.flatMap(({ problems }) => problems),
    accepted: sorted.flatMap(({ accepted }) => accepted),
  };
}

/** Hands what nobody has accepted yet to the keeper of each input. */
export async function acceptAll(
  found: Findings,
  keepers: Beside<AcceptedKeeper>,
  today: string,
  accept: (keeper: AcceptedKeeper, problems: readonly Problem[]) => Promise<void>,
): Promise<void> {
  for (const keeper of keepers.all) {
    const { problems } = sortOutOf(keeper, found, keepers, today);
    await accept(keeper, problems.filter(isAcceptable).sort(compareProblems));
  }
}

/** How many disagreements nobody has accepted, each counted once. */
export function countStanding({ disagreements }: Findings, keepers: Beside<AcceptedKeeper>): number {
  const accepted = new Map(
    keepers.all.map((keeper) => [
      keeper,
      new Set(keeper.accepted.acceptances.map(({ fingerprint }) => fingerprint)),
    ]),
  );
  const standing = disagreements.filter(
    ({ input, fingerprint }) => !accepted.get(keepers.of(input))?.has(fingerprint),
  );
  return new Set(standing.map(({ fingerprint }) => fingerprint)).size;
}

function sortOutOf(
  keeper: AcceptedKeeper,
  { problems, disagreements }: Findings,
  keepers: Beside<AcceptedKeeper>,
  today: string,
): SortedOut {
  const own = disagreements.filter(({ input }) => keepers.of(input) === keeper);
  return applyAcceptances(
    problems.filter(({ input }) => keepers.of(input) === keeper).map(({ problem }) => problem),
    keeper.accepted.acceptances,
    { file: keeper.file, today, disagreements: new Set(own.map(({ fingerprint }) => fingerprint)) },
  );
}

/** Problems of the keeper's own files are mended by writing those anew, not accepted. */
function isAcceptable({ ruleId }: Problem): boolean {
  return !/^(?:accepted|lock)\//.test(ruleId);
}
