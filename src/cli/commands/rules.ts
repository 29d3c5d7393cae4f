import type { DefineCommand } from '../define-command.js';
import { addPageFlags, type RulesFlags } from '../flags.js';

/** `claims rules`: what the data is held to. */
export const defineRules: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('rules')
    .summary('what each rule of the data means, why, and how to mend it')
    .description('Print the rules the data is held to, or everything about one of them.')
    .argument('[id]', 'a rule such as cell/date-in-count, or a group such as cell')
    .option('--json', 'print JSON');
  addPageFlags(command);
  command.action(async (id: string | undefined, flags: RulesFlags) => {
    const { rules } = await import('../actions/rules.js');
    finish(await rules(id, flags, terminal));
  });
};
