import { EXPLAIN_FORMAT_IDS } from '../../render/explain/explain-format.js';
import type { DefineCommand } from '../define-command.js';
import type { ExplainFlags } from '../explain-flags.js';
import { addGateFlags, addInputFlags, addOutputFlags, addSelectFlags } from '../flags.js';
import { addMethodFlags } from '../method-flags.js';

/** `claims explain`: how one number came about, claim by claim. */
export const defineExplain: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('explain')
    .summary('how one number came about, claim by claim')
    .description(
      'Tell in sentences how the figures of a group came about: how each claim was read, why it stands or not, which rule of which document decided, and what would change without it.',
    )
    .argument('[files...]', 'CSV, TSV, JSON, NDJSON or Excel files, folders, or - for standard input');
  addInputFlags(command);
  addSelectFlags(command).option('--all', 'explain every group, also where none is chosen');
  addMethodFlags(command, 'envelope and consensus');
  addOutputFlags(command, EXPLAIN_FORMAT_IDS, 'text');
  addGateFlags(command);
  command.addHelpText(
    'after',
    `
Every group that --victims, --measure and --source choose is explained. Where
none of them is given and there are several groups, they are listed, each with
the flags that ask for it.
Examples:
  claims explain data/tinzaouaten-2024
  claims explain data/tinzaouaten-2024 --victims wagner --measure killed
  claims explain claims.csv --victims fama --method all --perpetrator csp
  claims explain claims.csv --all --format markdown -o how.md`,
  );
  command.action(async (files: readonly string[], flags: ExplainFlags) => {
    const { explain } = await import('../actions/explain.js');
    finish(await explain(files, flags, terminal));
  });
};
