import { TIMELINE_FORMAT_IDS } from '../../render/timeline/timeline-format.js';
import type { DefineCommand } from '../define-command.js';
import { addGateFlags, addInputFlags, addOutputFlags, addSelectFlags } from '../flags.js';
import { addMethodFlags } from '../method-flags.js';
import type { TimelineFlags } from '../timeline-flags.js';

/** `claims timeline`: how the range moved as claims came in. */
export const defineTimeline: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('timeline')
    .summary('how the range moved as claims came in')
    .description(
      'Print, for every group, what was known after each date on which something changed: the range, and which claim moved which end of it.',
    )
    .argument('[files...]', 'CSV, TSV, JSON, NDJSON or Excel files, folders, or - for standard input');
  addInputFlags(command);
  addSelectFlags(command).option('--all-dates', 'also dates on which something was said and nothing changed');
  addMethodFlags(command, 'envelope');
  addOutputFlags(command, TIMELINE_FORMAT_IDS, 'table');
  addGateFlags(command);
  command.addHelpText(
    'after',
    `
Each row is what reconcile --as-of its date finds. Claims without a date are
left out, and told of below the rows.
Examples:
  claims timeline data/tinzaouaten-2024 --victims wagner --measure killed
  claims timeline claims.csv --method consensus --as-of 2024-08-31
  claims timeline claims.csv --format csv -o timeline.csv`,
  );
  command.action(async (files: readonly string[], flags: TimelineFlags) => {
    const { timeline } = await import('../actions/timeline.js');
    finish(await timeline(files, flags, terminal));
  });
};
