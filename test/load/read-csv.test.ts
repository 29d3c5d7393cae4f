import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawRecords } from '../../src/load/raw-records.js';
import { readCsv } from '../../src/load/read-csv.js';
import { chunksOf } from './load-text.js';

interface Read {
  readonly records: {
    readonly cells: string[];
    readonly line: number;
    readonly row: number;
    readonly bytes: string;
  }[];
  readonly problems: string[];
}

async function read(content: string | Buffer, isReference: boolean, chunkBytes = 2 ** 20): Promise<Read> {
  const records: Read['records'] = [];
  const problems: string[] = [];
  const chunks = (async function* () {
    yield* chunksOf(Buffer.from(content), chunkBytes);
  })();
  const source = {
    name: 't.csv',
    shown: 't.csv',
    delimiter: ',',
    isKnown: () => false,
    isHeader: () => false,
    isReference,
  };
  for await (const batch of readCsv(chunks, source)) {
    problems.push(...batch.problems.map(describeProblem));
    batch.cells.forEach((cells, index) => {
      records.push({
        cells,
        line: batch.lines[index] as number,
        row: batch.rows[index] as number,
        bytes: bytesOf(batch, index),
      });
    });
  }
  return { records, problems };
}

function bytesOf(batch: RawRecords, index: number): string {
  return batch.bytes.toString('utf8', batch.starts[index], batch.ends[index]);
}

function describeProblem(problem: RawRecords['problems'][number]): string {
  const { ruleId, line, column, endLine, cell } = problem;
  return `${line}:${column}-${endLine} ${cell} ${ruleId}`;
}

const lanes = [
  { lane: 'the plain lane', isReference: false },
  { lane: 'csv-parse alone', isReference: true },
];

describe.each(lanes)('a table read by $lane', ({ isReference }) => {
  const cellsOf = async (text: string) => (await read(text, isReference)).records.map(({ cells }) => cells);
  const linesOf = async (text: string) =>
    (await read(text, isReference)).records.map(({ line, row }) => [line, row]);

  it('gives the cells of each record, blank ones and blank lines among them', async () => {
    expect(await cellsOf('a,b\n1,\n\n,2')).toEqual([['a', 'b'], ['1', ''], [''], ['', '2']]);
  });

  it('takes quotes off, and one of two doubled ones', async () => {
    expect(await cellsOf('"a","b ""c"""\n"",""""\n')).toEqual([
      ['a', 'b "c"'],
      ['', '"'],
    ]);
  });

  it('ends records at LF, CR LF and CR, also in one file', async () => {
    expect(await linesOf('a\nb\r\nc\rd')).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('counts every line break within quotes once', async () => {
    expect(await linesOf('a\n"1\n2\r\n3\r4"\nb\n')).toEqual([
      [1, 1],
      [2, 2],
      [6, 3],
    ]);
  });

  it('keeps the bytes of each record', async () => {
    const { records } = await read('é,"b\nc"\r\nd', isReference);
    expect(records.map(({ bytes }) => bytes)).toEqual(['é,"b\nc"\r\n', 'd']);
  });

  it('reads NUL and other control characters as text', async () => {
    expect(await cellsOf('a,\u0000\n\u001b[31m,"\u0000"')).toEqual([
      ['a', '\u0000'],
      ['\u001b[31m', '\u0000'],
    ]);
  });

  it('reads a cell of a megabyte', async () => {
    const long = 'é'.repeat(2 ** 19);
    const { records } = await read(`a,b\n${long},"${long}"\nc,d\n`, isReference, 2 ** 16);
    expect(records.map(({ cells, line }) => [cells[0]?.length, cells[1]?.length, line])).toEqual([
      [1, 1, 1],
      [2 ** 19, 2 ** 19, 2],
      [1, 1, 3],
    ]);
  });

  it('reads a row of a thousand cells', async () => {
    const cells = Array.from({ length: 1000 }, (_, index) => `é${index}`);
    expect(await cellsOf(`a\n${cells.join()}\n`)).toEqual([['a'], cells]);
  });

  it('leaves out a row with a quote in the middle of a cell, and reads on', async () => {
    const { records, problems } = await read('a,b\n1,x"y"\n2,"z\n"\n3,4\n', isReference);
    expect(records.map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, '2', 'z\n'],
      [5, '3', '4'],
    ]);
    expect(problems).toEqual(['2:4-2 B2 file/stray-quote']);
  });

  it('leaves out a row with text behind a closing quote, and reads on', async () => {
    const { records, problems } = await read('a,b\n"x"y,2\n3,"4"\n', isReference);
    expect(records.map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, '3', '4'],
    ]);
    expect(problems).toEqual(['2:4-2 A2 file/stray-quote']);
  });

  it('says where a quote opens that is never closed, and how many lines it swallows', async () => {
    const { records, problems } = await read('a,b\n1,2\n3,"4\n5,6\n7,8\n', isReference);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(problems).toEqual(['3:3-5 B3 file/unclosed-quote']);
  });

  it('takes a quote closed by that of a later row for an unclosed one', async () => {
    const { records, problems } = await read('a,b\n1,"2\n3,4\n5,"6",7\n8,9\n', isReference);
    expect(records.map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [5, '8', '9'],
    ]);
    expect(problems).toEqual(['2:3-4 B2 file/unclosed-quote']);
  });

  it('gives up on a cell beyond 16 MB, counts its lines and keeps what came before', async () => {
    const { records, problems } = await read(`a,b\n1,2\n3,"${'4\n'.repeat(9 * 2 ** 20)}`, isReference);
    expect(records).toHaveLength(2);
    expect(problems).toEqual([`3:3-${2 + 9 * 2 ** 20} B3 file/unclosed-quote`]);
  });

  it('refuses a line beyond 16 MB', async () => {
    await expect(read(`a,b\n1,2\n${'x'.repeat(17 * 2 ** 20)}`, isReference)).rejects.toThrow(
      'cannot read t.csv: line 3 is longer than 16 MB',
    );
  });

  it('refuses an empty file', async () => {
    await expect(read(' \n\r\n', isReference)).rejects.toThrow('cannot read t.csv: the file is empty');
  });
});

/** Texts in which quotes, delimiters and line breaks stand where they may and where they may not. */
const wildTable = fc
  .array(
    fc.constantFrom(
      'a',
      ',',
      '"',
      '\n',
      '\r',
      '\r\n',
      '""',
      '","',
      '"\n"',
      'é',
      '😀',
      ' ',
      'bc,d\n',
      '\u0000',
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => `x,${pieces.join('')}`);

describe('reading a table', () => {
  it('gives the same on the plain lane as by csv-parse, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(wildTable, async (text) => {
        expect(await read(text, false)).toEqual(await read(text, true));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the same however the bytes are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        wildTable,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (text, size, isReference) => {
          expect(await read(text, isReference, size)).toEqual(await read(text, isReference));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('gives back the cells that a writer quotes', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ж', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), async (rows, size) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        fc.pre(text.replaceAll(/[",\s]/g, '') !== '');
        const { records, problems } = await read(text, false, size);
        expect(problems).toEqual([]);
        expect(records.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
