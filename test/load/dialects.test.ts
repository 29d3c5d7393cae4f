import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWorkbook } from './build-workbook.js';
import { encodeText } from './encode-text.js';
import { brief, loadText } from './load-text.js';

type Table = readonly (readonly string[])[];

const HEADER = ['incident', 'source', 'victims', 'measure', 'count', 'reported_on', 'note'];

/** Texts in the scripts of casualty data, and what tables trip over. */
const text = fc.oneof(
  fc.constantFrom('Armée malienne', 'Минобороны', 'وزارة الدفاع', '国防部', 'l’armée – « ici »', 'Ejército'),
  fc.string({
    unit: fc.constantFrom('a', 'B', '7', ' ', ',', ';', '|', '\t', '"', '\n', '\r\n', 'é', '=', '#'),
  }),
);
const name = text.filter((one) => /\p{L}/u.test(one));
const table: fc.Arbitrary<Table> = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b'),
    name,
    fc.constant('fama'),
    fc.constant('killed'),
    fc.constantFrom('84', 'at least 46', '50–60', 'une vingtaine', 'none', '1 200'),
    fc.constantFrom('', '2024-07-25', '27 July 2024', '2024-07'),
    text,
  ),
  { minLength: 1, maxLength: 5 },
);

interface Dialect {
  readonly delimiter: string;
  readonly lineBreak: string;
  readonly encoding: string;
  readonly mark: boolean;
  readonly quotesAll: boolean;
  readonly separatorLine: boolean;
  readonly tails: boolean;
  readonly gzip: boolean;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(
    ...['utf-8', 'utf-16le', 'utf-16be'],
    ...['windows-1252', 'windows-1251', 'windows-1256', 'macintosh', 'gb18030'],
  ),
  mark: fc.boolean(),
  quotesAll: fc.boolean(),
  separatorLine: fc.boolean(),
  tails: fc.boolean(),
  gzip: fc.boolean(),
});

/** The bytes of a table in a dialect; null where its encoding lacks a character. */
function write(rows: Table, dialect: Dialect): Buffer | null {
  const { delimiter, lineBreak, encoding, quotesAll } = dialect;
  const cellOf = (cell: string) =>
    quotesAll || /["\r\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [HEADER, ...rows].map((cells) => {
    const tail = dialect.tails ? ['', ' '] : [];
    return [...cells.map(cellOf), ...tail].join(delimiter);
  });
  if (dialect.separatorLine) lines.unshift(`sep=${delimiter}`);
  if (dialect.tails) lines.push('', delimiter.repeat(6));
  const mark = dialect.mark && encoding.startsWith('utf-') ? '\ufeff' : '';
  const bytes = encodeText(mark + lines.join(lineBreak), encoding);
  return bytes === null || !dialect.gzip ? bytes : gzipSync(bytes);
}

const PLAIN: Dialect = {
  delimiter: ',',
  lineBreak: '\n',
  encoding: 'utf-8',
  mark: false,
  quotesAll: false,
  separatorLine: false,
  tails: false,
  gzip: false,
};

/** The claims without the places where they stand. */
async function claimsOf(content: Buffer, options: Parameters<typeof loadText>[1] = {}) {
  const { claims } = await loadText(content, options);
  return claims.map(({ place, ...claim }) => claim);
}

describe('a table of claims', () => {
  it('gives the same claims in every dialect and encoding that can express it', async () => {
    await fc.assert(
      fc.asyncProperty(table, dialect, fc.integer({ min: 1, max: 99 }), async (rows, other, chunkBytes) => {
        const bytes = write(rows, other);
        fc.pre(bytes !== null);
        const encoding = other.encoding.startsWith('utf-') ? undefined : other.encoding;
        const plain = await claimsOf(write(rows, PLAIN) as Buffer);
        expect(plain).toHaveLength(rows.length);
        expect(await claimsOf(bytes as Buffer, { encoding, chunkBytes })).toEqual(plain);
      }),
    );
  });

  it('gives the same claims as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        // A workbook knows one line break.
        const plain = rows.map((cells) => cells.map((cell) => cell.replaceAll('\r\n', '\n')));
        const workbook = buildWorkbook([{ name: 'Claims', rows: [HEADER, ...plain] }]);
        expect(await claimsOf(workbook, { format: 'xlsx' })).toEqual(
          await claimsOf(write(plain, PLAIN) as Buffer),
        );
      }),
    );
  });
});

describe('the start of a table', () => {
  const claim = 'a,Armée,fama,killed,84,,\n';

  it('may be a title, which is said and leaves lines and cells true', async () => {
    for (const chunkBytes of [1, 7, 1000]) {
      const content = `Losses at the ford,,\n\n"Compiled\nby hand",2024\n${HEADER}\n${claim}a,S,fama,killed,12-Oct,,\n`;
      const { claims, problems, input } = await loadText(content, { chunkBytes });
      expect(claims.map(({ place }) => place)).toMatchObject([{ line: 6, row: 5 }]);
      expect(brief(problems)).toEqual([
        '1:null null warning file/title-rows',
        '7:17 E6 error cell/date-in-count',
      ]);
      expect(problems[0]?.message).toBe(
        '2 rows above the names of the columns are not read: "Losses at the ford", "Compiled\nby hand 2024"',
      );
      expect(input.rows).toBe(2);
    }
  });

  it('may name another delimiter than its title has', async () => {
    const rows = `Killed, wounded, and missing; all figures\n${HEADER.join(';')}\n${claim.replaceAll(',', ';')}`;
    const { claims, input } = await loadText(rows);
    expect(claims).toHaveLength(1);
    expect(input.delimiter).toBe(';');
  });

  it('is the first row where no row names columns', async () => {
    await expect(loadText(`Army,12\n${claim}`)).rejects.toThrow('(found: Army, 12)');
  });

  it('is not looked for beyond twenty rows', async () => {
    const titles = (count: number) => `${'Title\n'.repeat(count)}${HEADER}\n${claim}`;
    for (const chunkBytes of [1, 50, 1000]) {
      expect((await loadText(titles(19), { chunkBytes })).claims).toHaveLength(1);
      await expect(loadText(titles(20), { chunkBytes })).rejects.toThrow('(found: Title)');
    }
  });

  it('is not taken for a title when it may be a claim that cannot be read', async () => {
    await expect(loadText(`a,"Ar"my,fama,killed,3\n${HEADER}\n${claim}`)).rejects.toThrow(
      'cannot read claims.csv: line 1: text follows the quote',
    );
  });
});

describe('words that state nothing', () => {
  const missing = ['NA', '-99'];

  it('make a claim without a figure, and blank cells', async () => {
    const rows = 'a,S,fama,killed,-99,NA,NA\na,NA,fama,killed,3,,\n';
    const { claims, problems } = await loadText(`${HEADER}\n${rows}`, { missing });
    expect(claims).toMatchObject([
      { count: { low: null, high: null, original: '-99' }, reportedOn: null, note: null },
    ]);
    expect(brief(problems)).toEqual(['3:3 B3 error cell/required']);
  });

  it('give no claim in a wide table, as a blank does', async () => {
    const { claims } = await loadText('incident,source,killed,wounded\na,S,NA,3\n', { missing });
    expect(claims.map(({ measure }) => measure)).toEqual(['wounded']);
  });

  it('stand in low and high too', async () => {
    const table = 'incident,source,measure,low,high\na,S,killed,5,NA\n';
    const { claims } = await loadText(table, { missing });
    expect(claims).toMatchObject([{ count: { low: 5, openHigh: true } }]);
  });
});

it('a date is read in the order that is given', async () => {
  const rows = `${HEADER}\na,S,fama,killed,3,05/01/2024,\n`;
  expect(brief((await loadText(rows)).problems)).toEqual(['2:19 F2 error cell/unreadable-date']);
  const { claims } = await loadText(rows, { dateOrder: 'mdy' });
  expect(claims).toMatchObject([{ reportedOn: '2024-05-01' }]);
});

it.each(['json', 'ndjson'] as const)('%s is read in other encodings too', async (format) => {
  const claim = '{"incident": "a", "source": "Armée", "victims": "fama", "measure": "killed", "count": 3}';
  const text = format === 'json' ? `[${claim}]` : `${claim}\n`;
  for (const encoding of ['utf-16le', 'utf-16be', 'macintosh']) {
    for (const bytes of [
      encodeText(text, encoding) as Buffer,
      gzipSync(encodeText(text, encoding) as Buffer),
    ]) {
      const { claims, input } = await loadText(bytes, { format });
      expect(claims).toMatchObject([{ source: 'Armée' }]);
      expect(input.encoding).toBe(encoding);
    }
  }
});
