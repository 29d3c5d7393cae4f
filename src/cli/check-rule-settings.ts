import type { RuleSettings } from '../claim/rule-settings.js';
import { UserError } from '../claim/user-error.js';
import { ALL_RULES, suggestRule } from './all-rules.js';

/**
 * Throws a UserError when a config names a rule that there is not, or weakens one of severity error: what such a
 * rule finds leaves something out of the result, and nobody may fail to hear of that.
 */
export function checkRuleSettings(settings: RuleSettings, shown: string): void {
  for (const [id, setting] of Object.entries(settings)) {
    const rule = ALL_RULES.find((one) => one.id === id);
    if (rule === undefined) {
      throw new UserError(
        `cannot use ${shown}: there is no rule ${id}`,
        `${suggestRule(id)}claims rules lists the rules`,
      );
    }
    if (rule.severity === 'error' && setting !== 'error') {
      throw new UserError(
        `cannot use ${shown}: ${id} is always an error and cannot be "${setting}"`,
        `Mend the data, or accept single problems: claims rules ${id} says how`,
      );
    }
  }
}
