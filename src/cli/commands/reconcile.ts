import { FORMAT_IDS } from '../../render/format.js';
import type { DefineCommand } from '../define-command.js';
import {
  addGateFlags,
  addInputFlags,
  addOutputFlags,
  addSelectFlags,
  type ReconcileFlags,
} from '../flags.js';
import { addMethodFlags, describeMethods } from '../method-flags.js';

/** `claims reconcile`: ranges and disagreements per incident. */
export const defineReconcile: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('reconcile')
    .summary('ranges and disagreements per incident')
    .description(
      'Print, for every incident, what the claims amount to: ranges, who sets them, and who disagrees.',
    )
    .argument('[files...]', 'CSV, TSV, JSON, NDJSON or Excel files, folders, or - for standard input');
  addInputFlags(command);
  addSelectFlags(command);
  addMethodFlags(command, 'envelope and consensus').option(
    '--compare',
    'show beside them what plain averages would give, for comparison only',
  );
  addOutputFlags(command, FORMAT_IDS, 'table')
    .option('--plot', 'draw a forest plot of each group, the gravest first')
    .option('--open', 'write the report in HTML, to a temporary file without -o, and open it');
  addGateFlags(command).option(
    '--write-lock [file]',
    'write the ranges for review in git (default: claims.lock.json beside the data)',
  );
  command.addHelpText(
    'after',
    () => `${describeMethods()}

Sources that disagree are normal: the exit code stays 0. A row that had to
be left out gives 1.
Examples:
  claims reconcile data/tinzaouaten-2024 --victims wagner --measure killed
  claims reconcile claims.csv --as-of 2024-07-28
  claims reconcile claims.csv --json | jq .summary
  cat claims.csv | claims reconcile - --format csv
  claims reconcile claims.csv --open`,
  );
  command.action(async (files: readonly string[], flags: ReconcileFlags) => {
    const { reconcile } = await import('../actions/reconcile.js');
    finish(await reconcile(files, flags, terminal));
  });
};
