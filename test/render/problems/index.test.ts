import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ProblemFormat } from '../../../src/render/problems/check-report.js';
import { PROBLEM_FORMAT_IDS, PROBLEM_FORMATS } from '../../../src/render/problems/index.js';
import { EMPTY, EVERY_KIND, OPTIONS } from './fixtures.js';

describe('PROBLEM_FORMATS', () => {
  afterEach(() => {
    vi.doUnmock('chalk');
    vi.doUnmock('zod');
    vi.resetModules();
  });

  it('loads every format by its name, and each writes a report that ends in a line break', async () => {
    for (const id of PROBLEM_FORMAT_IDS) {
      const render = await PROBLEM_FORMATS[id]();
      expect(render(EVERY_KIND, OPTIONS), id).toMatch(/\S\n$/);
      expect(render(EMPTY, OPTIONS), id).toMatch(/^$|\S\n$/);
    }
  });

  it('writes the same bytes for the same report', async () => {
    for (const id of PROBLEM_FORMAT_IDS) {
      const render = await PROBLEM_FORMATS[id]();
      expect(render(EVERY_KIND, OPTIONS)).toBe(render(EVERY_KIND, OPTIONS));
    }
  });

  it('loads for json and ndjson no package that draws or validates', async () => {
    for (const name of ['chalk', 'zod']) {
      vi.doMock(name, () => {
        throw new Error(`${name} is loaded`);
      });
    }
    vi.resetModules();
    const fresh = await import('../../../src/render/problems/index.js');
    for (const id of ['json', 'ndjson'] as const) {
      const render: ProblemFormat = await fresh.PROBLEM_FORMATS[id]();
      expect(render(EVERY_KIND, OPTIONS)).toContain('cell/date-in-count');
    }
    await expect(fresh.PROBLEM_FORMATS.text()).rejects.toThrow();
  });
});
