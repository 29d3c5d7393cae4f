import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runClaims } from '../run-claims.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-map-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const write = (name: string, ...lines: string[]) => writeFileSync(join(cwd, name), `${lines.join('\n')}\n`);
const run = (...argv: string[]) => runClaims(argv, { cwd });

describe('a column that --map names', () => {
  it('and no input has is refused before anything is written, with the one that was meant', async () => {
    write('c.csv', 'incident,source,victims,measure,count,Fuente', 'a,S,w,killed,5,x');
    for (const [command, ...files] of [
      ['reconcile', 'c.csv', '-o', 'out'],
      ['check', 'c.csv'],
      ['diff', 'c.csv', 'c.csv'],
    ] as const) {
      expect(await run(command, ...files, '--map', 'Funte=outlet')).toEqual({
        exitCode: 2,
        stdout: '',
        stderr: 'claims: no input has a column "Funte", which --map names. Did you mean "Fuente"?\n',
      });
    }
    expect(readdirSync(cwd)).toEqual(['c.csv']);
    const { exitCode, stderr } = await run('check', 'c.csv', '--map', 'zzzzzzzz=ignore');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        'claims: no input has a column "zzzzzzzz", which --map names. Write the name as it stands in the file\n',
    });
  });

  it('is met where one of several inputs has it, whatever its case, in any format', async () => {
    write('a.csv', 'incident,source,victims,measure,count', 'a,S,w,killed,5');
    write('b.csv', 'incident,source,victims,measure,count,FUENTE', 'b,S,w,killed,5,x');
    write('c.json', '[{ "incident": "c", "source": "S", "victims": "w", "killed": 5, "fuente": "x" }]');
    write('d.ndjson', '{ "incident": "d", "source": "S", "victims": "w", "killed": 5, "fuente": "x" }');
    for (const files of [['a.csv', 'b.csv'], ['b.csv'], ['c.json'], ['d.ndjson']]) {
      expect((await run('reconcile', ...files, '--map', 'fuente=outlet')).exitCode, `${files}`).toBe(0);
    }
    expect((await run('diff', 'a.csv', 'b.csv', '--map', 'fuente=outlet')).exitCode).toBe(0);
  });

  it('is met by one of a thousand columns and more', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => `x${index}`);
    write('c.csv', ['incident,source,victims,measure,count', ...many, 'fuente'].join(','));
    expect((await run('reconcile', 'c.csv', '--map', 'fuente=outlet')).exitCode).toBe(0);
  });

  it('is not asked for of what has no columns, nor of a map in the config or the textconv of git', async () => {
    write('empty.json', '[]');
    expect((await run('reconcile', 'empty.json', '--map', 'fuente=outlet')).exitCode).toBe(0);
    write('c.csv', 'incident,source,victims,measure,count', 'a,S,w,killed,5');
    expect((await run('show', 'c.csv', '--map', 'fuente=outlet')).exitCode).toBe(0);
    write('claims.config.json', '{ "map": { "fuente": "outlet" } }');
    expect((await run('reconcile', 'c.csv')).exitCode).toBe(0);
  });
});
