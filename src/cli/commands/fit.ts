import { Option } from 'commander';
import { FIT_FORMAT_IDS } from '../../render/fit/fit-format.js';
import type { DefineCommand } from '../define-command.js';
import { FIT_DISTINCTION_NAMES, type FitFlags } from '../fit-flags.js';
import { addGateFlags, addGroupFlags, addInputFlags, addOutputFlags, collect } from '../flags.js';

/** `claims fit`: learns how each source leans. */
export const defineFit: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('fit')
    .summary("learn each source's bias over many incidents, for reconcile --bias")
    .description(
      'Learn from many incidents by what factor each source says too many or too few, and how surely that is known.',
    )
    .argument('[files...]', 'CSV, TSV, JSON or NDJSON files, folders, or - for standard input');
  addInputFlags(command);
  addGroupFlags(command).option('--as-of <date>', 'learn from what was known on that day');
  command
    .optionsGroup('Method:')
    .addOption(
      new Option(
        '--per <what>',
        `a lean of its own for each of ${FIT_DISTINCTION_NAMES.join(', ')} (repeat; default: for each role)`,
      ).argParser(collect),
    )
    .option('--priors <file>', 'what speakers tend to say (claims schema priors)')
    .option(
      '--truth <file>',
      'CSV of verified values, by which sources are judged: incident, victims, measure, value (or low, high)',
    )
    .optionsGroup('Scale:')
    .option('--shard <k/n>', 'learn nothing yet: write the cells of one part of the incidents, as JSON')
    .option('--merge', 'the files are shards: learn from all of them together');
  addOutputFlags(command, FIT_FORMAT_IDS, 'table, and json with --output');
  addGateFlags(command);
  command.addHelpText(
    'after',
    `
With --output the file holds what reconcile --bias reads (claims schema bias),
and the table is printed beside. docs/dataset-model.md says what is learned,
what holds its level, and when to trust it.
Examples:
  claims fit data/*-20*/
  claims fit data/*-20*/ -o bias.json
  claims fit claims.csv --truth verified.csv -o bias.json
  claims reconcile new.csv --method model --bias bias.json
  claims fit claims.csv --shard 1/2 -o one.json
  claims fit --merge one.json two.json -o bias.json`,
  );
  command.action(async (files: readonly string[], flags: FitFlags) => {
    const { fitDataset } = await import('../actions/fit.js');
    finish(await fitDataset(files, flags, terminal));
  });
};
