import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DISK } from '../../src/load/disk.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claims-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

describe('the files on the disk', () => {
  it('are files, folders and devices, or nothing; links are followed', async () => {
    writeFileSync(at('a.csv'), 'x');
    mkdirSync(at('sub'));
    symlinkSync('a.csv', at('link'));
    symlinkSync('circle', at('circle'));
    expect(await DISK.kindOf(at('a.csv'))).toBe('file');
    expect(await DISK.kindOf(at('link'))).toBe('file');
    expect(await DISK.kindOf(at('sub'))).toBe('folder');
    expect(await DISK.kindOf('/dev/null')).toBe('device');
    for (const name of ['none', 'a.csv/below']) expect(await DISK.kindOf(at(name))).toBeNull();
    await expect(DISK.kindOf(at('circle'))).rejects.toMatchObject({ code: 'ELOOP' });
    expect((await DISK.namesIn(folder)).sort()).toEqual(['a.csv', 'circle', 'link', 'sub']);
  });

  it('are read chunk by chunk, and closed by who stops early', async () => {
    writeFileSync(at('large.csv'), 'x'.repeat(200_000));
    let length = 0;
    for await (const chunk of DISK.read(at('large.csv'))) length += chunk.length;
    expect(length).toBe(200_000);
    for await (const chunk of DISK.read(at('large.csv'))) {
      expect(chunk.length).toBe(65_536);
      break;
    }
  });

  it('are refused where they change while they are read: half of one is none', async () => {
    const read = async (change: () => void) => {
      writeFileSync(at('x.csv'), 'x'.repeat(300_000));
      let chunks = 0;
      for await (const _ of DISK.read(at('x.csv'))) if (chunks++ === 0) change();
    };
    await read(() => {});
    for (const change of [
      () => appendFileSync(at('x.csv'), 'y'),
      () => appendFileSync(at('x.csv'), 'y'.repeat(900_000)),
      () => truncateSync(at('x.csv'), 70_000),
      () => utimesSync(at('x.csv'), 1, 1),
    ]) {
      await expect(read(change)).rejects.toMatchObject({ code: 'ECHANGED' });
    }
  });

  it.runIf(existsSync('/proc/self/status'))('are read also where the system makes them up', async () => {
    let length = 0;
    for await (const chunk of DISK.read('/proc/self/status')) length += chunk.length;
    expect(length).toBeGreaterThan(0);
  });
});
