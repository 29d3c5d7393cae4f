import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scoreSchema } from '../../src/render/score/score-schema.js';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-score-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const ROWS = [
  'claim_id,incident,source,victims,measure,count,reported_on',
  '1,a,S,all,killed,5,2024-01-01',
  '2,a,T,all,killed,10,2024-01-05',
  '3,b,S,all,killed,60,2024-01-02',
  '4,b,U,all,killed,at least 30,2024-01-03',
  '5,c,T,all,wounded,7,2024-01-03',
  '6,d,T,all,wounded,7,2024-01-03',
];
const write = (name: string, ...rows: string[]) => writeFileSync(join(cwd, name), `${rows.join('\n')}\n`);
const truth = (...rows: string[]) =>
  write('verified.csv', 'incident,victims,measure,value,low,high,source,leave_out', ...rows);
const run = (...argv: string[]) => runClaims(['score', 'c.csv', '--truth', 'verified.csv', ...argv], { cwd });
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

beforeEach(() => {
  write('c.csv', ...ROWS);
  truth('a,all,killed,8,,,,', 'b,all,killed,40,,,,', 'c,all,wounded,,5,9,,');
});

describe('claims score', () => {
  it('scores every method on what was verified', async () => {
    const result = await json();
    expect(result.summary).toEqual({ incidents: 3, numbers: 2, bounds: 1, errors: 0, warnings: 0 });
    expect(result.options.methods).toContain('model');
    expect(result.options.methods).not.toContain('mean');
    const envelope = result.methods.find(({ method }: { method: string }) => method === 'envelope');
    expect(envelope.bounds).toEqual({ cells: 1, below: 0, inside: 1, above: 0 });
    const acled = result.methods.find(({ method }: { method: string }) => method === 'acled');
    expect(acled).toMatchObject({ cells: 2, isComparison: false, bounds: { cells: 0 } });
    expect(acled.figures.logError.value).toBeCloseTo((Math.log(8.5 / 5.5) + Math.log(40.5 / 30.5)) / 2, 5);
  });

  it('writes what its schema says, also of a comparison and of nothing', async () => {
    for (const flags of [[], ['--compare'], ['--method', 'envelope'], ['--incident', 'd']]) {
      const read = scoreSchema.safeParse(await json(...flags));
      expect({ flags, error: read.error?.message }).toEqual({ flags, error: undefined });
    }
  });

  it('gives the same bytes for rows in any order', async () => {
    const strip = (text: string) => text.replace(/"inputs":\[[^\]]*\]/, '');
    const one = strip((await run('--json', '--compare')).stdout);
    write('c.csv', ROWS[0] as string, ...ROWS.slice(1).toReversed());
    expect(strip((await run('--json', '--compare')).stdout)).toBe(one);
  });

  it('scores what was known on a day', async () => {
    const early = await json('--as-of', '2024-01-02', '--method', 'envelope');
    const cell = early.cells.find(({ incident }: { incident: string }) => incident === 'a');
    expect(cell.estimates).toEqual([
      { method: 'envelope', best: 5, quantiles: null, ranges: [{ low: 5, high: 5 }] },
    ]);
  });

  it('shows no method what is left out', async () => {
    truth('a,all,killed,8,,,T,T');
    const { cells, problems } = await json('--method', 'acled');
    expect(cells).toMatchObject([{ leftOut: ['2'], estimates: [{ method: 'acled', best: 5 }] }]);
    expect(problems).toEqual([]);
  });

  it('warns of a value whose source is among the claims, and fails on it only if asked to', async () => {
    truth('a,all,killed,8,,,T,');
    expect((await run()).exitCode).toBe(0);
    const { exitCode, stderr } = await run('--fail-on', 'warning', '--verbose');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('verified/same-source');
    expect(stderr).toContain('verified.csv:2');
  });

  it('tells the cell of a row that cannot be read, and exits with 1', async () => {
    truth('a,all,killed,many,,,,', 'b,all,killed,40,,,,');
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('verified.csv:2:14: error: D2');
    expect(stderr).toContain('"many" is not one number of people');
  });

  it('needs the file of verified values, and does not overwrite it', async () => {
    expect((await runClaims(['score', 'c.csv'], { cwd })).stderr).toContain('--truth');
    const gone = await runClaims(['score', 'c.csv', '--truth', 'gone.csv'], { cwd });
    expect(gone).toMatchObject({ exitCode: 2, stdout: '' });
    expect(gone.stderr).toContain('cannot read gone.csv: no such file');
    const before = readFileSync(join(cwd, 'verified.csv'), 'utf8');
    expect((await run('-o', 'verified.csv')).exitCode).toBe(2);
    expect(readFileSync(join(cwd, 'verified.csv'), 'utf8')).toBe(before);
  });

  it('is read as claims by nobody: a folder keeps it beside them', async () => {
    const { stdout } = await runClaims(['reconcile', '.', '--json'], { cwd });
    expect(JSON.parse(stdout).summary.claims).toBe(6);
  });

  it('writes a row a method as CSV', async () => {
    const { stdout } = await run('--format', 'csv', '--method', 'acled,model', '--compare');
    const [titles = '', ...rows] = stdout.trimEnd().split('\n');
    expect(titles.split(',').slice(0, 7)).toEqual([
      'method',
      'comparison',
      'cells',
      'open',
      'log_error',
      'log_error_low',
      'log_error_high',
    ]);
    expect(rows.map((row) => row.split(',').slice(0, 3).join(','))).toEqual([
      'acled,false,2',
      'model,false,2',
      'mean,true,2',
      'median,true,2',
      'dersimonian-laird,true,2',
      'paule-mandel,true,2',
      'hartung-knapp,true,2',
      'crh,true,2',
      'catd,true,2',
      'gtm,true,2',
    ]);
    expect(rows.every((row) => row.split(',').length === titles.split(',').length)).toBe(true);
  });

  it('fits any page, and ASCII', async () => {
    for (const width of [40, 60, 80, 120]) {
      const { stdout } = await run('--compare', '--width', String(width));
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
    }
    expect((await run('--compare', '--ascii')).stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('explains the columns that are shown and no other, and names those that had no room', async () => {
    const titles = ['error', 'from–to', 'bias', 'in ×2', 'in 50', 'in 90', 'IS 90', 'WIS', 'range', 'open'];
    for (const width of [60, 80, 120]) {
      const { stdout } = await run('--compare', '--width', String(width));
      const header = stdout.split('\n').find((line) => line.startsWith('method')) as string;
      const legend = stdout.slice(stdout.indexOf('error: mean')).replaceAll('\n', ' ');
      const room = /No room for: (.*?)\. A larger/.exec(legend)?.[1] ?? '';
      for (const title of titles) {
        const isShown = ` ${header} `.includes(` ${title} `);
        const isExplained = new RegExp(`(^|[ ,])${title}(, [A-Za-z0-9 ]+)?: `).test(legend);
        expect({ width, title, isExplained }).toEqual({ width, title, isExplained: isShown });
        expect({ width, title, isNamed: room.split(', ').includes(title) }).toEqual({
          width,
          title,
          isNamed: !isShown,
        });
      }
    }
    const { stdout } = await run('--incident', 'c');
    expect(stdout).not.toContain('error:');
  });

  it('says so where there is nothing to score', async () => {
    const { stdout, stderr } = await run('--incident', 'd');
    expect(stdout).toBe('No verified value to score.\n');
    expect(stderr).toContain('no claim matches');
  });
});
