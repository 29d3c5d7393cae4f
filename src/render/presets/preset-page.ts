import { snakeCase } from '../../claim/field-name.js';
import type { Preset, PresetClaim, PresetText } from '../../claim/preset.js';
import { padEnd } from '../fit-width.js';
import { createTheme, type Theme } from '../theme.js';
import { wrap } from '../wrap.js';
import { figureColumns } from './preset-figures.js';
import { codebookText, type PresetTextOptions } from './preset-list.js';

const LABEL_WIDTH = 10;

/** Everything that can be said of one preset, for a terminal. */
export function renderPresetPage(preset: Preset, { width, color }: PresetTextOptions): string {
  const theme = createTheme(color);
  const paragraph = (label: string, text: string) => wrap(text, { width, lead: lead(label, theme) });
  const list = (label: string, texts: readonly string[]) =>
    texts.flatMap((text, index) => paragraph(index === 0 ? label : '', text));
  const blocks = [
    [
      ...wrap(preset.name, { width, lead: `${theme.strong(preset.id)}  ` }),
      ...wrap(`Follows ${codebookText(preset)}.`, { width }),
    ],
    list('claims', preset.claims.map(claimText)),
    list('each has', [`incident ${preset.rowId}`, ...fieldTexts(preset.fields)]),
    paragraph('fits', `a file with the columns ${preset.required.join(', ')}`),
    list('note', preset.notes),
    list('unsure', preset.unverified),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function lead(label: string, theme: Theme): string {
  return theme.dim(padEnd(label, LABEL_WIDTH));
}

/** A claim in a sentence: what it says, and the columns it is made of. */
function claimText(claim: PresetClaim): string {
  return `/${claim.id}: ${claim.says}. ${claim.measure} from ${figureColumns(claim)}; ${fieldTexts(claim.fields).join('; ')}`;
}

/** Fields with their texts: `source UCDP GED`. */
export function fieldTexts(fields: Readonly<Record<string, PresetText>>): string[] {
  return Object.entries(fields)
    .filter(([, text]) => text !== '')
    .map(([field, text]) => `${snakeCase(field)} ${templateText(text)}`);
}

function templateText(text: PresetText): string {
  const parts = (Array.isArray(text) ? text : [text]) as readonly (string | { readonly text: string })[];
  return parts.map((part) => (typeof part === 'string' ? part : `[${part.text}]`)).join('; ');
}
