import type { Rule } from '../../claim/rule.js';
import { ruleGroup } from '../../claim/rule-groups.js';
import { UserError } from '../../claim/user-error.js';
import { ruleJson } from '../../render/rules/rule-json.js';
import { renderRuleList } from '../../render/rules/rule-list.js';
import { renderRulePage } from '../../render/rules/rule-page.js';
import { ALL_RULES, suggestRule } from '../all-rules.js';
import { EXIT_OK } from '../exit-code.js';
import type { RulesFlags } from '../flags.js';
import { colorLevel, columnsOf, type Terminal, writeText } from '../terminal.js';

/** Prints everything about one rule; without an id every rule, with the name of a group those of it. */
export async function rules(id: string | undefined, flags: RulesFlags, terminal: Terminal): Promise<number> {
  const page = {
    width: flags.width ?? columnsOf(terminal.stdout),
    color: colorLevel(flags.color, terminal, 'stdout'),
  };
  const rule = ALL_RULES.find((one) => one.id === id);
  const listed = rule === undefined ? rulesOfGroup(id) : [];
  const text = flags.json
    ? `${JSON.stringify(rule === undefined ? listed.map(ruleJson) : ruleJson(rule), null, 2)}\n`
    : rule === undefined
      ? renderRuleList(listed, page)
      : renderRulePage(rule, page);
  await writeText(terminal.stdout, text);
  return EXIT_OK;
}

/** The rules of a group, or all without a name; throws a UserError for what is neither a group nor a rule. */
function rulesOfGroup(name: string | undefined): readonly Rule[] {
  const found = name === undefined ? ALL_RULES : ALL_RULES.filter(({ id }) => ruleGroup(id) === name);
  if (name === undefined || found.length > 0) return found;
  throw new UserError(`there is no rule ${name}`, `${suggestRule(name)}claims rules lists the rules`);
}
