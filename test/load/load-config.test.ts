import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findActors } from '../../src/load/find-actors.js';
import { findConfig } from '../../src/load/find-config.js';
import { findInputs } from '../../src/load/find-inputs.js';
import { loadConfig } from '../../src/load/load-config.js';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'claims-config-'));
  await mkdir(path.join(root, 'repo', 'data', 'mali'), { recursive: true });
  await mkdir(path.join(root, 'elsewhere'));
  await write('repo/data/mali/claims.csv');
  await write('repo/data/more.csv');
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const write = (name: string, content = '{}') => writeFile(path.join(root, name), content);
const at = (name: string) => path.join(root, name);
const inputs = (...paths: string[]) => findInputs(paths, { cwd: root });

describe('finding the config', () => {
  it('takes the one in the folder of the first input, else of a parent up to the git root', async () => {
    await mkdir(at('repo/.git'));
    const found = async () => findConfig(await inputs('repo/data/mali/claims.csv'), at('elsewhere'));
    await write('claims.config.json');
    expect(await found()).toBeNull();
    await write('elsewhere/claims.config.json');
    expect(await found()).toBe(at('elsewhere/claims.config.json'));
    await write('repo/claims.config.json');
    expect(await found()).toBe(at('repo/claims.config.json'));
    await write('repo/data/mali/claims.config.json');
    expect(await found()).toBe(at('repo/data/mali/claims.config.json'));
  });

  it('does not climb outside a git repository', async () => {
    await write('repo/claims.config.json');
    expect(await findConfig(await inputs('repo/data/mali/claims.csv'), at('elsewhere'))).toBeNull();
  });

  it('starts from the working directory for standard input', async () => {
    await write('elsewhere/claims.config.json');
    expect(await findConfig(await inputs('-'), at('elsewhere'))).toBe(at('elsewhere/claims.config.json'));
  });
});

describe('finding the actors file', () => {
  it('takes the one beside the first file of claims, CSV first', async () => {
    const found = async () =>
      findActors(await inputs('-', 'repo/data/mali/claims.csv', 'repo/data/more.csv'), { cwd: root });
    expect(await found()).toBeNull();
    await write('repo/data/mali/actors.json');
    expect(await found()).toEqual({
      path: at('repo/data/mali/actors.json'),
      shown: 'repo/data/mali/actors.json',
      name: 'mali/actors.json',
    });
    await write('repo/data/mali/actors.csv');
    expect(await found()).toMatchObject({ name: 'mali/actors.csv' });
  });

  it('takes the one that the user names, else the one that the config names', async () => {
    const files = await inputs('repo/data/mali/claims.csv');
    const configured = { folder: at('repo'), path: 'data/who.csv' };
    expect(await findActors(files, { cwd: root, configured })).toEqual({
      path: at('repo/data/who.csv'),
      shown: 'repo/data/who.csv',
      name: 'who.csv',
    });
    expect(await findActors(files, { cwd: root, configured, named: './x.csv' })).toEqual({
      path: at('x.csv'),
      shown: './x.csv',
      name: 'x.csv',
    });
  });

  it('finds none beside standard input', async () => {
    expect(await findActors(await inputs('-'), { cwd: root })).toBeNull();
  });
});

describe('the config', () => {
  const load = async (content: string) => {
    await write('claims.config.json', content);
    return loadConfig(at('claims.config.json'), 'claims.config.json');
  };

  it('may set everything, or nothing', async () => {
    expect(await load('{}')).toEqual({});
    expect(
      await load(`{ "$schema": "x", "actors": "a.csv", "measures": ["Vehicles destroyed"], "map": { "tués": "killed" },
        "method": "gtd", "latestPerSource": true, "strict": false, "failOn": "warning", "perpetrator": ["csp"],
        "severity": { "major": 3 } }`),
    ).toEqual({
      $schema: 'x',
      actors: 'a.csv',
      measures: ['vehicles_destroyed'],
      map: { tués: 'killed' },
      method: ['gtd'],
      latestPerSource: true,
      strict: false,
      failOn: 'warning',
      perpetrator: ['csp'],
      severity: { material: 1.25, major: 3 },
    });
  });

  it.each([
    ['{"measure": []}', 'unknown key "measure"', 'Did you mean measures?'],
    ['{"severity": {"mayor": 2}}', 'unknown key "severity.mayor"', 'Did you mean major?'],
    ['{"__proto__": {}}', 'unknown key "__proto__"', 'Known are'],
    ['{"failOn": "errors"}', '"failOn" has a value that is not known', 'error, warning'],
    ['{"strict": "yes"}', '"strict": invalid input: expected boolean', ''],
    ['{"measures": ["a+b"]}', '"measures.0": a measure is a word such as vehicles_destroyed', ''],
    ['{"severity": {"material": 3}}', '"severity.material": material is above major', ''],
    ['[]', 'it does not hold an object', 'Write {}'],
  ])('refuses %s', async (content, message, hint) => {
    await expect(load(content)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(`cannot use claims.config.json: ${message}`),
      hint: expect.stringContaining(hint),
    });
  });

  it('refuses what is not strict JSON, at its place', async () => {
    await expect(load('{\n  "map": {},\n}')).rejects.toThrow(
      'cannot read claims.config.json:3:1: not JSON: expected a key in double quotes, found }',
    );
    await expect(load('{} {}')).rejects.toThrow('claims.config.json:1:4: not JSON: expected the end');
    await expect(load('[['.repeat(1e5))).rejects.toThrow('nested deeper than 64 levels');
    await expect(load('')).rejects.toThrow('the file is empty');
    await expect(loadConfig(at('no.json'), 'no.json')).rejects.toThrow('cannot read no.json: no such file');
  });
});
