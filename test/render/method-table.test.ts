import { describe, expect, it } from 'vitest';
import { renderMethodTable } from '../../src/render/method-table.js';
import { createPage, group, METHOD_RESULTS, WAGNER_KILLED } from './fixtures.js';

describe('renderMethodTable', () => {
  it('frames what each method finds, the voices behind it, and the document it follows', () => {
    expect(renderMethodTable(WAGNER_KILLED, createPage())).toEqual([
      '╭───────────┬────────┬──────────┬──────────────────────────────────────────────╮',
      '│ envelope  │ 3–100+ │          │ lowest to highest figure named by the        │',
      '│           │        │          │ standing claims (rule of this tool)          │',
      '│ consensus │     80 │ 10 of 12 │ interval asserted by the most voices at      │',
      '│           │        │          │ once, as implemented here from Marzullo,     │',
      '│           │        │          │ 1984                                         │',
      '╰───────────┴────────┴──────────┴──────────────────────────────────────────────╯',
    ]);
  });

  it('frames in ASCII, with marks and remarks', () => {
    const all = group({ results: METHOD_RESULTS });
    expect(renderMethodTable(all, createPage({ width: 75, ascii: true }))).toEqual([
      '+----------------+-----------------+---------+----------------------------+',
      '| envelope       |            none |         | rule of this tool          |',
      '| consensus      |          9, 18+ |  1 of 2 | Marzullo, 1984             |',
      '| acled          |              20 |         | ACLED, 2024; a group is    |',
      '|                |                 |         | not an ACLED concept       |',
      '| gtd            |              46 |         | GTD Codebook, 2015; rung:  |',
      '|                |                 |         | most-recent                |',
      '| ucdp           |   20-84 best 46 |         | UCDP GED Codebook 23.1,    |',
      '|                |                 |         | 2023                       |',
      '| ibc            |              20 |         | Iraq Body Count, 2003;     |',
      '|                |                 |         | single source              |',
      '| airwars        |          20-100 |    fair | Airwars Methodology, 2023  |',
      '| majority       |            none | 2 of 12 | rule of this tool; no      |',
      '|                |                 |         | figure is given by most    |',
      '| model          | 34-81 median 53 |   usual | rule of this tool; half of |',
      '|                |                 |         | it within 44-62; the       |',
      '|                |                 |         | claims differ as such      |',
      '|                |                 |         | sources usually do (p =    |',
      '|                |                 |         | 0.6)                       |',
      '| uncertain-ucdp | 25-58 median 31 |         | uncertainUCDP 0.6.1, 2025; |',
      '|                |                 |         | half of it within 25-42;   |',
      '|                |                 |         | exactly right: 41 %        |',
      '+----------------+-----------------+---------+----------------------------+',
    ]);
  });

  it('leaves out the document where there is little room, and then the frame', () => {
    expect(renderMethodTable(WAGNER_KILLED, createPage({ width: 46 }))).toEqual([
      '╭───────────┬────────┬──────────╮',
      '│ envelope  │ 3–100+ │          │',
      '│ consensus │     80 │ 10 of 12 │',
      '╰───────────┴────────┴──────────╯',
    ]);
    expect(renderMethodTable(WAGNER_KILLED, createPage({ width: 30 }))).toEqual([
      'envelope 3–100+',
      'consensus 80 10 of 12',
    ]);
  });

  it('leaves out the name of the method where the label begins with it', () => {
    const { ibc } = METHOD_RESULTS;
    const labelled = (label: string) =>
      group({ results: ibc === undefined ? {} : { ibc: { ...ibc, label } } });
    expect(renderMethodTable(labelled('ibc: a'), createPage())[1]).toBe('│ ibc │ 20 │');
    expect(renderMethodTable(labelled('ibc: as implemented here'), createPage())[1]).toContain(
      '│ as implemented here;',
    );
    expect(renderMethodTable(labelled('of Iraq Body Count, 2003'), createPage())[1]).toContain(
      '│ of Iraq Body Count',
    );
  });

  it('needs no column for voices where no method counts them', () => {
    const { ibc } = METHOD_RESULTS;
    expect(renderMethodTable(group({ results: ibc === undefined ? {} : { ibc } }), createPage())).toEqual([
      '╭─────┬────┬──────────────────────────────────────╮',
      '│ ibc │ 20 │ Iraq Body Count, 2003; single source │',
      '╰─────┴────┴──────────────────────────────────────╯',
    ]);
  });

  it('is nothing without a method', () => {
    expect(renderMethodTable(group({ results: {} }), createPage())).toEqual([]);
  });
});
