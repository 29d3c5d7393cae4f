import type { Rule } from '../../claim/rule.js';
import { RULE_GROUPS, ruleGroup } from '../../claim/rule-groups.js';

/** Rules that belong together, with what they are about. */
export interface GroupOfRules {
  readonly name: string;
  readonly about: string;
  readonly rules: readonly Rule[];
}

/** The groups that some rules are of, in the order in which a reader meets them. */
export function groupRules(rules: readonly Rule[]): GroupOfRules[] {
  return Object.entries(RULE_GROUPS).flatMap(([name, about]) => {
    const own = rules.filter((rule) => ruleGroup(rule.id) === name);
    return own.length === 0 ? [] : [{ name, about, rules: own }];
  });
}
