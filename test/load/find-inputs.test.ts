import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInputs, type InputFormat } from '../../src/load/find-inputs.js';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'claims-inputs-'));
  await mkdir(path.join(cwd, 'mali', 'raw'), { recursive: true });
  for (const name of ['one.csv', 'mali/b.csv', 'mali/a.json', 'mali/B.tsv', 'mali/raw/c.ndjson']) {
    await writeFile(path.join(cwd, name), 'x');
  }
});

afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

const find = (paths: string[], format?: InputFormat) => findInputs(paths, { cwd, format });
const namesOf = async (paths: string[]) => (await find(paths)).map(({ name }) => name);

describe('finding inputs', () => {
  it('names a single file by its own name, wherever it lies', async () => {
    expect(await find(['mali/raw/c.ndjson'])).toEqual([
      {
        path: path.join(cwd, 'mali/raw/c.ndjson'),
        shown: 'mali/raw/c.ndjson',
        name: 'c.ndjson',
        format: 'ndjson',
      },
    ]);
  });

  it('names files from the deepest folder that all of them share', async () => {
    expect(await namesOf(['mali/b.csv', 'mali/raw/c.ndjson'])).toEqual(['b.csv', 'raw/c.ndjson']);
    expect(await namesOf(['one.csv', 'mali/raw/c.ndjson'])).toEqual(['one.csv', 'mali/raw/c.ndjson']);
    expect(await namesOf([path.join(cwd, 'mali/b.csv'), 'one.csv'])).toEqual(['mali/b.csv', 'one.csv']);
  });

  it('reads standard input for -, once', async () => {
    expect(await find(['-', 'one.csv', '-'], 'json')).toEqual([
      { path: '-', shown: 'standard input', name: 'stdin', format: 'json' },
      { path: path.join(cwd, 'one.csv'), shown: 'one.csv', name: 'one.csv', format: 'json' },
    ]);
  });

  it('reads the data files of a folder in the order of their names, and none of the folders in it', async () => {
    for (const name of ['.hidden.csv', 'actors.csv', 'claims.config.json', 'README.md']) {
      await writeFile(path.join(cwd, 'mali', name), 'x');
    }
    await mkdir(path.join(cwd, 'mali', 'folder.csv'));
    expect((await find(['mali/'])).map(({ shown, name, format }) => [shown, name, format])).toEqual([
      ['mali/B.tsv', 'B.tsv', 'tsv'],
      ['mali/a.json', 'a.json', 'json'],
      ['mali/b.csv', 'b.csv', 'csv'],
    ]);
  });

  it('reads a path that is given twice once', async () => {
    expect(await namesOf(['mali', './mali/b.csv', 'mali/b.csv'])).toEqual(['B.tsv', 'a.json', 'b.csv']);
  });

  it('takes a file of an unknown kind for CSV', async () => {
    await writeFile(path.join(cwd, 'claims.txt'), 'x');
    expect((await find(['claims.txt']))[0]?.format).toBe('csv');
  });

  it('follows symbolic links', async () => {
    await symlink(path.join(cwd, 'one.csv'), path.join(cwd, 'mali', 'link.csv'));
    expect(await namesOf(['mali'])).toContain('link.csv');
  });

  it('refuses what is not there', async () => {
    await expect(find(['nope.csv'])).rejects.toThrow('cannot read nope.csv: no such file');
    await expect(find(['one.csv/x.csv'])).rejects.toThrow('cannot read one.csv/x.csv: no such file');
  });

  it('refuses a folder without data files', async () => {
    await mkdir(path.join(cwd, 'empty'));
    await expect(find(['empty'])).rejects.toMatchObject({
      message: 'cannot read empty: the folder holds no data files',
      hint: expect.stringContaining('.csv'),
    });
  });

  it('refuses sockets and devices', async () => {
    const server = createServer().listen(path.join(cwd, 'mali', 'socket.csv'));
    await once(server, 'listening');
    await expect(find(['mali'])).rejects.toThrow('cannot read mali/socket.csv: it is a socket, not a file');
    server.close();
    await expect(find(['/dev/null'])).rejects.toThrow('cannot read /dev/null: it is a device, not a file');
  });

  it('knows a format by the end of the name, packed or not', async () => {
    await writeFile(path.join(cwd, 'mali', 'y.NDJSON.gz'), 'x');
    await writeFile(path.join(cwd, 'mali', 'z.xlsx'), 'x');
    await writeFile(path.join(cwd, 'mali', '~$z.xlsx'), 'x');
    const formats = (await find(['mali'])).map(({ name, format }) => [name, format]);
    expect(formats).toContainEqual(['y.NDJSON.gz', 'ndjson']);
    expect(formats).toContainEqual(['z.xlsx', 'xlsx']);
    expect(formats).not.toContainEqual(['~$z.xlsx', 'xlsx']);
  });

  it.each(['.xls', '.xlsb', '.ods', '.numbers'])(
    'refuses a table of a kind that is not read, in a folder too, instead of passing over it: %s',
    async (extension) => {
      await writeFile(path.join(cwd, 'mali', `z${extension}`), 'x');
      await expect(find(['mali'])).rejects.toMatchObject({
        message: `cannot read mali/z${extension}: ${extension} files are not read`,
        hint: expect.stringContaining('.xlsx'),
      });
    },
  );

  it('finds nothing for no paths', async () => {
    expect(await find([])).toEqual([]);
  });

  it('takes what is missing for nothing where that may be', async () => {
    const lenient = (...paths: string[]) => findInputs(paths, { cwd, mayLack: true });
    await mkdir(path.join(cwd, 'empty'));
    expect(await lenient('nowhere.csv', 'one.csv/below', 'empty')).toEqual([]);
    expect((await lenient('nowhere', 'one.csv')).map(({ name }) => name)).toEqual(['one.csv']);
  });

  it('looks in other files than those of the disk, and names them so', async () => {
    const files = {
      label: 'main:',
      kindOf: async (full: string) => (full.endsWith('.csv') ? ('file' as const) : ('folder' as const)),
      namesIn: async () => ['b.csv', 'a.csv', 'gone'],
      read: async function* () {},
    };
    expect(await findInputs(['data'], { cwd, files })).toMatchObject([
      { path: path.join(cwd, 'data/a.csv'), shown: 'main:data/a.csv', name: 'a.csv' },
      { path: path.join(cwd, 'data/b.csv'), shown: 'main:data/b.csv', name: 'b.csv' },
    ]);
  });

  it('tells in the words of a person what cannot be looked at', async () => {
    const denied = async () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    const files = {
      label: 'main:',
      kindOf: async () => 'folder' as const,
      namesIn: denied,
      read: async function* () {},
    };
    await expect(findInputs(['data'], { cwd, files })).rejects.toThrow(
      'cannot read main:data: permission denied',
    );
    await expect(findInputs(['x.csv'], { cwd, files: { ...files, kindOf: denied } })).rejects.toThrow(
      'cannot read main:x.csv: permission denied',
    );
    const vanishing = {
      ...files,
      namesIn: async () => ['a.csv'],
      kindOf: async (full: string) => (full.endsWith('.csv') ? null : ('folder' as const)),
    };
    await expect(findInputs(['data'], { cwd, files: vanishing })).rejects.toThrow(
      'cannot read main:data/a.csv: no such file',
    );
  });
});
