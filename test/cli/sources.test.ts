import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-sources-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const HEADER = 'claim_id,incident,source,party,victims,measure,count';
const write = (name: string, ...rows: string[]) =>
  writeFileSync(join(cwd, name), `${[HEADER, ...rows].join('\n')}\n`);
const run = (...argv: string[]) => runClaims(['sources', ...argv], { cwd });
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);
const namesOf = ({ sources }: { sources: { name: string }[] }) => sources.map(({ name }) => name);

const ROWS = [
  '1,a,S,,all,killed,5',
  '2,a,T,,all,killed,10',
  '3,b,S,,all,killed,6',
  '4,b,U,,all,wounded,7',
  '5,c,S,,all,killed,8',
];

describe('claims sources', () => {
  it('keeps one record of a source over all incidents and files', async () => {
    write('a.csv', ...ROWS.slice(0, 3));
    write('b.csv', ...ROWS.slice(3));
    const result = await json('a.csv', 'b.csv');
    expect(result.sources[0]).toMatchObject({ name: 'S', claims: 3, incidents: 3, groups: 3 });
    expect(result.summary).toMatchObject({ sources: 3, incidents: 3, groups: 4, claims: 5 });
  });

  it('gives the same records for rows that stand together and rows that do not', async () => {
    write('c.csv', ...ROWS);
    const together = await json('c.csv');
    write('c.csv', ...ROWS.toReversed(), '6,a,V,,all,killed,1');
    const apart = await json('c.csv');
    write('c.csv', '6,a,V,,all,killed,1', ...ROWS);
    expect((await json('c.csv')).sources).toEqual(apart.sources);
    expect(apart.sources).not.toEqual(together.sources);
  });

  it('chooses a source by its name, its alias or its id, and changes no record by it', async () => {
    writeFileSync(join(cwd, 'actors.csv'), 'id,name,aliases\nsept,The Seventh,S;7\n');
    write('c.csv', ...ROWS, '6,c,7,,all,killed,9');
    const all = await json('c.csv');
    for (const name of ['sept', 'The Seventh', 'S', '7']) {
      const chosen = await json('c.csv', '--source', name);
      expect(chosen.sources).toEqual(all.sources.slice(0, 1));
      expect(chosen.summary).toMatchObject({ sources: 1, claims: 6 });
    }
    expect(namesOf(await json('c.csv', '--source', 'T', '--source', 'U'))).toEqual(['T', 'U']);
  });

  it('narrows records to incidents, victims and measures', async () => {
    write('c.csv', ...ROWS);
    expect(namesOf(await json('c.csv', '--measure', 'wounded'))).toEqual(['U']);
    expect((await json('c.csv', '--incident', 'a')).summary).toMatchObject({ incidents: 1, claims: 2 });
    expect((await json('c.csv', '--victims', 'civilians')).sources).toEqual([]);
  });

  it('sorts by what is asked for', async () => {
    write('c.csv', ...ROWS);
    expect(namesOf(await json('c.csv'))).toEqual(['S', 'T', 'U']);
    const byLean = await json('c.csv', '--sort', 'name');
    expect(byLean.options.sort).toBe('name');
    expect((await run('c.csv', '--sort', 'truth')).exitCode).toBe(2);
  });

  it('asks for the ends of the envelope whatever methods the config names', async () => {
    writeFileSync(join(cwd, 'claims.config.json'), '{ "method": ["majority"] }');
    write('c.csv', ...ROWS);
    expect((await json('c.csv')).sources[0]).toMatchObject({ name: 'S', lowEnds: 1 });
  });

  it('says on standard error that no source matches', async () => {
    write('c.csv', ...ROWS);
    const { stdout, stderr, exitCode } = await run('c.csv', '--measure', 'missing');
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: 'No source to show.\n',
      stderr: 'claims: no claim matches what was selected\n',
      exitCode: 0,
    });
  });

  it('writes several documents in one run', async () => {
    write('c.csv', ...ROWS);
    await run('c.csv', '--json', '-o', 'out.json', '--report', 'csv=out.csv');
    expect(namesOf(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')))).toEqual(['S', 'T', 'U']);
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8').split('\n')).toHaveLength(5);
  });

  it('refuses a report it cannot read, and to write over what it reads', async () => {
    write('c.csv', ...ROWS);
    for (const flags of [
      ['--report', 'plain=x'],
      ['--report', 'csv='],
      ['-o', 'c.csv'],
    ]) {
      expect(await run('c.csv', ...flags)).toMatchObject({ exitCode: 2, stdout: '' });
    }
  });

  it('has the exit code of the data: 1 where a row had to be left out', async () => {
    write('c.csv', ...ROWS, '6,c,T,,all,killed,12-Oct');
    expect(await run('c.csv')).toMatchObject({ exitCode: 1 });
    expect(await run('c.csv', '--fail-on', 'never')).toMatchObject({ exitCode: 0 });
  });

  it('gives GitHub Actions no commands', async () => {
    write('c.csv', '1,a,::error::S,,all,killed,5');
    const { stdout } = await runClaims(['sources', 'c.csv'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).not.toMatch(/^\s*::/m);
    expect(stdout).toContain(': :error::S');
  });
});
