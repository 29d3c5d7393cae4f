import type { Problem } from '../claim/problem.js';
import { applyRuleSettings } from '../claim/rule-settings.js';
import { escalate } from '../load/strict.js';
import { GUESSES } from './all-rules.js';
import type { Settings } from './settings.js';

/**
 * The problems as this run sees them: guesses are errors under `--strict`, and what the config says of a rule by
 * its name holds over that.
 */
export function gradeProblems(
  problems: readonly Problem[],
  { strict, rules }: Pick<Settings, 'strict' | 'rules'>,
): readonly Problem[] {
  if (problems.length === 0) return problems;
  return applyRuleSettings(strict ? problems.map((problem) => escalate(problem, GUESSES)) : problems, rules);
}
