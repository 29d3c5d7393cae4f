import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runClaims } from '../run-claims.js';

/** Made for one test and deleted after it; nothing else ever is. */
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-init-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) => runClaims(argv, { cwd });
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

/** Every file below the test's folder with its text. */
function everything(): Record<string, string> {
  const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.filter((name) => lstatSync(join(cwd, name)).isFile()).map((name) => [name, read(name)]),
  );
}

describe('claims init', () => {
  it('writes a dataset and says what, in order, and what to do next', async () => {
    expect(await run('init', 'mine')).toEqual({
      stdout: `wrote  mine/claims.csv
wrote  mine/actors.csv
wrote  mine/claims.config.json
wrote  mine/README.md
wrote  mine/.gitattributes
wrote  mine/.github/workflows/claims.yml

Replace the rows marked EXAMPLE by claims of your own. Next:
  claims check mine
  claims reconcile mine
`,
      stderr: '',
      exitCode: 0,
    });
  });

  it('marks every row it makes up as an example', async () => {
    await run('init');
    for (const file of ['claims.csv', 'actors.csv']) {
      const rows = read(file).trimEnd().split('\n').slice(1);
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(row).toContain('EXAMPLE');
    }
  });

  it('writes a dataset that reconciles without a problem', async () => {
    await run('init');
    const { stdout, exitCode } = await run('reconcile', '.', '--strict', '--fail-on', 'warning', '--json');
    const { problems, summary } = JSON.parse(stdout);
    expect({ exitCode, problems, claims: summary.claims }).toEqual({ exitCode: 0, problems: [], claims: 3 });
  });

  it('writes a dataset in which the closest look finds nothing, not even a remark', async () => {
    await run('init');
    const { stdout, exitCode } = await run('check', '.', '--strict', '--fail-on', 'warning', '--json');
    expect({ exitCode, problems: JSON.parse(stdout).problems }).toEqual({ exitCode: 0, problems: [] });
  });

  it('changes nothing when it runs again, and says that all is left', async () => {
    await run('init');
    writeFileSync(join(cwd, 'claims.csv'), 'incident,source,victims,measure,count\n');
    const before = everything();
    const { stdout, exitCode } = await run('init', '.');
    expect(everything()).toEqual(before);
    expect(stdout).not.toContain('wrote');
    expect(stdout).toContain('left   claims.csv\n');
    expect(stdout).toContain('What is left was there before.\n');
    expect(exitCode).toBe(0);
  });

  it('writes what is missing into a folder that holds other files', async () => {
    writeFileSync(join(cwd, 'README.md'), 'mine\n');
    const { stdout } = await run('init');
    expect(read('README.md')).toBe('mine\n');
    expect(stdout).toContain('wrote  claims.csv\n');
    expect(stdout).toContain('left   README.md\n');
  });

  it('does not follow a link that leads nowhere', async () => {
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'claims.csv'));
    expect((await run('init')).stdout).toContain('left   claims.csv\n');
    expect(existsSync(join(cwd, 'elsewhere'))).toBe(false);
  });

  it('says why it cannot write, and exits with 2', async () => {
    writeFileSync(join(cwd, 'file'), '');
    expect((await run('init', 'file')).stderr).toBe(
      'claims: cannot write file: there is a file of this name. Name another folder\n',
    );
    const { stderr, exitCode } = await run('init', 'file/below');
    expect(stderr).toContain('cannot write file/below: a part of the path is not a folder');
    expect(exitCode).toBe(2);
    writeFileSync(join(cwd, '.github'), '');
    expect((await run('init')).stderr).toMatch(/^claims: cannot write \.github\/workflows\/claims\.yml: /);
  });

  it('quotes a folder for the shell where it must', async () => {
    const { stdout } = await run('init', "it's mine");
    expect(stdout).toContain(`  claims check 'it'\\''s mine'\n`);
  });

  it('needs no network and no installed package to read its own config', async () => {
    await run('init');
    expect(JSON.parse(read('claims.config.json'))).toEqual({
      $schema: './node_modules/casualty-claims/schema/config.schema.json',
      strict: true,
      measures: [],
    });
  });
});

describe('the workflow that claims init writes', () => {
  it('goes to the root of the repository, and names the folder from there', async () => {
    mkdirSync(join(cwd, '.git'));
    const { stdout } = await run('init', 'data/[new] one');
    expect(stdout).toContain('wrote  .github/workflows/claims.yml\n');
    const { jobs, on } = parse(read('.github/workflows/claims.yml'));
    expect(jobs.claims.env.DATA).toBe('data/[new] one');
    expect(on.pull_request.paths).toContain('data/\\[new\\] one/*.csv');
    expect(on.push.paths).toEqual(on.pull_request.paths);
  });

  it('is not written over for a second folder, and the first folder is not taken for it', async () => {
    mkdirSync(join(cwd, '.git'));
    const hint = 'The workflow does not name this folder: have it check data/south too.\n';
    expect((await run('init', 'data/north')).stdout).not.toContain('The workflow');
    const before = read('.github/workflows/claims.yml');
    expect((await run('init', 'data/south')).stdout).toContain(hint);
    expect(read('.github/workflows/claims.yml')).toBe(before);
    expect((await run('init', 'data/north')).stdout).not.toContain('The workflow');
    rmSync(join(cwd, '.github/workflows/claims.yml'));
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, '.github/workflows/claims.yml'));
    expect((await run('init', 'data/south')).stdout).toContain(hint);
  });

  it('may only read, keeps no credentials, sees the whole history and runs on data alone', async () => {
    await run('init');
    const { permissions, jobs, on } = parse(read('.github/workflows/claims.yml'));
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.claims.steps[0].with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    expect(on.pull_request.paths).toEqual([
      '*.csv',
      '*.tsv',
      '*.json',
      '*.ndjson',
      '.github/workflows/claims.yml',
    ]);
  });

  it('asks for the version that wrote it', async () => {
    await run('init');
    const { stdout } = await run('--version');
    const { jobs } = parse(read('.github/workflows/claims.yml'));
    expect(jobs.claims.env.PACKAGE).toBe(`casualty-claims@${stdout.trim()}`);
  });

  it('puts no text of others into its shell lines', async () => {
    await run('init');
    const { jobs } = parse(read('.github/workflows/claims.yml'));
    for (const { run: line = '' } of jobs.claims.steps) expect(line).not.toContain('${{');
  });
});
