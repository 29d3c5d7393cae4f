import { PRESETS } from '../../claim/presets/index.js';
import { renderPresetList } from '../../render/presets/preset-list.js';
import { renderPresetPage } from '../../render/presets/preset-page.js';
import { EXIT_OK } from '../exit-code.js';
import { findPresetByName } from '../find-presets.js';
import type { PresetsFlags } from '../flags.js';
import { colorLevel, columnsOf, type Terminal, writeText } from '../terminal.js';

/** Prints everything about one preset; without a name all of them, each in a line. */
export async function presets(
  name: string | undefined,
  flags: PresetsFlags,
  terminal: Terminal,
): Promise<number> {
  const preset = name === undefined ? null : findPresetByName(name);
  const page = {
    width: flags.width ?? columnsOf(terminal.stdout),
    color: colorLevel(flags.color, terminal, 'stdout'),
  };
  const text = flags.json
    ? `${JSON.stringify(preset ?? PRESETS, null, 2)}\n`
    : preset === null
      ? renderPresetList(PRESETS, page)
      : renderPresetPage(preset, page);
  await writeText(terminal.stdout, text);
  return EXIT_OK;
}
