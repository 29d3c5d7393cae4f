import type { Problem } from '../claim/problem.js';

/** The problem as `--strict` sees it: what the tool would have guessed, by the rules that guess, is an error. */
export function escalate(problem: Problem, guesses: ReadonlySet<string>): Problem {
  return guesses.has(problem.ruleId) ? { ...problem, severity: 'error' } : problem;
}
