import { CHECK_RULES } from '../check/check-incident.js';
import { compareText } from '../claim/compare-text.js';
import type { Rule } from '../claim/rule.js';
import { RULES } from '../claim/rules.js';
import { suggest } from '../claim/suggest.js';

/** Every rule there is, in the order of their ids: those of `claim/` and those of `check/`. */
export const ALL_RULES: readonly Rule[] = [...RULES, ...CHECK_RULES].sort((one, other) =>
  compareText(one.id, other.id),
);

/** The ids of the rules where the tool guesses for the user. */
export const GUESSES: ReadonlySet<string> = new Set(
  ALL_RULES.filter((rule: Rule) => rule.guess).map(({ id }) => id),
);

/** "Did you mean …? " for an id of no rule, also where only its second half was given; else an empty text. */
export function suggestRule(id: string): string {
  const ids = ALL_RULES.map((rule) => rule.id);
  const half = ids.find((one) => one.endsWith(`/${id}`));
  return half === undefined ? suggest(id, ids) : `Did you mean ${half}? `;
}
