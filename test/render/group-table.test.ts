import { describe, expect, it } from 'vitest';
import { orderGroups } from '../../src/render/group-order.js';
import { packColumns, rangesText, renderGroupTable } from '../../src/render/group-table.js';
import { summarise } from '../../src/render/methods/summarise.js';
import { createPage, group, METHOD_RESULTS, TINZAOUATEN, WAGNER_KILLED } from './fixtures.js';

const CASUALTIES = orderGroups(TINZAOUATEN.groups).casualties;

describe('renderGroupTable', () => {
  it('writes a line a group, with its range on a scale that all share', () => {
    expect(renderGroupTable(CASUALTIES, createPage())).toEqual([
      'victims     measure          envelope    consensus  apart           2 5 10   100',
      'wagner      killed             3–100+     80 10/12  ×1.3 material    ━━━━━━━━━━▸',
      'csp         killed               9–18  9, 18   1/2  ×1.4 material      ━━━',
      'fama        wounded                10     10   1/1                      ●',
      'wagner      captured               2+     2+   1/1                  ●╌╌╌╌╌╌╌╌╌╌▸',
      'wagner+fama killed                 53     53   1/1                          ●',
      'wagner+fama killed+captured       15+    15+   1/1                       ●╌╌╌╌╌▸',
    ]);
  });

  it('widens the bars where there is room', () => {
    expect(renderGroupTable(CASUALTIES, createPage({ width: 110 })).slice(0, 3)).toEqual([
      'victims     measure          envelope    consensus  apart           2       5      10     20        50     100',
      'wagner      killed             3–100+     80 10/12  ×1.3 material      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━▸',
      'csp         killed               9–18  9, 18   1/2  ×1.4 material                 ━━━━━━━━',
    ]);
  });

  it('leaves out the bars first and never cuts a figure', () => {
    expect(renderGroupTable(CASUALTIES, createPage({ width: 60, ascii: true })).slice(0, 3)).toEqual([
      'victims     measure     envelope    consensus  apart',
      'wagner      killed        3-100+     80 10/12  x1.3 material',
      'csp         killed          9-18  9, 18   1/2  x1.4 material',
    ]);
    expect(renderGroupTable(CASUALTIES, createPage({ width: 40 })).slice(-2)).toEqual([
      'wagner+… killed          53     53   1/1',
      'wagner+… killed+…       15+    15+   1/1',
    ]);
  });

  it('puts every method beside the others, in blocks where there is not the room', () => {
    const denied = group({ results: METHOD_RESULTS, stretch: null, severity: 'major' });
    expect(renderGroupTable([denied], createPage({ width: 70 }))).toEqual([
      'victims measure  envelope   consensus  acled  gtd           ucdp  ibc',
      'wagner  killed             9, 18+ 1/2     20   46  20–84 best 46   20',
      '',
      'victims measure      airwars  majority                  model',
      'wagner  killed   20–100 fair      2/12  34–81 median 53 usual',
      '',
      'victims measure   uncertain-ucdp  apart',
      'wagner  killed   25–58 median 31  denied major',
    ]);
  });

  it('leaves a cell blank where a method was not asked for in that group', () => {
    const { envelope } = WAGNER_KILLED.results;
    const only = group({ victims: 'fama', results: envelope === undefined ? {} : { envelope } });
    expect(renderGroupTable([WAGNER_KILLED, only], createPage({ width: 60 }))[2]).toBe(
      'fama    killed     3–100+',
    );
  });

  it('says where several origins agree', () => {
    expect(renderGroupTable([group({ origins: 2 })], createPage())[1]).toMatch(/1\/1 {2}agree/);
  });

  it('says gravity in words and in colour', () => {
    const [title, line] = renderGroupTable([WAGNER_KILLED], createPage({ color: 1 }));
    expect(title).toMatch(/^\u001B\[2mvictims\u001B\[22m/);
    expect(line).toContain('\u001B[35m×1.3 material\u001B[39m');
  });
});

describe('rangesText', () => {
  const text = (...intervals: { low: number; high: number | null }[]) => {
    const consensus = { intervals, support: 1, of: 4, label: '' };
    const summary = summarise({ consensus }).get('consensus');
    return summary === undefined ? null : rangesText(summary, createPage());
  };

  it('writes one range, two, or one and how many more', () => {
    expect(text()).toBe('');
    expect(text({ low: 9, high: 9 })).toBe('9');
    expect(text({ low: 9, high: 9 }, { low: 18, high: null })).toBe('9, 18+');
    expect(text({ low: 9, high: 9 }, { low: 18, high: 20 }, { low: 30, high: 31 })).toBe('9, 2 more');
  });
});

describe('packColumns', () => {
  it('keeps columns together while they fit', () => {
    expect(packColumns([8, 8, 8, 8], 38)).toEqual([[0, 4]]);
    expect(packColumns([8, 8, 8, 8], 37)).toEqual([
      [0, 3],
      [3, 4],
    ]);
  });

  it('never parts the first three', () => {
    expect(packColumns([20, 20, 20], 10)).toEqual([[0, 3]]);
  });
});
