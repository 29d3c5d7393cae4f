import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOpener } from '../../src/cli/find-opener.js';
import { openFile } from '../../src/cli/open-file.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An opener that runs a script with the path of the file. */
const running = (script: string) => ({ program: process.execPath, before: ['-e', script] });

describe('openFile', () => {
  it('hands the path to the program as it is, whatever it holds', async () => {
    const path = join(folder, 'a b; $(touch no) & "c".html');
    const opener = running('require("fs").writeFileSync(process.argv[1], "")');
    expect(await openFile(path, opener, process.env)).toBeNull();
    expect(existsSync(path)).toBe(true);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });

  it('says what went wrong', async () => {
    expect(await openFile('x', running('process.exit(3)'), process.env)).toBe(
      `${process.execPath} could not open it`,
    );
    expect(await openFile('x', { program: 'no-such-opener', before: [] }, process.env)).toBe(
      'there is no no-such-opener',
    );
  });

  it('does not wait for a program that goes on', async () => {
    const started = performance.now();
    expect(await openFile('x', running('setTimeout(() => {}, 5000)'), process.env)).toBeNull();
    expect(performance.now() - started).toBeLessThan(4500);
  });
});

describe('findOpener', () => {
  it('names the program of each system, and never a shell', () => {
    expect(findOpener('linux').program).toBe('xdg-open');
    expect(findOpener('freebsd').program).toBe('xdg-open');
    expect(findOpener('darwin').program).toBe('open');
    expect(findOpener('win32')).toEqual({ program: 'rundll32.exe', before: ['url.dll,FileProtocolHandler'] });
  });
});
