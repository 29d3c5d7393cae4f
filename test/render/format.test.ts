import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFormat, FORMAT_IDS } from '../../src/render/format.js';
import { OPTIONS, runOf } from './fixtures.js';

describe('createFormat', () => {
  afterEach(() => {
    vi.doUnmock('chalk');
    vi.doUnmock('cli-table3');
    vi.doUnmock('csv-stringify/sync');
    vi.resetModules();
  });

  it('makes every format by its name', async () => {
    for (const id of FORMAT_IDS) expect((await createFormat(id, OPTIONS)).id).toBe(id);
  });

  it('loads for json and ndjson no package that draws or writes CSV', async () => {
    for (const name of ['chalk', 'cli-table3', 'csv-stringify/sync']) {
      vi.doMock(name, () => {
        throw new Error(`${name} is loaded`);
      });
    }
    vi.resetModules();
    const fresh = await import('../../src/render/format.js');
    const run = runOf([]);
    for (const id of ['json', 'ndjson'] as const) {
      const format = await fresh.createFormat(id, OPTIONS);
      expect(format.head(run) + format.tail(run)).not.toContain('undefined');
    }
    await expect(fresh.createFormat('table', OPTIONS)).rejects.toThrow();
  });
});
