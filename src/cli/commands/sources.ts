import { Option } from 'commander';
import { SOURCES_FORMAT_IDS } from '../../render/sources/sources-format.js';
import type { DefineCommand } from '../define-command.js';
import { addGateFlags, addGroupFlags, addInputFlags, addOutputFlags, collect } from '../flags.js';
import { SOURCE_ORDER_NAMES, type SourcesFlags } from '../sources-flags.js';

/** `claims sources`: the record of each source. */
export const defineSources: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('sources')
    .summary("each source's record: claims, stance, lean against the others, revisions")
    .description(
      'Print, for every source, what it has said over all incidents and how its figures stand to those of the others.',
    )
    .argument('[files...]', 'CSV, TSV, JSON, NDJSON or Excel files, folders, or - for standard input');
  addInputFlags(command);
  addGroupFlags(command)
    .option('--source <source>', 'only this source, by id, name or alias (repeat)', collect)
    .option('--as-of <date>', 'what was known on that day')
    .option('--bias <file>', 'beside each source what claims fit learned of it');
  addOutputFlags(command, SOURCES_FORMAT_IDS, 'table').addOption(
    new Option('--sort <what>', 'order of the sources').choices(SOURCE_ORDER_NAMES).default('claims'),
  );
  addGateFlags(command);
  command.addHelpText(
    'after',
    `
A lean is not a lie: the others may be wrong together. docs/sources.md says
what each number means.
Examples:
  claims sources data/tinzaouaten-2024
  claims sources data/tinzaouaten-2024 --measure killed --sort ratio
  claims sources claims.csv --format csv -o sources.csv`,
  );
  command.action(async (files: readonly string[], flags: SourcesFlags) => {
    const { sources } = await import('../actions/sources.js');
    finish(await sources(files, flags, terminal));
  });
};
