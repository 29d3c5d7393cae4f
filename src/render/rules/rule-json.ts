import type { Rule } from '../../claim/rule.js';

/** A rule for machines: plain data, every key always there. */
export function ruleJson({ id, severity, guess, summary, why, fix, bad, good }: Rule): object {
  return { id, severity, guess: guess === true, summary, why, fix, bad, good };
}
