import { PROBLEM_FORMAT_IDS } from '../../render/problems/index.js';
import type { CheckFlags } from '../check-flags.js';
import type { DefineCommand } from '../define-command.js';
import { addGateFlags, addInputFlags, addOutputFlags } from '../flags.js';

/** `claims check`: problems in the data. */
export const defineCheck: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('check')
    .summary('problems in the data; for CI and pre-commit')
    .description(
      'Look for everything that is wrong or doubtful in a dataset, row by row and between rows, and hold it against what was accepted and locked.',
    )
    .argument('[files...]', 'CSV, TSV, JSON, NDJSON or Excel files, folders, or - for standard input');
  addInputFlags(command);
  addOutputFlags(command, PROBLEM_FORMAT_IDS, 'text; github under GitHub Actions');
  addGateFlags(command)
    .option('--accepted <file>', 'what is accepted (default: claims.accepted.json beside the data)')
    .option('--no-accepted', 'let nothing be accepted')
    .option('--accept', 'accept every problem that is left, in that file')
    .option('--reason <text>', 'why, for the entries that --accept writes')
    .option('--by <name>', 'who accepts')
    .option('--until <date>', 'the last day on which they may stand')
    .option('--lock [file]', 'hold ranges against a lock (default: claims.lock.json beside the data)')
    .option('--no-lock', 'hold ranges against no lock')
    .option('--today <date>', 'the day on which dates are judged (default: today, UTC)');
  command.addHelpText(
    'after',
    `
claims rules RULE explains a rule; "rules" in claims.config.json sets severities.
Examples:
  claims check data/tinzaouaten-2024
  claims check claims.csv --strict --fail-on warning
  claims check claims.csv --format sarif -o claims.sarif --report junit=junit.xml
  claims check claims.csv --accept --reason "seen and kept" --by "A. Keeper"`,
  );
  command.action(async (files: readonly string[], flags: CheckFlags) => {
    const { check } = await import('../actions/check.js');
    finish(await check(files, flags, terminal));
  });
};
