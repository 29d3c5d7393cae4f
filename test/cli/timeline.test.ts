import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-timeline-'));
  const rows = [
    'claim_id,incident,source,victims,measure,count,reported_on',
    '1,a,S,wagner,killed,5,2024-07-28',
    '2,a,T,wagner,killed,9,2024-07-29',
    '3,a,U,wagner,killed,9,2024-07-30',
    '4,a,S,fama,killed,7,2024-07-28',
    '5,b,S,fama,wounded,3,2024-07',
  ];
  writeFileSync(join(cwd, 'c.csv'), `${rows.join('\n')}\n`);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) => runClaims(['timeline', ...argv], { cwd });
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).stdout);

describe('claims timeline', () => {
  it('tells of incidents in the order of their ids, also where grouped rows come in another', async () => {
    writeFileSync(
      join(cwd, 'g.csv'),
      'incident,source,victims,measure,count,reported_on\nb,S,all,killed,5,2024-01-01\na,S,all,killed,6,2024-01-01\n',
    );
    const told = async (...flags: string[]) =>
      (await json('g.csv', ...flags)).timelines.map((one: { incident: string }) => one.incident);
    expect(await told('--grouped')).toEqual(['a', 'b']);
    expect(await told()).toEqual(['a', 'b']);
  });

  it('tells of every group, those with the most origins first', async () => {
    const { timelines, options, summary } = await json('c.csv');
    expect(
      timelines.map((one: { incident: string; victims: string }) => `${one.incident} ${one.victims}`),
    ).toEqual(['a wagner', 'a fama', 'b fama']);
    expect(options).toEqual({ methods: ['envelope'], asOf: null, allDates: false });
    expect(summary).toMatchObject({ incidents: 2, groups: 3, claims: 5 });
  });

  it('tells of the groups and methods that are chosen, up to a day', async () => {
    const { timelines } = await json(
      ...[
        'c.csv',
        '--victims',
        'wagner',
        '--method',
        'consensus',
        '--method',
        'majority',
        '--as-of',
        '2024-07-29',
      ],
    );
    expect(
      timelines.map((one: { method: string; rows: unknown[] }) => `${one.method} ${one.rows.length}`),
    ).toEqual(['consensus 2', 'majority 2']);
  });

  it('tells of dates without a change when asked', async () => {
    const wagner = ['c.csv', '--victims', 'wagner', '--method', 'acled'];
    expect((await json(...wagner)).timelines[0].rows).toHaveLength(3);
    writeFileSync(
      join(cwd, 'd.csv'),
      'claim_id,incident,source,victims,measure,count,reported_on,derived_from\n1,a,S,w,killed,5,2024-07-28,\n2,a,T,w,killed,5,2024-07-29,1\n',
    );
    expect((await json('d.csv')).timelines[0]).toMatchObject({ unmoved: 1, rows: [{ date: '2024-07-28' }] });
    expect((await json('d.csv', '--all-dates')).timelines[0].rows).toHaveLength(2);
  });

  it('tells what was meant by a name that nothing bears', async () => {
    const { stdout, stderr, exitCode } = await run('c.csv', '--victims', 'wagnr');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('Did you mean wagner?');
  });

  it('gives the same for rows that stand together and rows that do not', async () => {
    const rows = (await import('node:fs')).readFileSync(join(cwd, 'c.csv'), 'utf8').trim().split('\n');
    const apart = [0, 1, 5, 2, 3, 4].map((index) => rows[index]).join('\n');
    writeFileSync(join(cwd, 'apart.csv'), `${apart}\n`);
    const [one, other] = [await run('c.csv', '-f', 'csv'), await run('apart.csv', '-f', 'csv')];
    expect(other.stdout).toBe(one.stdout);
  });
});
