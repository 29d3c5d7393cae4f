import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunOptions, runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-test-'));
  writeFileSync(join(cwd, 'claims.csv'), `${HEADER}b,NYT,wagner,killed,46,\na,JNIM,wagner,killed,50,\n`);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cwd, { recursive: true, force: true });
});

const HEADER = 'incident,source,victims,measure,count,reported_on\n';

const run = (argv: readonly string[], options: RunOptions = {}) => runClaims(argv, { cwd, ...options });

/** The links of the table of ranges. */
const rowsOf = (report: string) =>
  [...report.matchAll(/<th scope="row"><a href="(#.*?)"/g)].map(([, link]) => link);

describe('claims reconcile --format html', () => {
  it('writes the report to standard output, its table in the order of the incidents', async () => {
    const { stdout, exitCode } = await run(['reconcile', 'claims.csv', '--format', 'html']);
    expect(exitCode).toBe(0);
    expect(rowsOf(stdout)).toEqual(['#a.wagner.killed', '#b.wagner.killed']);
  });

  it('counts nothing twice where an incident comes back and the input is read again', async () => {
    const rows = 'a,NYT,wagner,killed,46,\nb,JNIM,wagner,killed,50,\na,JNIM,fama,killed,10,\n';
    writeFileSync(join(cwd, 'back.csv'), HEADER + rows);
    const { stdout } = await run(['reconcile', 'back.csv', '--format', 'html']);
    expect(rowsOf(stdout)).toEqual(['#a.fama.killed', '#a.wagner.killed', '#b.wagner.killed']);
  });

  it('gives equal bytes for equal input, whatever other reports are written', async () => {
    const { stdout } = await run(['reconcile', 'claims.csv', '--format', 'html']);
    await run(['reconcile', 'claims.csv', '--report', 'html=other.html', '--report', 'csv=other.csv']);
    expect(readFileSync(join(cwd, 'other.html'), 'utf8')).toBe(stdout);
  });

  it('tells only of the groups that are asked for', async () => {
    const rows = 'a,NYT,wagner,killed,46,\na,JNIM,fama,killed,10,\n';
    writeFileSync(join(cwd, 'two.csv'), HEADER + rows);
    const { stdout } = await run(['reconcile', 'two.csv', '--victims', 'fama', '--format', 'html']);
    expect(rowsOf(stdout)).toEqual(['#a.fama.killed']);
    expect(stdout).not.toContain('NYT');
  });

  it('tells how every method that is asked for came to its result', async () => {
    const { stdout } = await run(['reconcile', 'claims.csv', '--method', 'all', '--format', 'html']);
    for (const id of ['acled', 'gtd', 'ucdp', 'ibc', 'airwars', 'majority']) {
      expect(stdout).toContain(`<th scope="col" class="number">${id}</th>`);
    }
    expect(stdout).toContain('GTD Codebook, 2015');
  });
});

describe('claims reconcile --open', () => {
  /** An environment in which the opener notes what it was asked to open. */
  function withOpener(): { env: Record<string, string>; opened: string } {
    const opened = join(cwd, 'opened');
    mkdirSync(join(cwd, 'bin'));
    for (const name of ['xdg-open', 'open']) {
      const path = join(cwd, 'bin', name);
      writeFileSync(path, `#!/bin/sh\nprintf %s "$1" > '${opened}'\n`);
      chmodSync(path, 0o755);
    }
    return { env: { PATH: `${join(cwd, 'bin')}:/usr/bin:/bin` }, opened };
  }

  it.skipIf(process.platform === 'win32')(
    'writes the report to a private place, says where, and opens it',
    async () => {
      const { env, opened } = withOpener();
      const { stdout, stderr, exitCode } = await run(['reconcile', 'claims.csv', '--open'], { env });
      const path = stdout.trimEnd();
      try {
        expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
        expect(readFileSync(opened, 'utf8')).toBe(path);
        expect(readFileSync(path, 'utf8')).toContain('<h1>Casualty claims on 2 incidents</h1>');
        expect(statSync(dirname(path)).mode & 0o077).toBe(0);
      } finally {
        rmSync(dirname(path), { recursive: true, force: true });
      }
    },
  );

  it.skipIf(process.platform === 'win32')('opens the file that is named, in its place', async () => {
    const { env, opened } = withOpener();
    const { stdout } = await run(['reconcile', 'claims.csv', '--open', '-o', 'report.html'], { env });
    expect(stdout).toBe('');
    expect(readFileSync(opened, 'utf8')).toBe(join(cwd, 'report.html'));
    expect(existsSync(join(cwd, 'report.html'))).toBe(true);
  });

  it('says so where nothing can open it; the report is there all the same', async () => {
    const env = { PATH: join(cwd, 'nowhere') };
    const { stderr, exitCode } = await run(['reconcile', 'claims.csv', '--open', '-o', 'report.html'], {
      env,
    });
    expect(stderr).toMatch(/^claims: the report is written, but not opened: there is no .*\n$/);
    expect(exitCode).toBe(0);
    expect(existsSync(join(cwd, 'report.html'))).toBe(true);
  });

  it('leaves nothing behind where there is nothing to report on', async () => {
    vi.stubEnv('TMPDIR', cwd);
    const { stdout, exitCode } = await run(['reconcile', 'missing.csv', '--open']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(readdirSync(cwd)).toEqual(['claims.csv']);
  });

  it('is for the report alone', async () => {
    for (const flags of [['--json'], ['--format', 'csv']]) {
      const { stderr, exitCode } = await run(['reconcile', 'claims.csv', '--open', ...flags]);
      expect(stderr).toContain('--open shows the report in HTML');
      expect(exitCode).toBe(2);
    }
  });
});
