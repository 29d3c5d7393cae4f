import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROBLEM_FORMAT_IDS } from '../../src/render/problems/index.js';
import { type RunOptions, runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-check-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const HEADER = 'claim_id,incident,source,url,victims,measure,count';
const write = (name: string, ...rows: string[]) =>
  writeFileSync(join(cwd, name), `${[HEADER, ...rows].join('\n')}\n`);
const writeJson = (name: string, value: unknown) =>
  writeFileSync(join(cwd, name), JSON.stringify(value, null, 2));
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const readJson = (name: string) => JSON.parse(read(name));

const run = (...argv: string[]) => runClaims(argv, { cwd });
const check = (...argv: string[]) => run('check', ...argv);
const checkIn = (options: RunOptions, ...argv: string[]) =>
  runClaims(['check', ...argv], { cwd, ...options });
const json = async (...argv: string[]) => JSON.parse((await check(...argv, '--json')).stdout);
/** The rules of the problems that are left, in the order in which they are reported. */
const rules = async (...argv: string[]): Promise<string[]> =>
  (await json(...argv)).problems.map(({ ruleId }: { ruleId: string }) => ruleId);

const CLEAN = '1,a,S,https://e.org,all,killed,5';
const GUESS = '2,a,T,https://e.org,,killed,5';
const BROKEN = '3,a,U,https://e.org,all,killed,12-Oct';
const DISPUTED = '4,a,V,https://e.org,all,killed,50';

describe('claims check', () => {
  it('says that nothing is wrong on standard error and prints nothing', async () => {
    write('c.csv', CLEAN);
    expect(await check('c.csv')).toEqual({
      stdout: '',
      stderr: 'no problems; 1 claim of 1 incident\n',
      exitCode: 0,
    });
  });

  it('prints problems on standard output and their number on standard error', async () => {
    write('c.csv', CLEAN, GUESS, BROKEN);
    const { stdout, stderr, exitCode } = await check('c.csv');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^c\.csv:3:\d+: warning: E3: .* \[claim\/unspecified-victims\]$/m);
    expect(stdout).toMatch(/^c\.csv:4:\d+: error: G4: "12-Oct" .* \[cell\/date-in-count\]$/m);
    expect(stderr).toBe('1 error, 1 warning; 2 claims of 1 incident\n');
  });

  it('says nothing on standard error with --quiet, and prints the same', async () => {
    write('c.csv', CLEAN, BROKEN);
    const loud = await check('c.csv');
    expect(await check('c.csv', '--quiet')).toEqual({ ...loud, stderr: '' });
  });

  it('fails on what --fail-on or the config names, the flag over the config', async () => {
    write('c.csv', CLEAN, GUESS);
    expect((await check('c.csv')).exitCode).toBe(0);
    expect((await check('c.csv', '--fail-on', 'warning')).exitCode).toBe(1);
    writeJson('claims.config.json', { failOn: 'warning' });
    expect((await check('c.csv')).exitCode).toBe(1);
    expect((await check('c.csv', '--fail-on', 'never')).exitCode).toBe(0);
  });

  it('makes a guess an error with --strict', async () => {
    write('c.csv', CLEAN, GUESS);
    const { stderr, exitCode } = await check('c.csv', '--strict');
    expect([stderr, exitCode]).toEqual(['1 error; 2 claims of 1 incident\n', 1]);
  });

  it('obeys the config about a rule', async () => {
    write('c.csv', CLEAN, GUESS);
    writeJson('claims.config.json', { rules: { 'claim/unspecified-victims': 'off' } });
    expect(await rules('c.csv')).toEqual([]);
  });

  it('asks rules that reconcile does not ask', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    expect(await rules('c.csv')).toEqual(['source/no-outlet']);
    const { stdout } = await run('reconcile', 'c.csv', '--json');
    expect(JSON.parse(stdout).problems).toEqual([]);
  });

  it('gives the cell of what is wrong between claims, though a claim keeps only its row', async () => {
    writeFileSync(
      join(cwd, 'c.csv'),
      `claim_id,incident,source,url,victims,measure,count,supersedes\n${CLEAN},nosuch\n`,
    );
    const [problem] = (await json('c.csv')).problems;
    expect(problem).toMatchObject({ ruleId: 'relation/unknown-id', line: 2, column: 34, cell: 'H2' });
  });

  it('gives no cell for what came through a pipe, which cannot be read twice', async () => {
    const stdin = `claim_id,incident,source,url,victims,measure,count,supersedes\n${CLEAN},nosuch\n`;
    const { stdout } = await checkIn({ stdin }, '-', '--json');
    expect(JSON.parse(stdout).problems[0]).toMatchObject({
      ruleId: 'relation/unknown-id',
      file: 'stdin',
      line: 2,
      column: null,
    });
  });

  it('finds the same in rows that stand together and rows that do not', async () => {
    write('c.csv', CLEAN, GUESS, '5,b,S,https://e.org,all,killed,5');
    const together = await rules('c.csv');
    write('c.csv', CLEAN, '5,b,S,https://e.org,all,killed,5', GUESS);
    expect(await rules('c.csv')).toEqual(together);
    expect(together).toContain('claim/unspecified-victims');
  });

  it('names files from the working directory, never from the root of the disk', async () => {
    mkdirSync(join(cwd, 'data'));
    mkdirSync(join(cwd, 'here'));
    write('data/c.csv', BROKEN);
    for (const format of PROBLEM_FORMAT_IDS) {
      const { stdout } = await check('data', '-f', format);
      expect({ format, named: stdout.includes('data/c.csv') }).toEqual({ format, named: true });
      expect({ format, absolute: stdout.includes(cwd) }).toEqual({ format, absolute: false });
    }
    const { stdout } = await checkIn({ cwd: join(cwd, 'here') }, '../data/c.csv');
    expect(stdout).toMatch(/^\.\.\/data\/c\.csv:2:/);
    const absolute = await checkIn({ cwd: join(cwd, 'here') }, join(cwd, 'data/c.csv'), '--json');
    expect(absolute.stdout).not.toContain(cwd);
    expect(JSON.parse(absolute.stdout).problems[0].file).toBe('c.csv');
    expect(JSON.parse(absolute.stdout).inputs[0].path).toBe('c.csv');
    expect((await check(join(cwd, 'data/c.csv'))).stdout).toMatch(/^data\/c\.csv:2:/);
  });

  it('gives the same bytes wherever the same dataset stands', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'claims-check-elsewhere-'));
    write('c.csv', CLEAN, GUESS, BROKEN);
    writeFileSync(join(elsewhere, 'c.csv'), read('c.csv'));
    for (const format of PROBLEM_FORMAT_IDS) {
      const argv = ['c.csv', '-f', format, '--today', '2026-01-01'];
      expect(await checkIn({ cwd: elsewhere }, ...argv)).toEqual(await check(...argv));
    }
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('does not wrap what a program reads, unless it is told the width', async () => {
    write('c.csv', BROKEN);
    const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
    expect(longest((await check('c.csv')).stdout)).toBeGreaterThan(80);
    expect(longest((await check('c.csv', '--width', '60')).stdout)).toBeLessThanOrEqual(60);
    const seen = await checkIn({ isTerminal: true, columns: 60 }, 'c.csv', '--color', 'never');
    expect(longest(seen.stdout)).toBeLessThanOrEqual(60);
  });

  it('shows a reader so many problems, all with --verbose, and in a pipe all or as many as are asked for', async () => {
    write('c.csv', BROKEN, '4,a,U,https://e.org,all,killed,13-Oct', '5,a,U,https://e.org,all,killed,14-Oct');
    const shown = async (options: RunOptions, ...flags: string[]) =>
      (await checkIn(options, 'c.csv', '--color', 'never', ...flags)).stdout.match(/is a date/g)?.length;
    expect(await shown({ isTerminal: true }, '--max-problems', '1')).toBe(1);
    expect(await shown({ isTerminal: true }, '--max-problems', '1', '--verbose')).toBe(3);
    expect(await shown({})).toBe(3);
    expect(await shown({}, '--max-problems', '1')).toBe(1);
  });

  it('says in one line why it did not run, with the way out, and prints nothing else', async () => {
    write('c.csv', CLEAN);
    for (const argv of [
      [],
      ['nosuch.csv'],
      ['c.csv', '--today', 'tomorrow'],
      ['c.csv', '--today', '2026-01'],
      ['c.csv', '--accept', '--until', 'soon'],
      ['c.csv', '--accepted', 'nosuch.json'],
      ['c.csv', '--accept', '--no-accepted'],
      ['c.csv', '--lock', 'nosuch.json'],
      ['c.csv', '--lock'],
      ['c.csv', '--format', 'table'],
      ['c.csv', '--report', 'sarif'],
    ]) {
      const { stdout, stderr, exitCode } = await check(...argv);
      expect({ argv, exitCode, stdout }).toEqual({ argv, exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/^claims: [^\n]+\n$/);
    }
    expect(readdirSync(cwd)).toEqual(['c.csv']);
  });
});

describe('the formats of claims check', () => {
  it('are complete when there is nothing to say', async () => {
    write('c.csv', CLEAN);
    const printed = async (format: string) => (await check('c.csv', '-f', format)).stdout;
    expect(await printed('text')).toBe('');
    expect(await printed('github')).toBe('');
    expect(JSON.parse(await printed('json'))).toMatchObject({ problems: [], accepted: [] });
    for (const line of (await printed('ndjson')).split('\n').slice(0, -1)) JSON.parse(line);
    expect(JSON.parse(await printed('sarif')).runs[0].results).toEqual([]);
    expect(await printed('junit')).toMatch(/^<\?xml [\s\S]*<\/testsuites>\n$/);
    expect(JSON.parse(await printed('gitlab'))).toEqual([]);
    expect(JSON.parse(await printed('rdjson')).diagnostics).toEqual([]);
    expect(await printed('markdown')).toMatch(/no problems/i);
  });

  it('give one exit code, with the gate and without', async () => {
    write('c.csv', CLEAN, BROKEN);
    for (const format of PROBLEM_FORMAT_IDS) {
      expect((await check('c.csv', '-f', format)).exitCode).toBe(1);
      expect((await check('c.csv', '-f', format, '--fail-on', 'never')).exitCode).toBe(0);
    }
  });

  it('go into files with -o and --report, each the same as on standard output', async () => {
    write('c.csv', CLEAN, BROKEN);
    const argv = ['c.csv', '--today', '2026-01-01'];
    const { stdout } = await check(...argv, '-o', 'out.sarif', '-f', 'sarif', '--report', 'junit=junit.xml');
    expect(stdout).toBe('');
    expect(read('out.sarif')).toBe((await check(...argv, '-f', 'sarif')).stdout);
    expect(read('junit.xml')).toBe((await check(...argv, '-f', 'junit')).stdout);
  });

  it('never write over an input', async () => {
    write('c.csv', CLEAN);
    const before = read('c.csv');
    expect((await check('c.csv', '-f', 'json', '-o', 'c.csv')).exitCode).toBe(2);
    expect(read('c.csv')).toBe(before);
  });
});

describe('claims check under GitHub Actions', () => {
  const env = () => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') });

  it('annotates by itself and adds the report to the summary of the step', async () => {
    write('c.csv', CLEAN, BROKEN);
    writeFileSync(join(cwd, 'summary.md'), '# Before\n');
    const { stdout, exitCode } = await checkIn({ env: env() }, 'c.csv');
    expect(stdout).toMatch(/^::error .*file=c\.csv/m);
    expect(exitCode).toBe(1);
    expect(read('summary.md')).toMatch(/^# Before\n[\s\S]*12-Oct/);
  });

  it('does neither when a format or a file was chosen', async () => {
    write('c.csv', CLEAN, BROKEN);
    for (const flags of [['-f', 'text'], ['--json'], ['-o', 'out.txt']]) {
      const { stdout } = await checkIn({ env: env() }, 'c.csv', ...flags);
      expect(stdout).not.toContain('::error ');
      expect(existsSync(join(cwd, 'summary.md'))).toBe(false);
    }
  });

  it('gets by without a summary file, and says when it cannot be written', async () => {
    write('c.csv', CLEAN);
    expect((await checkIn({ env: { GITHUB_ACTIONS: 'true' } }, 'c.csv')).exitCode).toBe(0);
    const lost = { ...env(), GITHUB_STEP_SUMMARY: join(cwd, 'nosuch', 'summary.md') };
    const { stderr, exitCode } = await checkIn({ env: lost }, 'c.csv');
    expect(stderr).toContain('claims: cannot write the file that GITHUB_STEP_SUMMARY names\n');
    expect(stderr).not.toContain(cwd);
    expect(exitCode).toBe(0);
  });
});

describe('the day of claims check', () => {
  const day = async (env: Record<string, string>, ...flags: string[]) =>
    JSON.parse((await checkIn({ env }, 'c.csv', '--json', ...flags)).stdout).options.today;

  it('is the one of --today, else of SOURCE_DATE_EPOCH', async () => {
    write('c.csv', CLEAN);
    expect(await day({ SOURCE_DATE_EPOCH: '86400' }, '--today', '2024-02-29')).toBe('2024-02-29');
    expect(await day({ SOURCE_DATE_EPOCH: '86400' })).toBe('1970-01-02');
  });

  it('decides what lies in the future', async () => {
    writeFileSync(
      join(cwd, 'c.csv'),
      `claim_id,incident,source,url,victims,measure,count,reported_on\n${CLEAN},2026-01-03\n`,
    );
    expect(await rules('c.csv', '--today', '2026-01-02')).toEqual([]);
    expect(await rules('c.csv', '--today', '2026-01-01')).toEqual(['claim/reported-in-future']);
  });
});

describe('what is accepted', () => {
  it('is written with --accept, and lets the check pass', async () => {
    write('c.csv', CLEAN, BROKEN);
    const flags = [
      '--accept',
      '--reason',
      'the scan is unreadable',
      '--by',
      'A. Keeper',
      '--until',
      '2026-12',
    ];
    const { stderr, exitCode } = await check('c.csv', ...flags, '--today', '2026-01-01');
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      'claims: accepted 1 problem in claims.accepted.json\n1 accepted; 1 claim of 1 incident\n',
    );
    expect(readJson('claims.accepted.json')).toEqual({
      accepted: [
        {
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
          what: 'cell/date-in-count 3: "12-Oct" is a date; a count must be a number of people',
          reason: 'the scan is unreadable',
          by: 'A. Keeper',
          until: '2026-12',
        },
      ],
    });
    expect((await check('c.csv', '--today', '2026-12-31')).exitCode).toBe(0);
  });

  it('stays what it was when more is accepted', async () => {
    write('c.csv', CLEAN, BROKEN);
    await check('c.csv', '--accept', '--reason', 'first', '--quiet');
    const $schema = 'https://example.org/accepted.schema.json';
    const { accepted: before } = readJson('claims.accepted.json');
    writeJson('claims.accepted.json', { $schema, accepted: before });
    write('c.csv', CLEAN, GUESS, BROKEN);
    const { stderr } = await check('c.csv', '--accept', '--reason', 'second');
    expect(stderr).toContain('claims: accepted 1 problem in claims.accepted.json\n');
    const after = readJson('claims.accepted.json');
    expect(after.$schema).toBe($schema);
    expect(after.accepted[0]).toEqual(before[0]);
    expect(after.accepted.map(({ reason }: { reason: string }) => reason)).toEqual(['first', 'second']);
  });

  it('is shown with its reason and not counted', async () => {
    write('c.csv', CLEAN, BROKEN);
    await check('c.csv', '--accept', '--reason', 'the scan is unreadable');
    const { problems, accepted, summary } = await json('c.csv');
    expect(problems).toEqual([]);
    expect(accepted).toMatchObject([
      { problem: { ruleId: 'cell/date-in-count' }, reason: 'the scan is unreadable' },
    ]);
    expect(summary).toMatchObject({ errors: 0, accepted: 1 });
  });

  it('needs a reason', async () => {
    write('c.csv', CLEAN, BROKEN);
    const { stdout, exitCode } = await check('c.csv', '--accept');
    expect(stdout).toMatch(/^claims\.accepted\.json:3: error: accepted without a reason: .*no-reason\]$/m);
    expect(exitCode).toBe(1);
    expect(await rules('c.csv')).toEqual(['accepted/no-reason']);
  });

  it('expires, and is not accepted anew by --accept', async () => {
    write('c.csv', CLEAN, BROKEN);
    await check('c.csv', '--accept', '--reason', 'for now', '--until', '2026-01-31', '--today', '2026-01-01');
    const before = read('claims.accepted.json');
    expect(await rules('c.csv', '--today', '2026-01-31')).toEqual([]);
    expect(await rules('c.csv', '--today', '2026-02-01')).toEqual(['cell/date-in-count', 'accepted/expired']);
    const { stderr, exitCode } = await check('c.csv', '--accept', '--today', '2026-02-01');
    expect(stderr).toContain('claims: accepted 0 problems in claims.accepted.json\n');
    expect(exitCode).toBe(1);
    expect(read('claims.accepted.json')).toBe(before);
  });

  it('is reported when it is not there any more', async () => {
    write('c.csv', CLEAN, BROKEN);
    await check('c.csv', '--accept', '--reason', 'seen');
    write('c.csv', CLEAN);
    const { stdout, exitCode } = await check('c.csv');
    expect(stdout).toMatch(
      /^claims\.accepted\.json:3: warning: what was accepted is not there any more: cell/,
    );
    expect(exitCode).toBe(0);
  });

  it('follows the config about its own rules', async () => {
    write('c.csv', CLEAN, BROKEN);
    await check('c.csv', '--accept', '--reason', 'seen');
    write('c.csv', CLEAN);
    writeJson('claims.config.json', { rules: { 'accepted/unused': 'error' } });
    expect((await check('c.csv')).exitCode).toBe(1);
    writeJson('claims.config.json', { rules: { 'accepted/unused': 'off' } });
    expect(await rules('c.csv')).toEqual([]);
  });

  it('holds when rows only move', async () => {
    write('c.csv', CLEAN, BROKEN);
    await check('c.csv', '--accept', '--reason', 'seen');
    write('c.csv', BROKEN, CLEAN);
    expect(await rules('c.csv')).toEqual([]);
  });

  it('stands in the file that is named, or beside the data, or in the working directory', async () => {
    mkdirSync(join(cwd, 'data'));
    write('data/c.csv', CLEAN, BROKEN);
    await check('data', '--accept', '--reason', 'seen', '--accepted', 'mine.json');
    expect(readdirSync(cwd)).toEqual(['data', 'mine.json']);
    expect((await check('data', '--accepted', 'mine.json')).exitCode).toBe(0);
    expect((await check('data')).exitCode).toBe(1);
    expect((await check('data', '--accept', '--reason', 'seen')).stderr).toContain(
      'accepted 1 problem in data/claims.accepted.json',
    );
    expect((await check('data')).exitCode).toBe(0);
    expect((await check('data', '--no-accepted')).exitCode).toBe(1);
    await checkIn({ stdin: read('data/c.csv') }, '-', '--accept', '--reason', 'seen');
    expect(readdirSync(cwd)).toEqual(['claims.accepted.json', 'data', 'mine.json']);
  });

  it('may be a disagreement of sources, for --fail-on disagreement', async () => {
    write('c.csv', CLEAN, DISPUTED);
    const { stdout } = await run('reconcile', 'c.csv', '--json');
    const [group] = JSON.parse(stdout).incidents[0].groups;
    const prints = group.disagreements.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(prints.length).toBe(1);
    expect((await check('c.csv')).exitCode).toBe(0);
    expect((await check('c.csv', '--fail-on', 'disagreement')).exitCode).toBe(1);
    writeJson('claims.accepted.json', {
      accepted: prints.map((fingerprint: string) => ({ fingerprint, reason: 'an open question' })),
    });
    expect((await check('c.csv', '--fail-on', 'disagreement')).exitCode).toBe(0);
    expect(await rules('c.csv')).toEqual([]);
  });

  it('is not read further when it is broken: exit code 2 and the line', async () => {
    write('c.csv', CLEAN);
    const entry = (text: string) => `{\n  "accepted": [\n    ${text}\n  ]\n}\n`;
    for (const [text, said] of [
      [entry('{ "fingerprint": "19fb49db614541e9", }'), 'claims.accepted.json:3:42'],
      [entry('{ "fingerprint": "short" }'), 'line 3'],
      [entry('{ "fingerprint": "19fb49db614541e9", "until": "soon" }'), 'line 3'],
      [entry('{ "fingerprint": "19fb49db614541e9", "reasons": "" }'), 'line 3'],
      ['[]', 'line 1'],
    ] as const) {
      writeFileSync(join(cwd, 'claims.accepted.json'), text);
      const { stdout, stderr, exitCode } = await check('c.csv');
      expect({ text, stdout, exitCode }).toEqual({ text, stdout: '', exitCode: 2 });
      expect(stderr).toMatch(/^claims: cannot [^\n]*claims\.accepted\.json[^\n]*\n$/);
      expect(stderr).toContain(said);
    }
  });
});

describe('the lock', () => {
  const lock = (...flags: string[]) => run('reconcile', 'c.csv', '--write-lock', '--json', ...flags);
  const RANGE_CHANGE = ['reconcile', 'c.csv', '--json', '--fail-on', 'range-change'];

  it('is written beside the data and holds what is there', async () => {
    write('c.csv', CLEAN, DISPUTED);
    const { stderr, exitCode } = await lock();
    expect(stderr).toContain('claims: locked 1 incident in claims.lock.json\n');
    expect(exitCode).toBe(0);
    expect(readJson('claims.lock.json')).toMatchObject({
      schemaVersion: 1,
      options: { methods: ['envelope', 'consensus'], asOf: null, latestPerSource: false },
      incidents: { a: { 'all/killed': { envelope: { low: 5, high: 50, openHigh: false } } } },
    });
    expect(await rules('c.csv')).toEqual([]);
    expect((await run(...RANGE_CHANGE)).exitCode).toBe(0);
  });

  it('gives the same bytes for rows in any order', async () => {
    const rows = [CLEAN, DISPUTED, '5,b,S,https://e.org,fama,killed,5', '6,b,S,https://e.org,all,killed,7'];
    write('c.csv', ...rows);
    await lock();
    const before = read('claims.lock.json');
    write('c.csv', ...[3, 1, 0, 2].map((index) => rows[index] as string));
    await lock();
    expect(read('claims.lock.json')).toBe(before);
  });

  it('says which range has moved, and who sets it now', async () => {
    write('c.csv', CLEAN);
    await lock();
    write('c.csv', CLEAN, DISPUTED);
    const { stdout, exitCode } = await check('c.csv');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'claims.lock.json:6: error: all killed of a was 5 by envelope and is now 5–50 (set by 4) [lock/range-changed]\n',
    );
  });

  it('fails --fail-on range-change when a range has moved, and nothing else of reconcile', async () => {
    write('c.csv', CLEAN);
    await lock();
    write('c.csv', CLEAN, DISPUTED);
    expect((await run(...RANGE_CHANGE)).exitCode).toBe(1);
    expect((await run('reconcile', 'c.csv', '--json')).exitCode).toBe(0);
  });

  it('says which groups are new and which are gone, also with their whole incident', async () => {
    write('c.csv', CLEAN, '5,b,S,https://e.org,all,killed,5', '6,b,S,https://e.org,all,wounded,5');
    await lock();
    write('c.csv', '1,a,S,https://e.org,fama,killed,5');
    const { problems } = await json('c.csv');
    expect(
      problems.map(({ ruleId, severity, line, message }: Record<string, unknown>) => [
        line,
        severity,
        ruleId,
        message,
      ]),
    ).toEqual([
      [5, 'warning', 'lock/new-group', 'fama killed of a is not in the lock'],
      [6, 'error', 'lock/missing-group', 'all killed of a is in the lock and not in the data'],
      [9, 'error', 'lock/missing-group', 'all killed of b is in the lock and not in the data'],
      [10, 'error', 'lock/missing-group', 'all wounded of b is in the lock and not in the data'],
    ]);
  });

  it('is found the same in rows that do not stand together', async () => {
    write('c.csv', CLEAN, '5,b,S,https://e.org,all,killed,5');
    await lock();
    write('c.csv', CLEAN, '5,b,S,https://e.org,all,killed,5', DISPUTED);
    const found = await rules('c.csv');
    expect(found).toEqual(['lock/range-changed', 'lock/range-changed']);
    expect((await run(...RANGE_CHANGE)).exitCode).toBe(1);
    await lock();
    expect(await rules('c.csv')).toEqual([]);
  });

  it('holds ranges by the methods and options that were reviewed, whatever the config says now', async () => {
    write('c.csv', CLEAN, DISPUTED);
    await lock('--method', 'majority');
    writeJson('claims.config.json', { method: ['envelope'] });
    expect(await rules('c.csv')).toEqual([]);
    write('c.csv', CLEAN, DISPUTED, '5,a,X,https://e.org,all,killed,50', '6,a,Y,https://e.org,all,killed,50');
    const [{ message }] = (await json('c.csv')).problems;
    expect(message).toMatch(/ by majority and is now 50 \(set by /);
  });

  it('is written anew where a narrowed run looked, and kept elsewhere', async () => {
    write('c.csv', CLEAN, '5,b,S,https://e.org,all,killed,5', '6,b,S,https://e.org,fama,killed,5');
    await lock();
    write(
      'c.csv',
      CLEAN.replace(/5$/, '9'),
      '5,b,S,https://e.org,all,killed,8',
      '6,b,S,https://e.org,fama,killed,7',
    );
    await lock('--incident', 'b', '--victims', 'fama');
    const { incidents } = readJson('claims.lock.json');
    const lows = (groups: Record<string, { envelope: { low: number } }>) =>
      Object.fromEntries(Object.entries(groups).map(([name, { envelope }]) => [name, envelope.low]));
    expect(lows(incidents.a)).toEqual({ 'all/killed': 5 });
    expect(lows(incidents.b)).toEqual({ 'all/killed': 5, 'fama/killed': 7 });
    await lock('--incident', 'a');
    expect(lows(readJson('claims.lock.json').incidents.a)).toEqual({ 'all/killed': 9 });
  });

  it('may be written first by a narrowed run, in a file of any name', async () => {
    write('c.csv', CLEAN, '5,b,S,https://e.org,all,killed,5');
    await run('reconcile', 'c.csv', '--json', '--incident', 'b', '--write-lock', 'mine.json');
    expect(Object.keys(readJson('mine.json').incidents)).toEqual(['b']);
    expect(await rules('c.csv', '--lock', 'mine.json')).toEqual(['lock/new-group']);
    expect(await rules('c.csv')).toEqual([]);
  });

  it('is not held against with --no-lock', async () => {
    write('c.csv', CLEAN);
    await lock();
    write('c.csv', DISPUTED);
    expect((await rules('c.csv', '--lock')).length).toBe(2);
    expect(await rules('c.csv', '--no-lock')).toEqual([]);
  });

  it('follows the config about its own rules', async () => {
    write('c.csv', CLEAN);
    await lock();
    write('c.csv', DISPUTED);
    expect(await rules('c.csv', '--fail-on', 'never')).toContain('lock/range-changed');
    write('c.csv', CLEAN, '5,a,S,https://e.org,fama,killed,5');
    expect((await check('c.csv')).stderr).toBe('1 warning; 2 claims of 1 incident\n');
    writeJson('claims.config.json', { rules: { 'lock/new-group': 'error' } });
    expect((await check('c.csv')).exitCode).toBe(1);
    expect((await run(...RANGE_CHANGE)).exitCode).toBe(1);
    writeJson('claims.config.json', { rules: { 'lock/new-group': 'off' } });
    expect(await rules('c.csv')).toEqual([]);
    expect((await run(...RANGE_CHANGE)).exitCode).toBe(0);
  });

  it('is not mended by accepting: a moved range is locked anew', async () => {
    write('c.csv', CLEAN);
    await lock();
    write('c.csv', DISPUTED);
    const { stderr, exitCode } = await check('c.csv', '--accept', '--reason', 'seen');
    expect(stderr).toContain('claims: accepted 0 problems in claims.accepted.json\n');
    expect(exitCode).toBe(1);
  });

  it('refuses a gate on a run that is not like it, in one line', async () => {
    write('c.csv', CLEAN);
    expect((await run(...RANGE_CHANGE)).stderr).toBe(
      'claims: there is no claims.lock.json. Write one with claims reconcile --write-lock\n',
    );
    await lock();
    for (const flags of [
      ['--incident', 'a'],
      ['--victims', 'all'],
      ['--only-disagreements'],
      ['--as-of', '2026-01-01'],
      ['--latest-per-source'],
      ['--method', 'acled'],
    ]) {
      const { stdout, stderr, exitCode } = await run(...RANGE_CHANGE, ...flags);
      expect({ flags, stdout, exitCode }).toEqual({ flags, stdout: '', exitCode: 2 });
      expect(stderr).toMatch(/^claims: --fail-on range-change[^\n]* claims\.lock\.json[^\n]+\n$/);
    }
  });

  it('can be written first where the config asks for it', async () => {
    write('c.csv', CLEAN);
    writeJson('claims.config.json', { failOn: 'range-change' });
    expect((await run('reconcile', 'c.csv', '--json')).exitCode).toBe(2);
    expect((await lock()).exitCode).toBe(0);
    expect((await run('reconcile', 'c.csv', '--json')).exitCode).toBe(0);
  });

  it('is not read further when it is broken: exit code 2 and what is wrong', async () => {
    write('c.csv', CLEAN);
    await lock();
    const whole = read('claims.lock.json');
    for (const [text, said] of [
      [whole.replace('"envelope":{', '"envelope":{,'), 'claims.lock.json:6:34'],
      [whole.replace('"low":5', '"low":"five"'), 'line 6'],
      [whole.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'line 2'],
      [whole.replace('["envelope","consensus"]', '[]'), 'line 3'],
      [whole.replace('["envelope","consensus"]', '["envelop"]'), 'there is no method envelop'],
    ] as const) {
      writeFileSync(join(cwd, 'claims.lock.json'), text);
      const { stdout, stderr, exitCode } = await check('c.csv');
      expect({ text, stdout, exitCode }).toEqual({ text, stdout: '', exitCode: 2 });
      expect(stderr).toMatch(/^claims: cannot [^\n]*claims\.lock\.json[^\n]*\n$/);
      expect(stderr).toContain(said);
    }
  });
});
