import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL_RULES } from '../src/cli/all-rules.js';
import { renderRulesMarkdown } from '../src/render/rules/rules-markdown.js';
import { PROJECT } from './run-claims.js';

const FILE = join(PROJECT, 'docs/rules.md');

it('docs/rules.md is what the rules say of themselves', () => {
  // CLAIMS_UPDATE_RULES=1 writes it anew after a change of a rule.
  if (process.env.CLAIMS_UPDATE_RULES === '1') writeFileSync(FILE, renderRulesMarkdown(ALL_RULES));
  expect(readFileSync(FILE, 'utf8')).toBe(renderRulesMarkdown(ALL_RULES));
});
