import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/render/fit-width.js';
import type { SourcesOptions } from '../../../src/render/sources/sources-format.js';
import { renderSourcesTable } from '../../../src/render/sources/sources-table.js';
import { OPTIONS } from '../fixtures.js';
import { anySourcesResult, lean, sourceRecord, sourcesResult } from './source-fixtures.js';

const render = (records: Parameters<typeof sourcesResult>[0], options: Partial<SourcesOptions> = {}) =>
  renderSourcesTable(sourcesResult(records), { ...OPTIONS, ...options });

/** The numbers of the first source under their titles. */
function cellsOf(text: string): Record<string, string> {
  const [titles = '', row = ''] = text.split('\n');
  const cells: Record<string, string> = {};
  for (const match of titles.matchAll(/(?<=\s)\S+(?: \S+)*/g)) {
    const end = match.index + match[0].length;
    cells[match[0]] = (row.slice(0, end).split(/ {2,}/).at(-1) ?? '').trim();
  }
  return cells;
}

describe('renderSourcesTable', () => {
  it('writes a line a source: claims by stance, ends of ranges, ratio', () => {
    const record = sourceRecord({
      claims: 14,
      stances: { own: 3, enemy: 11, third: 0, none: 0 },
      lowEnds: 4,
      highEnds: 1,
      lean: lean({ groups: 7, ratio: 1.714 }),
    });
    expect(cellsOf(render([record], { width: 78 }))).toEqual({
      claims: '14',
      incidents: '1',
      own: '3',
      enemy: '11',
      third: '0',
      none: '0',
      low: '4/7',
      high: '1/7',
      ratio: '×1.7',
    });
  });

  it('says in a wide page what there is no room for in a narrow one, and says so there', () => {
    const narrow = render([sourceRecord()], { width: 60 });
    expect(narrow).toContain('No room for: ');
    expect(narrow.split('\n')[0]).not.toContain('revisions');
    const wide = render([sourceRecord({ revisions: 5, roles: ['media', 'ngo'], parties: ['csp'] })], {
      width: 250,
    });
    expect(wide).not.toContain('No room for');
    expect(cellsOf(wide)).toMatchObject({ revisions: '5', untraced: '0', repeated: '0' });
    expect(wide).toContain('2024-07-28  2024-08-01  media, ngo  csp');
  });

  it('shows in how many groups it compares, and no ratio where they are few', () => {
    const few = render([sourceRecord({ highEnds: 2, lean: lean({ groups: 2 }) })]);
    expect(few).toMatch(/0\/2 {3}2\/2 /);
    expect(render([sourceRecord()])).not.toMatch(/\d\/\d/);
    const leanByStance = { own: lean(), enemy: lean({ groups: 2 }), third: lean(), none: lean() };
    const wide = render([sourceRecord({ leanByStance })], { width: 250 });
    expect(wide.split('\n')[1]).toContain('(2)');
  });

  it('writes ratios without making a small one zero, and says where no figure bounds one', () => {
    const ratio = (value: number | null) =>
      cellsOf(render([sourceRecord({ lean: lean({ groups: 3, ratio: value }) })])).ratio;
    expect(ratio(0)).toBe('×0');
    expect(ratio(0.0004)).toBe('×0.0004');
    expect(ratio(0.56)).toBe('×0.56');
    expect(ratio(12.4)).toBe('×12');
    expect(ratio(null)).toBe('over 0');
  });

  it('lists the names as written where they are not the name shown', () => {
    const record = sourceRecord({ name: 'Permanent Strategic Framework', names: ['CSP-DPA', 'CSP-PSD'] });
    expect(render([record])).toContain('\n  as written: CSP-DPA, CSP-PSD\n');
    expect(render([sourceRecord()])).not.toContain('as written');
    const many = sourceRecord({ names: Array.from({ length: 40 }, (_, index) => `name ${index}`) });
    expect(render([many])).not.toContain('name 39');
    expect(render([many], { verbose: true })).toContain('name 39');
  });

  it('counts what was read, and rows set aside where there are any', () => {
    expect(render([sourceRecord()])).toContain('\n1 source · 1 incident · 2 groups · 3 claims\n');
    const result = sourcesResult([sourceRecord()]);
    const summary = { ...result.summary, setAside: 2 };
    expect(renderSourcesTable({ ...result, summary }, OPTIONS)).toContain('· 2 rows set aside\n');
  });

  it('says that there is no source to show', () => {
    expect(render([])).toBe('No source to show.\n');
  });

  it('draws in ASCII where asked', () => {
    const record = sourceRecord({ lean: lean({ groups: 3, ratio: 2 }) });
    expect(render([record], { ascii: true })).toMatch(/^[\n -~]*$/);
  });

  it('is never wider than the page, and holds nothing that a terminal obeys, with any text', () => {
    fc.assert(
      fc.property(
        anySourcesResult,
        fc.integer({ min: 40, max: 250 }),
        fc.boolean(),
        (result, width, verbose) => {
          const text = renderSourcesTable(result, { ...OPTIONS, width, verbose });
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B]/u);
          for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('is as wide with colour as without', () => {
    const record = sourceRecord({ names: ['CSP-DPA'] });
    const coloured = render([record], { color: 3 });
    expect(coloured).toContain('\u001B[');
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, '')).toBe(render([record]));
  });
});
