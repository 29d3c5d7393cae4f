import type { ColorSupportLevel } from 'chalk';
import type { Preset } from '../../claim/preset.js';
import { padEnd, widthOf } from '../fit-width.js';
import { createTheme } from '../theme.js';
import { wrap } from '../wrap.js';

/** How presets are written for a human. */
export interface PresetTextOptions {
  /** Terminal cells a line may take. */
  readonly width: number;
  /** The chalk level. */
  readonly color: ColorSupportLevel;
}

/** The document a preset follows, with its version and year. */
export function codebookText({ codebook: { title, version, year } }: Preset): string {
  return version.includes(String(year)) ? `${title}, ${version}` : `${title}, ${version} (${year})`;
}

/** Every preset in a line or two. */
export function renderPresetList(presets: readonly Preset[], { width, color }: PresetTextOptions): string {
  const theme = createTheme(color);
  const idWidth = Math.max(...presets.map(({ id }) => widthOf(id)));
  const lines = presets.flatMap((preset) =>
    wrap(`${preset.name}; follows ${codebookText(preset)}`, {
      width,
      lead: `${theme.strong(padEnd(preset.id, idWidth))}  `,
    }),
  );
  const foot = 'claims presets NAME tells which claims it makes of a row, and what is not sure.';
  return `${[...lines, '', ...wrap(foot, { width })].join('\n')}\n`;
}
