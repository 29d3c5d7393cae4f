import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOptions } from '../../src/render/csv-options.js';
import { anyText, OBEYED } from '../hostile-text.js';

const write = (cells: readonly (string | boolean | number)[], escapeFormulas = true) =>
  stringify([cells], csvOptions({ escapeFormulas, excel: false }));
const read = (text: string) => (parse(text) as string[][])[0];

describe('the cells of a CSV', () => {
  it('are escaped where a spreadsheet would run them, also one that parts cells at semicolons', () => {
    const cells = ['=1+1', '+1', '-1', '@x', '＝1', '＠x', 'a;=1;-2;b', 'a-b;c=d'];
    expect(read(write(cells))).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "'＝1",
      "'＠x",
      "a;'=1;'-2;b",
      'a-b;c=d',
    ]);
    expect(read(write(cells, false))).toEqual(cells);
  });

  it('are shown where a terminal would obey them, each on its line', () => {
    expect(read(write(['a\u001B[31mb', '\t=1', 'a\r\n::error::b', true, -5]))).toEqual([
      'a␛[31mb',
      '␉=1',
      'a␍␊::error::b',
      'true',
      '-5',
    ]);
  });

  it('are neither run nor obeyed, and in one line, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (cells) => {
        const text = write([...cells, 'end']);
        expect(text).not.toMatch(OBEYED);
        expect(text.indexOf('\n')).toBe(text.length - 1);
        const found = read(text) as string[];
        expect(found).toHaveLength(cells.length + 1);
        for (const cell of found) expect(cell).not.toMatch(/(?:^|;)[=+\-@＝＋－＠\t\r]/);
      }),
    );
  });
});
