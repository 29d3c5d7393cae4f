import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from './run-claims.js';

/**
 * Every block of the README is run: `sh` blocks as a shell would, in a copy of the project's data with `claims` on
 * the path; `console` blocks must print what stands there; `csv` blocks are the file they show. `npm ci` and
 * `npm run check` are left to the machine that runs this test, which has just done both.
 */
const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const blocks = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language as string,
  text: text as string,
}));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-readme-'));
  for (const name of ['bin', 'dist', 'package.json', 'node_modules'])
    symlinkSync(join(PROJECT, name), join(folder, name));
  cpSync(join(PROJECT, 'data'), join(folder, 'data'), { recursive: true });
  const shim = join(folder, 'path/claims');
  execFileSync('mkdir', ['-p', join(folder, 'path')]);
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(PROJECT, 'bin/claims.js')}" "$@"\n`);
  chmodSync(shim, 0o755);
  execFileSync('git', ['init', '-q'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(line: string): string {
  const env = {
    ...process.env,
    PATH: join(folder, 'path') + delimiter + process.env.PATH,
    CLAIMS_TEST: '1',
  };
  return execFileSync('bash', ['-euo', 'pipefail', '-c', line], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('the README', () => {
  it('has blocks of every kind that is run here, and of no other', () => {
    expect([...new Set(blocks.map((block) => block.language))].sort()).toEqual(['console', 'csv', 'sh']);
  });
  it('names two commands that do everything', () => {
    expect(README).toContain('npm ci && node bin/claims.js reconcile data/tinzaouaten-2024');
    expect(README).toContain('npm ci && npm run check');
  });
  for (const { language, text } of blocks) {
    it(`${language}: ${text.split('\n')[0]}`, () => {
      if (language === 'csv') {
        expect(text).toBe(readFileSync(join(PROJECT, 'data/incident.csv'), 'utf8'));
      } else if (language === 'console') {
        const [command = '', ...output] = text.split('\n');
        expect(shell(command.slice(2))).toBe(output.join('\n'));
      } else {
        for (const line of text.split('\n')) {
          const command = line.replaceAll(/npm ci && |npm run check/g, '').trim();
          if (command !== '') shell(command);
        }
      }
    });
  }
});
