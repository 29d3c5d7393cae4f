import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-explain-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const HEADER = 'claim_id,incident,source,party,victims,measure,count';
const write = (name: string, ...rows: string[]) =>
  writeFileSync(join(cwd, name), `${[HEADER, ...rows].join('\n')}\n`);
const run = (...argv: string[]) => runClaims(['explain', ...argv], { cwd });
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

const ROWS = [
  '1,a,S,,wagner,killed,5',
  '2,a,T,,wagner,killed,9',
  '3,a,S,,fama,killed,7',
  '4,b,S,,fama,wounded,3',
];

describe('claims explain', () => {
  it('explains each group that the flags choose, by incident', async () => {
    write('c.csv', ...ROWS);
    const { explanations, choices, summary } = await json('c.csv', '--victims', 'fama');
    expect(
      explanations.map((one: { incident: string; measure: string }) => [one.incident, one.measure]),
    ).toEqual([
      ['a', 'killed'],
      ['b', 'wounded'],
    ]);
    expect(choices).toEqual([]);
    expect(summary).toMatchObject({ incidents: 2, groups: 2, claims: 2 });
  });

  it('lists the groups where none is chosen and there are several, and explains all when asked', async () => {
    write('c.csv', ...ROWS);
    const { stdout, exitCode } = await run('c.csv');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('--victims wagner --measure killed');
    expect(stdout).not.toContain('By which rule');
    const listed = await json('c.csv', '--incident', 'a');
    expect(listed).toMatchObject({ explanations: [], choices: [{ victims: 'wagner' }, { victims: 'fama' }] });
    expect((await json('c.csv', '--all')).explanations).toHaveLength(3);
  });

  it('explains the only group there is', async () => {
    write('c.csv', ...ROWS);
    const { explanations, choices } = await json('c.csv', '--incident', 'b');
    expect(explanations).toHaveLength(1);
    expect(choices).toEqual([]);
  });

  it('gives the same for rows that stand together and rows that do not', async () => {
    write('c.csv', ...ROWS);
    const together = await json('c.csv', '--all');
    write('c.csv', ...[0, 3, 1, 2].map((index) => ROWS[index] as string));
    const apart = await json('c.csv', '--all');
    const strip = (result: { explanations: unknown }) =>
      JSON.stringify(result.explanations).replaceAll(/"at":"[^"]*"/g, '');
    expect(strip(apart)).toBe(strip(together));
    expect((await json('c.csv')).choices).toHaveLength(3);
  });

  it('tells what was meant by a name that nothing bears', async () => {
    write('c.csv', ...ROWS);
    const commands = [
      [['--incident', 'aa'], 'there is no incident aa. Did you mean a? There is a, b'],
      [
        ['--victims', 'wagnr'],
        'there is no group of victims wagnr. Did you mean wagner? There is fama, wagner',
      ],
      [['--measure', 'kiled'], 'there is no measure kiled. Did you mean killed?'],
      [['--source', 'U'], 'there is no source U. Did you mean S? There is S, T'],
    ] as const;
    for (const [flags, message] of commands) {
      const { stdout, stderr, exitCode } = await run('c.csv', ...flags);
      expect({ flags, exitCode, stdout }).toEqual({ flags, exitCode: 2, stdout: '' });
      expect(stderr).toContain(message);
    }
  });

  it('says that no group meets all of some known names, and which groups there are', async () => {
    write('c.csv', ...ROWS);
    for (const [flags, choice] of [
      [['--victims', 'wagner', '--measure', 'wounded'], 'wagner killed'],
      [['--measure', 'missing'], 'fama killed, fama wounded, wagner killed'],
      [['--incident', 'b', '--source', 'T'], 'fama wounded'],
    ] as const) {
      expect(await run('c.csv', ...flags)).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: `claims: no claim matches what was selected. There is ${choice}\n`,
      });
      expect((await json('c.csv', ...flags)).explanations).toEqual([]);
    }
  });

  it('takes a name as the actors of each folder have it', async () => {
    for (const [folder, id] of [
      ['one', 'wagner'],
      ['two', 'pmc'],
    ] as const) {
      mkdirSync(join(cwd, folder));
      write(`${folder}/claims.csv`, `1,${folder},S,,The Company,killed,5`);
      writeFileSync(join(cwd, folder, 'actors.csv'), `id,name\n${id},The Company\n`);
    }
    const { explanations } = await json('one', 'two', '--victims', 'The Company');
    expect(explanations.map((one: { victims: string }) => one.victims)).toEqual(['wagner', 'pmc']);
    expect((await json('one', 'two', '--victims', 'pmc')).explanations).toHaveLength(1);
    const { stderr, exitCode } = await run('one', 'two', '--victims', 'pmc', '--victims', 'wagnr');
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Did you mean wagner?'),
    });
  });

  it('names only a few of many names', async () => {
    write('c.csv', ...Array.from({ length: 12 }, (_, index) => `${index},i${index},S,,wagner,killed,5`));
    expect((await run('c.csv', '--incident', 'nosuch')).stderr).toContain('and 4 more');
  });

  it('exits with 1 when a row had to be left out, also where nothing else is there', async () => {
    write('c.csv', '1,a,S,,wagner,killed,12-Oct');
    const { stdout, stderr, exitCode } = await run('c.csv', '--victims', 'wagner');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toContain('c.csv:2');
    expect(stderr).toContain('no claim could be read');
  });

  it('writes to a file, and never over its input', async () => {
    write('c.csv', ...ROWS);
    await run('c.csv', '--all', '-o', 'out.md', '-f', 'markdown');
    expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toContain('## wagner killed in a');
    expect((await run('c.csv', '--all', '-o', 'c.csv')).exitCode).toBe(2);
    const { exitCode } = await run('c.csv', '--victims', 'nosuch', '-o', 'never.txt');
    expect({ exitCode, exists: existsSync(join(cwd, 'never.txt')) }).toEqual({ exitCode: 2, exists: false });
  });

  it('breaks what GitHub Actions would take for a command', async () => {
    write('c.csv', '1,a,##[error]S,,wagner,killed,5');
    const { stdout } = await runClaims(['explain', 'c.csv'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(stdout).toContain('## [error]');
  });
});
