import { execFile, execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toFile } from '../../src/cli/destination.js';
import { removeTemporaries } from '../../src/cli/temporary-files.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-destination-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe('toFile', () => {
  it('leaves the older file until the new one is whole', async () => {
    writeFileSync(join(cwd, 'out'), 'older');
    const destination = toFile('out', cwd);
    await destination.write('new');
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('older');
    destination.finish();
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('new');
    expect(readdirSync(cwd)).toEqual(['out']);
  });

  it('leaves nothing when the program is stopped before', async () => {
    await toFile('out', cwd).write('half');
    removeTemporaries();
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('writes what a link names, and the link stays', async () => {
    writeFileSync(join(cwd, 'target'), 'older');
    symlinkSync(join(cwd, 'target'), join(cwd, 'link'));
    const destination = toFile('link', cwd);
    await destination.write('new');
    destination.finish();
    expect(lstatSync(join(cwd, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'target'), 'utf8')).toBe('new');
  });

  it('writes to a pipe as it is, and puts no file in its place', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    const reader = outputOf(['cat', join(cwd, 'pipe')]);
    const destination = toFile('pipe', cwd);
    await destination.write('through');
    destination.finish();
    expect(await reader).toBe('through');
    expect(statSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
  });

  it('says why it cannot write', () => {
    expect(() => toFile('nosuch/out', cwd)).toThrow('cannot write nosuch/out: no such folder');
  });
});

/** The output of a command that runs beside the test. */
function outputOf([command = '', ...args]: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}
