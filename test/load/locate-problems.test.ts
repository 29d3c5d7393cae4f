import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProblem } from '../../src/claim/problem.js';
import { findInputs } from '../../src/load/find-inputs.js';
import { locateProblems } from '../../src/load/locate-problems.js';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'claims-locate-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const problemAt = (file: string, line: number, field?: string) =>
  createProblem('claim/no-count', {
    message: 'm',
    hint: '',
    place: { file, line, row: line },
    ...(field === undefined ? {} : { field }),
  });

async function locate(name: string, text: string, problems: ReturnType<typeof problemAt>[]) {
  writeFileSync(join(cwd, name), text);
  return locateProblems(problems, await findInputs([name], { cwd }), { declaredMeasures: [], map: {} });
}

const CSV = 'incident,source,victims,measure,count\na,"S\nT",all,killed,5\na,S,all,killed,6\n';

describe('locateProblems', () => {
  it('gives the cell of the field, also behind a quoted line break', async () => {
    const found = await locate('c.csv', CSV, [
      problemAt('c.csv', 2, 'count'),
      problemAt('c.csv', 4, 'count'),
    ]);
    expect(found.map(({ line, column, cell }) => [line, column, cell])).toEqual([
      [3, 15, 'E2'],
      [4, 16, 'E3'],
    ]);
  });

  it('reads the columns of each file as its own folder names them', async () => {
    writeFileSync(join(cwd, 'f.csv'), 'incident,source,victims,measure,combien\na,S,all,killed,5\n');
    const problem = problemAt('f.csv', 2, 'count');
    const inputs = await findInputs(['f.csv'], { cwd });
    const contexts = new Map([['f.csv', { map: { combien: 'count' } }]]);
    const cells = async (options: Parameters<typeof locateProblems>[2]) =>
      (await locateProblems([problem], inputs, options)).map(({ cell }) => cell);
    expect(await cells({ contexts: contexts as never })).toEqual(['E2']);
    expect(await cells({})).toEqual([null]);
  });

  it('gives the pointer of a member of JSON', async () => {
    const text = '[\n{"incident":"a","source":"S","victims":"all","measure":"killed","count":5}\n]';
    const [found] = await locate('c.json', text, [problemAt('c.json', 2, 'count')]);
    expect(found?.cell).toBe('/0/count');
  });

  it('leaves what names no field, no column of the file, no row of it or another file as it is', async () => {
    const problems = [
      problemAt('c.csv', 2),
      problemAt('c.csv', 2, 'supersedes'),
      problemAt('c.csv', 99, 'count'),
      problemAt('d.csv', 2, 'count'),
    ];
    expect(await locate('c.csv', CSV, problems)).toEqual(problems);
  });

  it('keeps the order and the number of problems', async () => {
    const problems = [problemAt('c.csv', 4, 'count'), problemAt('c.csv', 2), problemAt('c.csv', 2, 'count')];
    const found = await locate('c.csv', CSV, problems);
    expect(found.map(({ fingerprint }) => fingerprint)).toEqual(problems.map((one) => one.fingerprint));
  });
});
