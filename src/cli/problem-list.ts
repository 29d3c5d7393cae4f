import { compareText } from '../claim/compare-text.js';
import { createProblem, type Problem } from '../claim/problem.js';
import type { Severity } from '../claim/severity.js';
import { gradeProblems } from './grade-problems.js';
import type { Settings } from './settings.js';

type ListSettings = Pick<Settings, 'strict' | 'rules' | 'mostPerRule'>;

/** How many problems of a rule were found. */
interface Tally {
  readonly severity: Severity;
  count: number;
}

/**
 * The problems of a run, graded as it sees them. Of one rule only the first so many are kept, since one wrong column
 * of a large file would fill the memory; how many more there are is a last problem of that rule.
 */
export class ProblemList {
  readonly #settings: ListSettings;
  readonly #kept: Problem[] = [];
  readonly #tallies = new Map<string, Tally>();

  constructor(settings: ListSettings) {
    this.#settings = settings;
  }

  add(problems: readonly Problem[]): void {
    for (const problem of gradeProblems(problems, this.#settings)) {
      const { ruleId, severity } = problem;
      const tally = this.#tallies.get(ruleId) ?? { severity, count: 0 };
      this.#tallies.set(ruleId, tally);
      tally.count++;
      if (tally.count <= this.#settings.mostPerRule) this.#kept.push(problem);
    }
  }

  /** What was kept, by where it stands, and how many more there are of each rule. */
  sorted(): readonly Problem[] {
    const { mostPerRule } = this.#settings;
    const rests = [...this.#tallies].filter(([, { count }]) => count > mostPerRule);
    return [
      ...this.#kept,
      ...rests.map(([id, { severity, count }]) =>
        createProblem(
          { id, severity },
          {
            message: `${count - mostPerRule} more problems of this rule are not listed`,
            hint: 'Mend those that are, or list more with --max-per-rule.',
          },
        ),
      ),
    ].sort(compareProblems);
  }
}

/** Sorts behind every name of a file. */
const LAST = '\uFFFF';

/** Orders problems by where they stand, however the input was read; those that stand nowhere come last. */
export function compareProblems(left: Problem, right: Problem): number {
  return (
    compareText(left.file ?? LAST, right.file ?? LAST) ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0) ||
    compareText(left.ruleId, right.ruleId) ||
    compareText(left.message, right.message)
  );
}
