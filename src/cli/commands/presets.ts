import type { DefineCommand } from '../define-command.js';
import { addPageFlags, type PresetsFlags } from '../flags.js';

/** `claims presets`: how files of well-known datasets become claims. */
export const definePresets: DefineCommand = (program, terminal, finish) => {
  const command = program
    .command('presets')
    .summary('how files of UCDP GED, ACLED, GTD and Airwars become claims')
    .description('Print the presets there are, or everything about one of them.')
    .argument('[name]', 'ucdp-ged, acled, gtd or airwars')
    .option('--json', 'print JSON');
  addPageFlags(command);
  command.action(async (name: string | undefined, flags: PresetsFlags) => {
    const { presets } = await import('../actions/presets.js');
    finish(await presets(name, flags, terminal));
  });
};
