import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PRESETS } from '../src/claim/presets/index.js';
import { renderPresetsMarkdown } from '../src/render/presets/presets-markdown.js';
import { replay } from './replay.js';
import { PROJECT } from './run-claims.js';

const FILE = join(PROJECT, 'docs/presets.md');
const WRITTEN = /(?<=<!-- written by .*? -->\n)[\s\S]*?(?=<!-- to here -->)/;
const RUN = /(?<=^```console\n)[\s\S]*?(?=^```$)/m;

it('docs/presets.md tells what the presets say of themselves, and shows a run as it is', async () => {
  const page = readFileSync(FILE, 'utf8');
  const block = RUN.exec(page)?.[0] ?? '';
  const run = (await replay(block, 'test/cases/files/presets')).replace(/--- exit code 0\n$/, '');
  const fresh = page.replace(RUN, () => run).replace(WRITTEN, () => `\n${renderPresetsMarkdown(PRESETS)}\n`);
  // CLAIMS_UPDATE_PRESETS=1 writes it anew after a change of a preset.
  if (process.env.CLAIMS_UPDATE_PRESETS === '1') writeFileSync(FILE, fresh);
  else expect(page).toBe(fresh);
});
