import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GroupResult, IncidentResult } from '../../src/reconcile/result.js';
import { GitRepository } from '../git-repository.js';
import { runClaims } from '../run-claims.js';

const HEADER = 'claim_id,incident,source,party,victims,measure,count';
const rows = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;

/** Made for one test and deleted after it; nothing else ever is, so nothing else is ever assigned to it. */
let own: string;
beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'claims-folders-'));
});
afterEach(() => rmSync(own, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(own, name)), { recursive: true });
  writeFileSync(join(own, name), text);
}

const run = (...argv: string[]) => runClaims(argv, { cwd: own });

async function jsonIn(cwd: string, ...argv: string[]) {
  const { stdout, stderr } = await runClaims([...argv, '--json'], { cwd });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}
const json = (...argv: string[]) => jsonIn(own, ...argv);

const groupsOf = (result: { incidents: IncidentResult[] }, id: string): readonly GroupResult[] =>
  result.incidents.find((incident) => incident.id === id)?.groups ?? [];

/** Two folders in which one group stands on different sides, under different names. */
function writeFolders(put = write): void {
  put('mali/actors.csv', 'id,name,aliases,side\nwagner,,PMC,mali\nfama,,,mali\n');
  put('mali/claims.config.json', '{"measures": ["trucks"]}');
  put('mali/claims.csv', rows('M1,m,FAMA,fama,PMC,killed,5', 'M2,m,FAMA,fama,all,trucks,2'));
  put('syria/actors.json', '[{"id": "wagner", "name": "ChVK", "side": "syria"}, {"id": "us", "side": "us"}]');
  put('syria/claims.config.json', '{"measures": ["tanks"], "map": {"dead": "count"}}');
  put(
    'syria/claims.csv',
    rows('S1,s,US,us,ChVK,killed,100', 'S2,s,US,us,all,tanks,7').replace('count', 'dead'),
  );
}

describe('several folders', () => {
  beforeEach(() => writeFolders());

  it.each([[['mali', 'syria']], [['syria', 'mali']]])(
    'are each read and reconciled with their own actors, measures and columns: %s',
    async (folders) => {
      const result = await json('reconcile', ...folders);
      expect(result.summary).toMatchObject({ claims: 4, errors: 0, warnings: 0 });
      expect(groupsOf(result, 'm')).toMatchObject([
        { victims: 'all', measure: 'trucks' },
        { victims: 'wagner', measure: 'killed', claims: [{ stance: 'own' }] },
      ]);
      expect(groupsOf(result, 's')).toMatchObject([
        { victims: 'all', measure: 'tanks' },
        { victims: 'wagner', measure: 'killed', claims: [{ stance: 'enemy' }] },
      ]);
    },
  );

  it('give the same whether their incidents are streamed, or held because one comes back', async () => {
    const streamed = await json('reconcile', 'mali', 'syria');
    write('syria/more.csv', rows('A1,a,US,us,all,killed,1'));
    const held = await json('reconcile', 'mali', 'syria');
    for (const id of ['m', 's']) expect(groupsOf(held, id)).toEqual(groupsOf(streamed, id));
  });

  it('know parts and wholes from the tree of their own actors', async () => {
    write('syria/actors.json', '[{"id": "us"}, {"id": "wagner", "partOf": "loyal"}, {"id": "loyal"}]');
    write('syria/claims.csv', rows('S1,s,A,,wagner,killed,9', 'S2,s,B,,loyal,killed,at least 4'));
    const groups = groupsOf(await json('reconcile', 'mali', 'syria'), 's');
    expect(groups.find(({ victims }) => victims === 'loyal')?.implied).toMatchObject({ low: 9 });
  });

  it('have the problems of every actors file told once, each by its own name', async () => {
    write('mali/actors.csv', 'id,colour\nwagner,red\nfama,green\n');
    write('mali/more.csv', rows('N1,n,S,,all,killed,1'));
    write('syria/actors.json', '[{"id": "us", "hat": "black"}]');
    const { problems } = await json('reconcile', 'mali', 'syria');
    const ofActors = problems.filter(({ file }: { file: string }) => file.includes('actors'));
    expect(ofActors).toMatchObject([
      { file: 'mali/actors.csv', raw: 'colour' },
      { file: 'syria/actors.json', raw: 'hat' },
    ]);
  });

  it('are all read with the actors and the config that flags name', async () => {
    write('all.csv', 'id,aliases,side\nwagner,PMC;ChVK,w\nus,,us\nfama,,f\n');
    write('all.json', '{"measures": ["trucks", "tanks"]}');
    const map = ['--map', 'dead=count'];
    const flags = ['--actors', 'all.csv', '--config', 'all.json', ...map];
    const result = await json('reconcile', 'mali', 'syria', ...flags);
    expect(result.summary).toMatchObject({ claims: 4, errors: 0 });
    for (const id of ['m', 's']) {
      expect(groupsOf(result, id)[1]).toMatchObject({ victims: 'wagner', claims: [{ stance: 'enemy' }] });
    }
    const plain = await json('reconcile', 'mali', 'syria', '--no-config', ...map);
    expect(plain.summary).toMatchObject({ claims: 2, errors: 2 });
  });

  it('leave the settings of the run as a whole to the config of the first', async () => {
    write('mali/claims.config.json', '{"measures": ["trucks"], "method": "consensus"}');
    write('syria/claims.config.json', '{"map": {"dead": "count"}, "method": "gtd"}');
    expect((await json('reconcile', 'mali', 'syria')).options.methods).toEqual(['consensus']);
    expect((await json('reconcile', 'syria', 'mali')).options.methods).toEqual(['gtd']);
  });

  it('refuse a config of any of them that cannot be used', async () => {
    write('syria/claims.config.json', '{"rules": {"no/such": "off"}}');
    const { stderr, exitCode } = await run('reconcile', 'mali', 'syria');
    expect(stderr).toContain('cannot use syria/claims.config.json: there is no rule no/such');
    expect(exitCode).toBe(2);
  });

  it('are selected from by the names and the measures of any of them', async () => {
    const select = (...flags: string[]) => json('reconcile', 'mali', 'syria', ...flags);
    for (const name of ['ChVK', 'PMC']) {
      const { incidents } = await select('--victims', name);
      expect(incidents.map(({ id }: IncidentResult) => id)).toContain(name === 'PMC' ? 'm' : 's');
    }
    expect((await select('--measure', 'tanks')).incidents).toMatchObject([{ id: 's' }]);
    const { stderr } = await run('reconcile', 'mali', 'syria', '--measure', 'tank');
    expect(stderr).toContain(
      'Did you mean tanks? The measures are killed, wounded, captured, missing, trucks, tanks',
    );
  });

  it('know a perpetrator whom any of them knows', async () => {
    expect((await run('reconcile', 'mali', 'syria', '--perpetrator', 'ChVK')).exitCode).toBe(0);
    const { stderr, exitCode } = await run('reconcile', 'mali', 'syria', '--perpetrator', 'ChVC');
    expect(stderr).toContain('--perpetrator ChVC is no actor of the actors file. Did you mean chvk?');
    expect(exitCode).toBe(2);
  });

  it('give standard input the actors and the config of the first of them', async () => {
    const stdin = rows('I1,i,FAMA,fama,PMC,trucks,5');
    const { stdout } = await runClaims(['reconcile', '-', 'mali', 'syria', '--json'], { cwd: own, stdin });
    expect(groupsOf(JSON.parse(stdout), 'i')).toMatchObject([{ victims: 'wagner', measure: 'trucks' }]);
  });

  it('are shown by the names of each', async () => {
    const { stdout } = await run('show', 'mali', 'syria');
    expect(stdout).toContain('m\tM1\twagner\tkilled');
    expect(stdout).toContain('s\tS1\twagner\tkilled');
  });

  it('give a source its name and its record from the actors of each', async () => {
    write('syria/actors.json', '[{"id": "us", "name": "United States", "aliases": ["US", "Pentagon"]}]');
    write('syria/claims.csv', rows('S1,s,US,us,all,killed,100', 'S2,s,Pentagon,us,all,wounded,7'));
    const { sources } = await json('sources', 'mali', 'syria', '--source', 'Pentagon');
    expect(sources).toMatchObject([{ id: 'us', name: 'United States', names: ['Pentagon', 'US'] }]);
  });

  it('have none of their files written over', async () => {
    for (const file of ['syria/actors.json', 'syria/claims.config.json']) {
      const { stderr, exitCode } = await run('reconcile', 'mali', 'syria', '-o', file);
      expect(stderr).toContain(file);
      expect(exitCode).toBe(2);
    }
  });
});

describe('an incident of several folders', () => {
  beforeEach(() => {
    writeFolders();
    write('syria/more.csv', rows('M3,m,US,us,ChVK,killed,9'));
  });

  it('is refused where their actors are not those of one file', async () => {
    for (const selection of [[], ['--incident', 'm']]) {
      expect(await run('reconcile', 'mali', 'syria', ...selection)).toEqual({
        stdout: '',
        stderr:
          'claims: incident m stands in mali/claims.csv, read with mali/actors.csv, and in syria/more.csv, ' +
          'read with syria/actors.json. ' +
          'Name one file for all with --actors FILE, or put its claims into one folder\n',
        exitCode: 2,
      });
    }
  });

  it('is refused where one of them has no actors', async () => {
    write('new/claims.csv', rows('M4,m,US,,PMC,killed,9'));
    const { stderr } = await run('reconcile', 'mali', 'new');
    expect(stderr).toContain('read with mali/actors.csv, and in new/claims.csv, read without actors. Name');
  });

  it('does not stand in the way of the others', async () => {
    const { incidents } = await json('reconcile', 'mali', 'syria', '--incident', 's');
    expect(incidents).toHaveLength(1);
  });

  it('is reconciled where a flag or their configs name one file, whatever their measures', async () => {
    write('all.csv', 'id,aliases,side\nwagner,PMC;ChVK,w\nus,,us\nfama,,f\n');
    const named = await json('reconcile', 'mali', 'syria', '--actors', 'all.csv');
    expect(groupsOf(named, 'm')[1]?.claims.map(({ id }) => id)).toEqual(['M1', 'M3']);
    write('mali/claims.config.json', '{"measures": ["trucks"], "actors": "../all.csv"}');
    write(
      'syria/claims.config.json',
      '{"measures": ["tanks"], "map": {"dead": "count"}, "actors": "../all.csv"}',
    );
    expect((await json('reconcile', 'mali', 'syria')).incidents).toEqual(named.incidents);
  });

  it('is reconciled where neither has actors', async () => {
    write('one/claims.csv', rows('A1,x,S,,all,killed,1'));
    write('two/claims.csv', rows('A2,x,T,,all,killed,2'));
    expect((await json('reconcile', 'one', 'two')).summary).toMatchObject({ incidents: 1, claims: 2 });
  });
});

describe('folders at a revision', () => {
  let repository: GitRepository;
  beforeEach(() => {
    repository = new GitRepository();
    writeFolders((name, text) => repository.write(name, text));
    repository.commit();
  });
  afterEach(() => repository.delete());

  const diff = (...folders: string[]) => jsonIn(repository.folder, 'diff', '--base', 'HEAD', ...folders);

  it('are each read with what was beside them there', async () => {
    const { incidents, options, summary, problems } = await diff('mali', 'syria');
    expect(incidents).toEqual([]);
    expect(options).toMatchObject({ actorsChanged: false });
    expect(summary.claims.unchanged).toBe(4);
    expect(problems).toEqual({ old: [], new: [] });
  });

  it('are selected from also where there is none of them at the base', async () => {
    repository.write('new/claims.csv', rows('N1,n,S,,fama,killed,1', 'N2,n,S,,all,killed,2'));
    expect((await diff('new', '--victims', 'fama')).summary.claims.added).toBe(1);
  });

  it('have changed actors only where those of an incident on both sides differ', async () => {
    repository.write('third/actors.csv', 'id\nthird\n');
    repository.write('third/claims.csv', rows('T1,t,S,,third,killed,1'));
    const added = await diff('mali', 'syria', 'third');
    expect(added).toMatchObject({ incidents: [{ id: 't' }], options: { actorsChanged: false } });
    repository.write(
      'syria/actors.json',
      '[{"id": "wagner", "name": "ChVK", "side": "us"}, {"id": "us", "side": "us"}]',
    );
    const moved = await diff('mali', 'syria');
    expect(moved).toMatchObject({ incidents: [{ id: 's' }], options: { actorsChanged: true } });
  });
});

describe('what is kept beside each of several folders', () => {
  const readJson = (name: string) => JSON.parse(readFileSync(join(own, name), 'utf8'));
  const check = (...argv: string[]) => run('check', 'one', 'two', '--today', '2025-01-01', ...argv);

  beforeEach(() => {
    write(
      'one/claims.csv',
      rows('A1,a,S,,all,killed,about', 'A2,a,T,,all,killed,5', 'A3,a,U,,all,killed,50'),
    );
    write(
      'two/claims.csv',
      rows('B1,b,S,,all,killed,about', 'B2,b,T,,all,killed,7', 'B3,b,U,,all,killed,70'),
    );
  });

  it('has what is accepted written beside each, and read there', async () => {
    const { stderr } = await check('--accept', '--reason', 'looked at');
    expect(stderr).toMatch(/accepted \d+ problems in one\/.*\n.*accepted \d+ problems in two\//);
    for (const folder of ['one', 'two']) {
      const whats = readJson(`${folder}/claims.accepted.json`).accepted.map(
        ({ what }: { what: string }) => what,
      );
      expect(whats.join()).toContain(folder === 'one' ? 'A2' : 'B2');
      expect(whats.join()).not.toContain(folder === 'one' ? 'B2' : 'A2');
    }
    expect(await check()).toMatchObject({ stdout: '4 accepted problems not shown\n', exitCode: 0 });
    // What is accepted in one folder is nobody's in the other.
    rmSync(join(own, 'two/claims.accepted.json'));
    expect((await check()).stdout).not.toContain('one/claims');
    expect((await check()).stdout).toContain('two/claims.csv:2');
  });

  it('has the ranges of each locked beside it, and held against it', async () => {
    const { stderr } = await run('reconcile', 'one', 'two', '--write-lock', '--json');
    expect(stderr).toContain('locked 1 incident in one/claims.lock.json');
    expect(stderr).toContain('locked 1 incident in two/claims.lock.json');
    expect(Object.keys(readJson('two/claims.lock.json').incidents)).toEqual(['b']);
    expect((await check('-f', 'text')).stdout).not.toContain('lock/');
    write('two/claims.csv', rows('B2,b,T,,all,killed,7', 'B3,b,U,,all,killed,71'));
    const { stdout } = await check('-f', 'text');
    expect(stdout).toMatch(/^two\/claims\.lock\.json:\d+: error: .*7–70.*7–71/m);
    expect(stdout).not.toContain('one/claims.lock.json');
    const gated = await run('reconcile', 'one', 'two', '--json', '--fail-on', 'range-change');
    expect(gated.exitCode).toBe(1);
  });

  it('holds nothing against a lock that is not its own', async () => {
    await run('reconcile', 'one', '--write-lock', '--json');
    expect((await check('-f', 'text')).stdout).not.toContain('lock/');
  });

  it('has each follow the methods it was locked with, and refuses options that one run cannot follow', async () => {
    await run('reconcile', 'one', '--write-lock', '--json', '--method', 'acled');
    await run('reconcile', 'two', '--write-lock', '--json');
    expect((await check('-f', 'text')).stdout).not.toContain('lock/');
    await run('reconcile', 'two', '--write-lock', '--json', '--latest-per-source');
    const { stderr, exitCode } = await check();
    expect(stderr).toContain(
      'two/claims.lock.json beside one/claims.lock.json: they were locked under other options',
    );
    expect(exitCode).toBe(2);
  });
});
