import type { DefineCommand } from '../define-command.js';
import { addInputFlags, type InputFlags } from '../flags.js';

/** `claims show`: one sorted line a claim. */
export const defineShow: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('show')
    .summary('one sorted line a claim (git textconv)')
    .description(
      'Print every claim on a line of its own, sorted, so that two versions of a file can be compared.',
    )
    .argument('[files...]', 'CSV, TSV, JSON, NDJSON or Excel files, folders, or - for standard input');
  addInputFlags(command);
  command.addHelpText(
    'after',
    `
To see edits of a dataset claim by claim in git:
  git config diff.claims.textconv "claims show"
  echo "*.csv diff=claims" >> .gitattributes`,
  );
  command.action(async (files: readonly string[], flags: InputFlags) => {
    const { show } = await import('../actions/show.js');
    finish(await show(files, flags, terminal));
  });
};
