import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-names-'));
  const rows = [
    '1,a,Reuters,,wagner,killed,5',
    '2,a,Wagner,wagner,wagner,killed,9',
    '3,b,AFP,,fama,wounded,3',
  ];
  writeFileSync(
    join(cwd, 'c.csv'),
    ['claim_id,incident,source,party,victims,measure,count', ...rows].join('\n'),
  );
  writeFileSync(join(cwd, 'actors.csv'), 'id,name\nwagner,Wagner Group\nfama,FAMa\njnim,JNIM\n');
  writeFileSync(join(cwd, 'verified.csv'), 'incident,victims,measure,value,source\na,wagner,killed,7,X\n');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...argv: string[]) => runClaims(argv, { cwd });

/** The commands that choose, with the files they need, and the flags they choose by. */
const COMMANDS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['reconcile', 'c.csv'],
    ['incident', 'victims', 'source'],
  ],
  [
    ['reconcile', 'c.csv', '--json', '-o', 'out'],
    ['incident', 'victims', 'source'],
  ],
  [
    ['explain', 'c.csv'],
    ['incident', 'victims', 'source'],
  ],
  [
    ['timeline', 'c.csv'],
    ['incident', 'victims', 'source'],
  ],
  [
    ['sources', 'c.csv'],
    ['incident', 'victims', 'source'],
  ],
  [
    ['fit', 'c.csv'],
    ['incident', 'victims'],
  ],
  [['score', 'c.csv', '--truth', 'verified.csv'], ['incident']],
  [
    ['diff', 'c.csv', 'c.csv'],
    ['incident', 'victims'],
  ],
];
const UNKNOWN: Readonly<Record<string, readonly [string, string]>> = {
  incident: ['aa', 'there is no incident aa. Did you mean a? There is a, b'],
  victims: ['wagnr', 'there is no group of victims wagnr. Did you mean wagner? There is fama, wagner'],
  source: ['Reters', 'there is no source Reters. Did you mean Reuters? There is AFP, Reuters, Wagner'],
};

describe('a name that is chosen and that nothing bears', () => {
  const cases = COMMANDS.flatMap(([command, flags]) => flags.map((flag) => [command, flag] as const));
  it.each(cases)('is refused by %s --%s before anything is written', async (command, flag) => {
    const [name, message] = UNKNOWN[flag] as readonly [string, string];
    const before = readdirSync(cwd);
    expect(await run(...command, `--${flag}`, name)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `claims: ${message}\n`,
    });
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('is refused beside one that is known', async () => {
    const { exitCode, stderr } = await run('reconcile', 'c.csv', '--victims', 'fama', '--victims', 'nobody');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'claims: there is no group of victims nobody. There is fama, wagner\n',
    });
  });
});

describe('a name that is known', () => {
  it.each([
    [['--victims', 'jnim'], 'of an actor of whom nobody counts victims'],
    [['--victims', 'civilians'], 'of victims that need no actors file'],
    [['--measure', 'captured'], 'of a measure of which there is no claim'],
    [['--incident', 'a', '--source', 'AFP'], 'of a source that speaks of another incident'],
  ])('gives an empty document, complete, and a note: %s, %s', async (flags) => {
    const { exitCode, stdout, stderr } = await run('reconcile', 'c.csv', '--json', ...flags);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ incidents: [], summary: { incidents: 0 } });
    expect(stderr).toMatch(
      /^claims: no claim matches what was selected\. There is (fama wounded|wagner killed)/,
    );
  });

  it('is that of an incident whose rows cannot be read', async () => {
    writeFileSync(
      join(cwd, 'c.csv'),
      'incident,source,victims,measure,count\na,S,w,killed,a lot of\nb,S,w,killed,5\n',
    );
    const { exitCode, stderr } = await run('reconcile', 'c.csv', '--incident', 'a');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('cell/unreadable-count');
  });

  it('is that of an actor by whatever name, where sources are listed', async () => {
    expect((await run('sources', 'c.csv', '--source', 'Wagner Group')).stdout).toContain('Wagner');
    expect((await run('sources', 'c.csv', '--source', 'jnim')).exitCode).toBe(0);
  });
});
