import type { Problem } from '../claim/problem.js';
import { RULES, type Rule } from '../claim/rules.js';

const RULE_OF: ReadonlyMap<string, Rule> = new Map(Object.entries(RULES));

/** The problem as `--strict` sees it: what the tool would have guessed is an error. */
export function escalate(problem: Problem): Problem {
  return RULE_OF.get(problem.ruleId)?.guess === true ? { ...problem, severity: 'error' } : problem;
}
