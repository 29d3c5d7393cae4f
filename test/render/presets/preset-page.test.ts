import { describe, expect, it } from 'vitest';
import { acled } from '../../../src/claim/presets/acled.js';
import { airwars } from '../../../src/claim/presets/airwars.js';
import { PRESETS } from '../../../src/claim/presets/index.js';
import { ucdpGed } from '../../../src/claim/presets/ucdp-ged.js';
import { codebookText, renderPresetList } from '../../../src/render/presets/preset-list.js';
import { renderPresetPage } from '../../../src/render/presets/preset-page.js';
import { renderPresetsMarkdown } from '../../../src/render/presets/presets-markdown.js';

describe('the page of a preset', () => {
  it('keeps to the width', () => {
    for (const width of [40, 80]) {
      const pages = [
        renderPresetList(PRESETS, { width, color: 0 }),
        ...PRESETS.map((preset) => renderPresetPage(preset, { width, color: 0 })),
      ];
      for (const line of pages.join('\n').split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    }
  });

  it('names the columns of a figure: one, bounds, or one with bounds', () => {
    const text = (preset: typeof acled) => renderPresetPage(preset, { width: 1000, color: 0 });
    expect(text(acled)).toContain('killed from fatalities; victims all');
    expect(text(airwars)).toContain(
      'killed from children_killed_min to children_killed_max; victims children',
    );
    expect(text(ucdpGed)).toContain('killed from best, bounds low to high; victims all');
  });

  it('says the year of a codebook once', () => {
    expect(PRESETS.map(codebookText)).toEqual([
      'UCDP GED Codebook, 23.1 (2023)',
      'ACLED Codebook, columns since March 2023',
      'GTD Codebook, June 2017',
      'Airwars methodology note and export of incidents, 2025',
    ]);
  });
});

describe('the presets as Markdown', () => {
  it('tell every claim of every preset', () => {
    const text = renderPresetsMarkdown(PRESETS);
    for (const { id, claims } of PRESETS) {
      expect(text).toContain(`### ${id}\n`);
      for (const claim of claims) expect(text).toContain(`| \`/${claim.id}\` |`);
    }
  });
});
