import type { Problem } from '../claim/problem.js';
import { RULES, type Rule } from '../claim/rules.js';

/** The problem as `--strict` sees it: what the tool would have guessed is an error. */
export function escalate(problem: Problem): Problem {
  const rule: Rule = RULES[problem.ruleId];
  return rule.guess === true ? { ...problem, severity: 'error' } : problem;
}
