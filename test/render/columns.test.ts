import { describe, expect, it } from 'vitest';
import { type Column, layoutColumns, textColumn, writeColumns } from '../../src/render/columns.js';

const column = (cells: string[], options: Partial<Parameters<typeof textColumn>[0]> = {}) =>
  textColumn({ title: '', cells, ellipsis: '…', ...options });

describe('layoutColumns', () => {
  it('gives every column what it wants where there is room', () => {
    expect(layoutColumns([column(['aaaa']), column(['bb'])], 20)).toEqual([4, 2]);
  });

  it('takes from the column that gives first, down to its least', () => {
    const columns = [
      column(['a'.repeat(10)], { min: 6, give: 2 }),
      column(['b'.repeat(10)], { min: 4, give: 1 }),
    ];
    expect(layoutColumns(columns, 20)).toEqual([10, 8]);
    expect(layoutColumns(columns, 14)).toEqual([8, 4]);
  });

  it('leaves columns out where the least of all is too much', () => {
    const columns = [
      column(['a'.repeat(10)]),
      column(['b'.repeat(6)], { drop: 2 }),
      column(['c'.repeat(6)], { drop: 1 }),
    ];
    expect(layoutColumns(columns, 26)).toEqual([10, 6, 6]);
    expect(layoutColumns(columns, 25)).toEqual([10, 6, null]);
    expect(layoutColumns(columns, 12)).toEqual([10, null, null]);
  });

  it('shrinks the widest where nothing can be left out', () => {
    expect(layoutColumns([column(['a'.repeat(10)]), column(['b'.repeat(4)])], 10)).toEqual([4, 4]);
    expect(layoutColumns([column(['aaaa']), column(['bbbb'])], 2)).toEqual([0, 0]);
  });

  it('leaves out a column without a text', () => {
    expect(layoutColumns([column(['a']), column([''])], 20)).toEqual([1, null]);
  });

  it('counts the gap of each column', () => {
    const columns = [column(['aaaa'], { gap: 1 }), column(['bbbb'], { min: 1 })];
    expect(layoutColumns(columns, 9)).toEqual([4, 4]);
    expect(layoutColumns(columns, 8)).toEqual([4, 3]);
  });
});

describe('writeColumns', () => {
  it('aligns by cells, titles first, without spaces at the end', () => {
    const columns = [
      column(['北方', 'ЦСП'], { title: 'source' }),
      column(['3', '100+'], { title: 'low', align: 'right' }),
      column(['', 'x']),
    ];
    expect(writeColumns(columns, 40)).toEqual(['source   low', '北方       3', 'ЦСП     100+  x']);
  });

  it('is nothing without a column', () => {
    expect(writeColumns([], 40)).toEqual([]);
  });

  it('cuts cells that have no room', () => {
    expect(writeColumns([column(['wagner killed'], { min: 4 }), column(['84'])], 12)).toEqual([
      '',
      'wagner…   84',
    ]);
  });

  it('styles texts and never the space around them', () => {
    const style = (row: number) => (row < 0 ? null : (text: string) => `<${text}>`);
    const columns = [
      column(['a', ''], { title: 'one', style }),
      column(['b', 'c'], { align: 'right', title: 'two', style }),
    ];
    expect(writeColumns(columns, 40)).toEqual(['one  two', '<a>      <b>', '       <c>']);
  });

  it('counts wide spaces of a name as cells', () => {
    expect(writeColumns([column(['北\u3000方', 'abcdef', '\u3000']), column(['1', '2', '3'])], 40)).toEqual([
      '',
      '北\u3000方  1',
      'abcdef  2',
      '\u3000      3',
    ]);
  });

  it('draws each column once, in the room it gets', () => {
    const widths: number[] = [];
    const drawn: Column = {
      natural: 30,
      min: 5,
      give: 0,
      drop: null,
      align: 'left',
      gap: 2,
      style: () => null,
      draw(width) {
        widths.push(width);
        return ['', '='.repeat(width)];
      },
    };
    expect(writeColumns([column(['a']), drawn], 13)).toEqual(['', 'a  ==========']);
    expect(widths).toEqual([10]);
  });

  it('takes ten thousand rows in a time that grows with them only', () => {
    let measured = 0;
    const cells = Array.from({ length: 10_000 }, (_, index) => `row ${index}`);
    const style = () => {
      measured++;
      return null;
    };
    const lines = writeColumns([column(cells, { style }), column(cells)], 40);
    expect(lines).toHaveLength(10_001);
    expect(measured).toBe(10_000);
  });
});
