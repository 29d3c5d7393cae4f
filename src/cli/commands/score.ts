import { SCORE_FORMAT_IDS } from '../../render/score/score-format.js';
import type { DefineCommand } from '../define-command.js';
import { addGateFlags, addInputFlags, addOutputFlags, collect } from '../flags.js';
import { addMethodFlags } from '../method-flags.js';
import type { ScoreFlags } from '../score-flags.js';

/** `claims score`: any method against later-verified values. */
export const defineScore: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('score')
    .summary('any method against later-verified values')
    .description('Print how far each method is from what was verified later, side by side.')
    .argument('[files...]', 'CSV, TSV, JSON or NDJSON files, folders, or - for standard input')
    .requiredOption(
      '--truth <file>',
      'CSV of verified values: incident, victims, measure, value (or low, high), source, leave_out',
    );
  addInputFlags(command);
  command
    .optionsGroup('Select:')
    .option('--incident <id>', 'only this incident (repeat)', collect)
    .option('--as-of <date>', 'score what was known on that day');
  addMethodFlags(command, 'all').option(
    '--compare',
    'also averages and truth discovery (CRH, CATD, GTM), for comparison only',
  );
  addOutputFlags(command, SCORE_FORMAT_IDS, 'table');
  addGateFlags(command);
  command.addHelpText(
    'after',
    `
A value that rests on one of the claims says nothing of a method that has
seen that claim: leave_out names claims or sources that no method is shown.
docs/scoring.md says what each number means.
Examples:
  claims score data/*-20*/ --truth data/verified.csv
  claims score data/*-20*/ --truth data/verified.csv --compare
  claims score claims.csv --truth verified.csv --as-of 2024-07-31 --json`,
  );
  command.action(async (files: readonly string[], flags: ScoreFlags) => {
    const { score } = await import('../actions/score.js');
    finish(await score(files, flags, terminal));
  });
};
