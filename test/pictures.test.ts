import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, runClaims } from './run-claims.js';

const PATH = join(PROJECT, 'docs/tinzaouaten.svg');

describe('docs/tinzaouaten.svg', () => {
  it('is what the tool draws of the data', async () => {
    const argv = ['reconcile', 'data/tinzaouaten-2024', '--victims', 'wagner', '--measure', 'killed'];
    const { stdout } = await runClaims([...argv, '--format', 'svg']);
    // CLAIMS_UPDATE_PICTURES=1 draws it anew.
    if (process.env.CLAIMS_UPDATE_PICTURES === '1') writeFileSync(PATH, stdout);
    expect(readFileSync(PATH, 'utf8')).toBe(stdout);
  });
});
