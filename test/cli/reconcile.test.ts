import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeMethods } from '../../src/cli/method-flags.js';
import { METHOD_CATALOGUE, METHOD_IDS } from '../../src/reconcile/methods/catalogue.js';
import { FORMAT_IDS } from '../../src/render/format.js';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-cli-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const HEADER = 'claim_id,incident,source,party,victims,measure,count';
const write = (name: string, ...rows: string[]) =>
  writeFileSync(join(cwd, name), `${[HEADER, ...rows].join('\n')}\n`);
const run = (...argv: string[]) => runClaims(argv, { cwd });
const json = async (...argv: string[]) => JSON.parse((await run('reconcile', ...argv, '--json')).stdout);

describe('what the help names', () => {
  it('is every method there is, with its rule and its document, on lines that fit 80 columns', () => {
    const help = describeMethods();
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    for (const id of METHOD_IDS) {
      const { summary, source } = METHOD_CATALOGUE[id];
      const from =
        source === null ? 'rule of this tool' : `${source.document}, ${source.year}, "${source.section}"`;
      expect(help.replaceAll(/\s+/g, ' ')).toContain(` ${id} ${summary} (${from})`);
    }
  });
});

describe('claims reconcile', () => {
  it('reads a figure of UCDP as the type of violence that the config names, or the flag before it', async () => {
    write('c.csv', '1,a,UCDP,,all,killed,25');
    writeFileSync(join(cwd, 'claims.config.json'), '{ "violence": "one-sided" }');
    const found = async (...flags: string[]) => {
      const { incidents } = await json('c.csv', '--method', 'uncertain-ucdp', ...flags);
      const { violence, q95 } = incidents[0].groups[0].results['uncertain-ucdp'];
      return [violence, q95];
    };
    expect(await found()).toEqual(['one-sided', 55]);
    expect(await found('--violence', 'state-based')).toEqual(['state-based', 63]);
    expect(await found('--no-config')).toEqual(['any', 58]);
  });

  it('prints incidents in the order of their ids, whatever the order of rows', async () => {
    write('c.csv', '1,b,S,,all,killed,5', '2,a,S,,all,killed,6', '3,b,T,,all,killed,7');
    const result = await json('c.csv');
    expect(result.incidents.map((incident: { id: string }) => incident.id)).toEqual(['a', 'b']);
    expect(result.summary).toMatchObject({ incidents: 2, groups: 2, claims: 3 });
  });

  it('gives the same result for rows that stand together and rows that do not', async () => {
    write('c.csv', '1,a,S,,all,killed,5', '2,a,T,,all,killed,6', '3,b,S,,all,killed,7');
    const together = await json('c.csv');
    write('c.csv', '1,a,S,,all,killed,5', '3,b,S,,all,killed,7', '2,a,T,,all,killed,6');
    const apart = await json('c.csv');
    const strip = (result: { incidents: unknown }) =>
      JSON.stringify(result.incidents).replaceAll(/"at":"[^"]*"/g, '');
    expect(strip(apart)).toBe(strip(together));
  });

  it('takes a promise of grouped rows at its word, in any order of incidents', async () => {
    const stdin = `${HEADER}\n1,b,S,,all,killed,5\n2,a,S,,all,killed,6\n`;
    const { stdout, exitCode } = await runClaims(['reconcile', '-', '--grouped', '--json'], { cwd, stdin });
    expect(JSON.parse(stdout).incidents.map((incident: { id: string }) => incident.id)).toEqual(['a', 'b']);
    expect(exitCode).toBe(0);
  });

  it('exits with 2 when the promise of grouped rows is broken', async () => {
    const stdin = `${HEADER}\n1,b,S,,all,killed,5\n2,a,S,,all,killed,6\n3,b,S,,all,killed,5\n`;
    const { stdout, stderr, exitCode } = await runClaims(['reconcile', '-', '--grouped', '--json'], {
      cwd,
      stdin,
    });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('incident b returns after a');
  });

  it('wraps problems to the width', async () => {
    write('c.csv', '1,a,S,,all,killed,12-Oct');
    const { stderr } = await run('reconcile', 'c.csv', '--width', '60');
    expect(stderr.split('\n').map((line) => line.length > 60)).not.toContain(true);
    expect(stderr).toMatch(/^c\.csv:2:\d+: error: .*\n {4}\S.*\n {2}\S/m);
  });

  it('exits with 1 when a row had to be left out, with a complete result for the rest', async () => {
    write('c.csv', '1,a,S,,all,killed,5', '2,a,T,,all,killed,12-Oct');
    const { stdout, stderr, exitCode } = await run('reconcile', 'c.csv', '--json');
    const result = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(result.summary).toMatchObject({ claims: 1, errors: 1 });
    expect(result.inputs[0]).toMatchObject({ path: 'c.csv', rows: 2, claims: 1, excluded: 1 });
    expect(result.problems[0]).toMatchObject({
      ruleId: 'cell/date-in-count',
      line: 3,
      column: 19,
      cell: 'G3',
      raw: '12-Oct',
    });
    expect(stderr).toContain('c.csv:3:19: error: G3: ');
  });

  it('gives the same exit code in every format', async () => {
    write('c.csv', '1,a,S,,all,killed,5', '2,a,T,,all,killed,12-Oct');
    for (const format of FORMAT_IDS) expect((await run('reconcile', 'c.csv', '-f', format)).exitCode).toBe(1);
    for (const format of FORMAT_IDS) {
      expect((await run('reconcile', 'c.csv', '-f', format, '--fail-on', 'never')).exitCode).toBe(0);
    }
  });

  it('makes a guess an error with --strict', async () => {
    write('c.csv', '1,a,S,,,killed,5');
    expect((await run('reconcile', 'c.csv')).exitCode).toBe(0);
    expect((await run('reconcile', 'c.csv', '--strict')).exitCode).toBe(1);
    expect((await run('reconcile', 'c.csv', '--fail-on', 'warning')).exitCode).toBe(1);
  });

  it('fails on a disagreement only when asked', async () => {
    write('c.csv', '1,a,S,,all,killed,5', '2,a,T,,all,killed,50');
    expect((await run('reconcile', 'c.csv')).exitCode).toBe(0);
    expect((await run('reconcile', 'c.csv', '--fail-on', 'disagreement')).exitCode).toBe(1);
  });

  it('says in one line why it did not run, with the way out, and prints nothing else', async () => {
    const commands = [
      ['reconcile'],
      ['reconcile', 'nosuch.csv'],
      ['reconcile', 'c.csv', '--nosuch'],
      ['reconcile', 'c.csv', '--method', 'envelop'],
      ['reconcile', 'c.csv', '--as-of', 'yesterday'],
      ['reconcile', 'c.csv', '--report', 'json'],
      ['reconcile', 'c.csv', '-o', 'nosuch/out.json'],
      ['nosuch'],
      ['schema', 'clam'],
    ];
    write('c.csv', '1,a,S,,all,killed,5');
    for (const argv of commands) {
      const { stdout, stderr, exitCode } = await run(...argv);
      expect({ argv, exitCode, stdout }).toEqual({ argv, exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/^claims: [^\n]+\n$/);
    }
  });

  it('suggests the method, the schema and the flag that were meant', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    expect((await run('reconcile', 'c.csv', '--method', 'envelop')).stderr).toContain(
      'Did you mean envelope?',
    );
    expect((await run('schema', 'clam')).stderr).toContain('Did you mean claim?');
    expect((await run('reconcile', 'c.csv', '--jsn')).stderr).toContain('--json');
  });

  it('narrows what is shown without changing a range', async () => {
    write('c.csv', '1,a,S,,x+y,killed,5', '2,a,T,,y,killed,6', '3,a,T,,y,wounded,7', '4,b,T,,y,wounded,8');
    const ids = (result: { incidents: { id: string; groups: { victims: string; measure: string }[] }[] }) =>
      result.incidents.flatMap(({ id, groups }) =>
        groups.map((group) => `${id} ${group.victims} ${group.measure}`),
      );
    expect(ids(await json('c.csv', '--incident', 'b'))).toEqual(['b y wounded']);
    expect(ids(await json('c.csv', '--victims', 'y+x'))).toEqual(['a x+y killed']);
    expect(ids(await json('c.csv', '--measure', 'killed'))).toEqual(['a x+y killed', 'a y killed']);
    expect(ids(await json('c.csv', '--source', 'S'))).toEqual(['a x+y killed']);
  });

  it('shows only groups whose sources disagree', async () => {
    write('c.csv', '1,a,S,,x,killed,5', '2,a,T,,x,killed,50', '3,a,T,,y,killed,6');
    const result = await json('c.csv', '--only-disagreements');
    expect(result.incidents[0].groups.map((group: { victims: string }) => group.victims)).toEqual(['x']);
  });

  it('writes a file whole, beside its place and renamed', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    const { stdout } = await run('reconcile', 'c.csv', '--json', '-o', 'out.json');
    expect(stdout).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).summary.claims).toBe(1);
    expect(readdirSync(cwd).sort()).toEqual(['c.csv', 'out.json']);
  });

  it('leaves an older file as it was when it does not run', async () => {
    writeFileSync(join(cwd, 'out.json'), 'older');
    writeFileSync(join(cwd, 'c.csv'), '');
    expect((await run('reconcile', 'c.csv', '-o', 'out.json')).exitCode).toBe(2);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('older');
    expect(readdirSync(cwd).sort()).toEqual(['c.csv', 'out.json']);
  });

  it('never writes over a file it reads, nor two reports into one file', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    writeFileSync(join(cwd, 'actors.csv'), 'id,name\nx,X\n');
    const before = readFileSync(join(cwd, 'c.csv'), 'utf8');
    for (const flags of [
      ['-o', 'c.csv'],
      ['--report', 'csv=./c.csv'],
      ['-o', 'actors.csv'],
      ['-o', 'out', '--report', 'json=out'],
    ]) {
      expect((await run('reconcile', 'c.csv', ...flags)).exitCode).toBe(2);
    }
    expect(readFileSync(join(cwd, 'c.csv'), 'utf8')).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual(['actors.csv', 'c.csv']);
  });

  it('refuses a measure there is not, and says when nothing matches', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    const typo = await run('reconcile', 'c.csv', '--measure', 'kiled');
    expect(typo.exitCode).toBe(2);
    expect(typo.stderr).toContain('Did you mean killed?');
    expect((await run('reconcile', 'c.csv', '--measure', 'wounded')).stderr).toBe(
      'claims: no claim matches what was selected. There is all killed\n',
    );
  });

  it('writes several reports from one run', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    const { stdout } = await run(
      'reconcile',
      'c.csv',
      '-f',
      'ndjson',
      '--report',
      'csv=r.csv',
      '--report',
      'json=r.json',
    );
    expect(JSON.parse(stdout).id).toBe('a');
    expect(readFileSync(join(cwd, 'r.csv'), 'utf8')).toContain('a,all,killed,envelope');
    expect(existsSync(join(cwd, 'r.json'))).toBe(true);
  });

  it('follows the config beside the claims, unless told not to; flags win', async () => {
    write('c.csv', '1,a,S,,all,vehicles_destroyed,5', '2,a,S,,,killed,5');
    const config = { measures: ['vehicles_destroyed'], failOn: 'warning', method: 'consensus' };
    writeFileSync(join(cwd, 'claims.config.json'), JSON.stringify(config));
    const result = await json('c.csv');
    expect(result.options.methods).toEqual(['consensus']);
    expect(result.summary.errors).toBe(0);
    expect((await run('reconcile', 'c.csv')).exitCode).toBe(1);
    expect((await run('reconcile', 'c.csv', '--fail-on', 'error')).exitCode).toBe(0);
    expect((await json('c.csv', '--no-config')).summary.errors).toBe(1);
    expect((await json('c.csv', '--method', 'envelope')).options.methods).toEqual(['envelope']);
  });

  it('takes the actors beside the claims, and resolves what the user asks for', async () => {
    write('c.csv', '1,a,JNIM,jnim,Wagner Group,killed,5');
    writeFileSync(join(cwd, 'actors.csv'), 'id,name,side\nwagner,Wagner Group,x\njnim,JNIM,y\n');
    const result = await json('c.csv', '--victims', 'Wagner Group');
    expect(result.incidents[0].groups[0]).toMatchObject({ victims: 'wagner', claims: [{ stance: 'enemy' }] });
  });

  it('keeps colour out of a pipe, and gives it when asked', async () => {
    write('c.csv', '1,a,S,,all,killed,5', '2,a,T,,all,killed,50');
    const escapeCharacter = String.fromCharCode(27);
    expect((await run('reconcile', 'c.csv')).stdout).not.toContain(escapeCharacter);
    expect((await run('reconcile', 'c.csv', '--color', 'always')).stdout).toContain(escapeCharacter);
  });

  it('prints a complete document when nothing is selected', async () => {
    write('c.csv', '1,a,S,,all,killed,5');
    expect(await json('c.csv', '--victims', 'civilians')).toMatchObject({
      incidents: [],
      summary: { incidents: 0 },
    });
    expect((await run('reconcile', 'c.csv', '--victims', 'civilians', '-f', 'ndjson')).stdout).toBe('');
  });

  it('reports an unexpected failure as a bug, with the stack only under --debug', async () => {
    const broken = {
      stdin: null as never,
      stdout: null as never,
      stderr: null as never,
      env: {},
      cwd: () => cwd,
    };
    const { run: runRaw } = await import('../../src/cli/run.js');
    await expect(runRaw(['--help'], broken)).rejects.toThrow();
  });
});

describe('claims show', () => {
  it('prints one sorted line a claim, the same for shuffled rows and columns', async () => {
    write('c.csv', '2,b,S,,all,killed,about 50', '1,a,T,,all,killed,6');
    const { stdout } = await run('show', 'c.csv');
    writeFileSync(
      join(cwd, 'd.csv'),
      'count,claim_id,source,measure,victims,incident\n6,1,T,killed,all,a\nabout 50,2,S,killed,all,b\n',
    );
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stdout.startsWith('a\t1\tall\tkilled\tT\t6\n')).toBe(true);
    expect((await run('show', 'd.csv')).stdout).toBe(stdout);
  });
});

describe('claims', () => {
  it('prints its help without arguments, and its version', async () => {
    const help = await run();
    expect(help.exitCode).toBe(0);
    expect(help.stdout).toContain('reconcile');
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run('reconcile', '--help')).stdout).toContain('--latest-per-source');
  });
  it('fits its help into 80 columns', async () => {
    for (const argv of [
      ['--help'],
      ['reconcile', '--help'],
      ['diff', '--help'],
      ['show', '--help'],
      ['schema', '--help'],
      ['rules', '--help'],
    ]) {
      for (const line of (await run(...argv)).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});
