import type { Problem } from './problem.js';
import { SEVERITIES } from './severity.js';

/** What a config may say of a rule: how grave a problem of it is, or that nobody wants to hear of it. */
export const RULE_SETTINGS = [...SEVERITIES, 'off'] as const;
type RuleSetting = (typeof RULE_SETTINGS)[number];

/** What a config says of rules, by their ids. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The problems with the severities that the settings give their rules, without those of rules that are off. */
export function applyRuleSettings(problems: readonly Problem[], settings: RuleSettings): readonly Problem[] {
  return problems.flatMap((problem) => {
    const setting = Object.hasOwn(settings, problem.ruleId) ? settings[problem.ruleId] : undefined;
    if (setting === 'off') return [];
    return setting === undefined ? [problem] : [{ ...problem, severity: setting }];
  });
}
