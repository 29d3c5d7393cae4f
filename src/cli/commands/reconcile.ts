import { Option } from 'commander';
import type { DefineCommand } from '../define-command.js';
import {
  addGateFlags,
  addInputFlags,
  addOutputFlags,
  addSelectFlags,
  collect,
  RESULT_FORMATS,
  type ReconcileFlags,
} from '../flags.js';

/** Written out, so that the help needs no method; a test holds it against the table of methods. */
export const METHOD_NAMES = [
  'envelope',
  'consensus',
  'acled',
  'gtd',
  'ucdp',
  'ibc',
  'airwars',
  'majority',
] as const;

/** `claims reconcile`: ranges and disagreements per incident. */
export const defineReconcile: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('reconcile')
    .summary('ranges and disagreements per incident')
    .description(
      'Print, for every incident, what the claims amount to: ranges, who sets them, and who disagrees.',
    )
    .argument('[files...]', 'CSV, TSV, JSON or NDJSON files, folders, or - for standard input');
  addInputFlags(command);
  addSelectFlags(command);
  command
    .optionsGroup('Method:')
    .addOption(
      new Option(
        '--method <name>',
        `${METHOD_NAMES.join(', ')} or all (repeat; default: envelope and consensus)`,
      ).argParser(collect),
    )
    .addOption(
      new Option(
        '--perpetrator <actor>',
        'an actor whose own claims the method gtd sets aside (repeat)',
      ).argParser(collect),
    )
    .option(
      '--latest-per-source',
      'of the unrelated figures of one source for a group count only the latest',
    );
  addOutputFlags(command, RESULT_FORMATS, 'table');
  addGateFlags(command).option(
    '--write-lock [file]',
    'write the ranges for review in git (default: claims.lock.json beside the data)',
  );
  command.addHelpText(
    'after',
    `
Sources that disagree are normal: the exit code stays 0. A row that had to
be left out gives 1.
Examples:
  claims reconcile data/tinzaouaten-2024 --victims wagner --measure killed
  claims reconcile claims.csv --as-of 2024-07-28
  claims reconcile claims.csv --json | jq .summary
  cat claims.csv | claims reconcile - --format csv`,
  );
  command.action(async (files: readonly string[], flags: ReconcileFlags) => {
    const { reconcile } = await import('../actions/reconcile.js');
    finish(await reconcile(files, flags, terminal));
  });
};
