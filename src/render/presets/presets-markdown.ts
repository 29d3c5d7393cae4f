import type { Preset, PresetClaim } from '../../claim/preset.js';
import { figureColumns } from './preset-figures.js';
import { codebookText } from './preset-list.js';
import { fieldTexts } from './preset-page.js';

/** The reference of all presets as sections of Markdown, for `docs/presets.md`. */
export function renderPresetsMarkdown(presets: readonly Preset[]): string {
  return presets.map(renderPreset).join('\n');
}

function renderPreset(preset: Preset): string {
  return [
    `### ${preset.id}\n`,
    `${preset.name}. Follows ${codebookText(preset)}. Fits a file with the columns ${codes(preset.required)}.\n`,
    '| claim | says | figure | fields |',
    '|---|---|---|---|',
    ...preset.claims.map(renderClaim),
    '',
    `Every claim has incident \`${preset.rowId}\` and, unless it says otherwise, ${codes(fieldTexts(preset.fields))}. In brackets: used only on a condition.\n`,
    ...preset.notes.map((note) => `- ${plain(note)}`),
    '',
    'Not verified:\n',
    ...preset.unverified.map((text) => `- ${plain(text)}`),
    '',
  ].join('\n');
}

function renderClaim(claim: PresetClaim): string {
  const cells = [
    `\`/${claim.id}\``,
    plain(claim.says),
    `${claim.measure}: \`${figureColumns(claim)}\``,
    codes(fieldTexts(claim.fields)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function codes(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}

/** Text of ours as Markdown that shows just that. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_<>|]/g, '\\$&');
}
