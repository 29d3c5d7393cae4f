import { Option } from 'commander';
import { METHOD_IDS } from '../../reconcile/methods/catalogue.js';
import { DIFF_FORMAT_IDS } from '../../render/diff/diff-format.js';
import type { DefineCommand } from '../define-command.js';
import {
  addDocumentFlags,
  addGroupFlags,
  addReadingFlags,
  collect,
  DIFF_FAIL_ON,
  type DiffFlags,
} from '../flags.js';

/** `claims diff`: what an edit of a dataset changes. */
export const defineDiff: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('diff')
    .summary('what an edit changes: claims, then reconciled ranges')
    .description(
      'Print what an edit of a dataset changes: claims, and then ranges, disagreements and how grave they are.',
    )
    .argument('[paths...]', 'OLD and NEW, each a file or a folder; with --base the files to compare')
    .option('--base <revision>', 'compare the files at this git revision with the files as they are');
  addReadingFlags(command);
  addGroupFlags(command);
  command
    .optionsGroup('Method:')
    .addOption(
      new Option(
        '--method <name>',
        `${METHOD_IDS.join(', ')} or all (repeat; default: envelope and consensus)`,
      ).argParser(collect),
    );
  addDocumentFlags(command, DIFF_FORMAT_IDS, 'table');
  command
    .optionsGroup('Gate:')
    .option('--exit-code', 'exit with 1 if anything changed')
    .addOption(
      new Option(
        '--fail-on <what>',
        'exit with 1 if a range moved or vanished (of locked incidents, where a lock stands beside the data), or if rows of the new side have errors (default: never)',
      ).choices([...DIFF_FAIL_ON]),
    );
  command.addHelpText(
    'after',
    `
Either side has its own actors file and config. With --base, these too are
those of the revision, and without paths the working folder is compared. In
CI fetch the whole history (fetch-depth: 0) and name a branch as origin/main.
To see only what a branch changed: --base $(git merge-base origin/main HEAD)
Examples:
  claims diff old.csv new.csv
  claims diff --base HEAD data/tinzaouaten-2024
  claims diff --base origin/main --format markdown > comment.md
  claims diff --base origin/main --format github --fail-on range-change`,
  );
  command.action(async (paths: readonly string[], flags: DiffFlags) => {
    const { diff } = await import('../actions/diff.js');
    finish(await diff(paths, flags, terminal));
  });
};
