import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { namesInZip, readZip, storeZip } from '../../src/load/read-zip.js';
import { readWorkbook } from '../../src/load/workbook.js';
import { type BuiltSheet, buildWorkbook, workbookFiles } from './build-workbook.js';
import { brief, loadText } from './load-text.js';

const HEADER = ['incident', 'source', 'victims', 'measure', 'count', 'reported_on'];
const load = (sheets: readonly BuiltSheet[], options = {}) =>
  loadText(buildWorkbook(sheets), { format: 'xlsx', ...options });
const claimsSheet = (rows: BuiltSheet['rows'], merged: readonly string[] = []): BuiltSheet => ({
  name: 'Claims',
  rows: [HEADER, ...rows],
  merged,
});

describe('a workbook', () => {
  it('gives claims at their rows, with days from the cells that are dates', async () => {
    const { claims, problems, input } = await load([
      claimsSheet([
        ['a', 'Armée', 'fama', 'killed', 84, { day: 45498 }],
        [],
        ['a', 'AFP', 'fama', 'killed', 'au moins 46', { day: 45499.60416666666 }],
        ['a', 'RFI', 'fama', 'killed', '12', 2024],
      ]),
    ]);
    expect(problems).toEqual([]);
    expect(claims.map(({ source, reportedOn, place }) => [source, reportedOn, place.row])).toEqual([
      ['Armée', '2024-07-25', 2],
      ['AFP', '2024-07-26', 4],
      ['RFI', '2024', 5],
    ]);
    expect(input).toMatchObject({ format: 'xlsx', encoding: 'utf-8', delimiter: null, rows: 3, claims: 3 });
  });

  it('points at the cell of what is wrong, also at what has no value', async () => {
    const { claims, problems } = await load([
      claimsSheet([
        ['a', 'S', 'fama', 'killed', { day: 45577 }],
        ['a', 'S', 'fama', 'killed', 12.5],
        ['a', 'S', 'fama', 'killed', { error: '#N/A' }],
        ['a', 'S', 'fama', 'killed', { formula: 'SUM(E2:E3)' }],
        ['a', 'S', 'fama', 'killed'],
        ['a', 'S', 'fama', 'killed', 1, 'x', 'too much'],
      ]),
    ]);
    expect(claims).toEqual([]);
    expect(brief(problems)).toEqual([
      '2:5 E2 error cell/date-in-count',
      '3:5 E3 error cell/fractional-count',
      '4:5 E4 error cell/unreadable-count',
      '5:5 E5 error cell/unreadable-count',
      '6:5 E6 error claim/no-count',
      '7:7 G7 error row/too-long',
    ]);
    expect(problems.map(({ raw }) => raw)).toMatchObject({ 0: '2024-10-12', 2: '#N/A', 3: '=SUM(E2:E3)' });
  });

  it('is read from under a title, which is said', async () => {
    const { claims, problems } = await load([
      { name: 'Claims', rows: [['Losses at the ford'], [], HEADER, ['a', 'S', 'fama', 'killed', 3]] },
    ]);
    expect(claims.map(({ place }) => place.row)).toEqual([4]);
    expect(brief(problems)).toEqual(['1:null null warning file/title-rows']);
  });

  it('gives a text merged over rows to each of them, and a figure to the first', async () => {
    const { claims, problems } = await load([
      claimsSheet(
        [
          ['a', 'S', 'fama', 'killed', 3],
          [null, 'T', 'fama', 'killed', 7],
          [null, 'U', 'fama', 'killed'],
          ['b', 'U', 'fama', 'killed', 1],
        ],
        ['A2:A4', 'E3:E4', 'A1:F1'],
      ),
    ]);
    expect(claims.map(({ incident, source }) => incident + source)).toEqual(['aS', 'aT', 'bU']);
    expect(brief(problems)).toEqual([
      '4:5 E4 error claim/no-count',
      '2:1 A2:A4 warning file/merged-cells',
      '3:5 E3:E4 warning file/merged-cells',
    ]);
  });

  it('is read sheet by sheet: the first, unless another is named by name or number', async () => {
    const other: BuiltSheet = { name: 'R & D "2"', rows: [HEADER, ['b', 'T', 'fama', 'killed', 5]] };
    const sheets = [claimsSheet([['a', 'S', 'fama', 'killed', 3]]), other, { name: 'Notes', rows: [['x']] }];
    const first = await load(sheets);
    expect(first.claims.map(({ incident }) => incident)).toEqual(['a']);
    expect(first.problems).toMatchObject([
      {
        ruleId: 'file/other-sheets',
        message: 'only the first sheet, "Claims", is read; "R & D "2"" is a table too',
      },
    ]);
    for (const sheet of ['2', 'R & D "2"']) {
      const named = await load(sheets, { sheet });
      expect(named.problems).toEqual([]);
      expect(named.claims.map(({ incident }) => incident)).toEqual(['b']);
    }
    await expect(load(sheets, { sheet: 'claim' })).rejects.toMatchObject({
      message: 'cannot read claims.xlsx: it has no sheet "claim"',
      hint: expect.stringContaining('Did you mean Claims?'),
    });
    await expect(load([{ name: 'Read me', rows: [['x']] }, ...sheets])).rejects.toMatchObject({
      message: 'cannot read claims.xlsx: its first sheet, "Read me", is no table of claims',
      hint: 'Choose another with --sheet: "Claims", "R & D "2"".',
    });
  });

  it('without a table says so', async () => {
    await expect(load([{ name: 'Empty', rows: [] }])).rejects.toThrow('the file is empty');
    await expect(load([{ name: 'Notes', rows: [['a', 'b']] }])).rejects.toThrow('no column incident');
  });
});

describe('a workbook that cannot be read', () => {
  const read = (archive: Buffer, maxBytes?: number) => readWorkbook(archive, 'x.xlsx', maxBytes);
  const files = workbookFiles([claimsSheet([['a', 'S', 'fama', 'killed', 3]])]);
  const withFile = (name: string, text: string) => storeZip(new Map([...files, [name, Buffer.from(text)]]));

  it('is refused when it is cut off, or its XML is broken', async () => {
    const whole = storeZip(files);
    await expect(read(whole.subarray(0, -30))).rejects.toThrow('the Excel workbook is damaged or cut off');
    await expect(read(whole.subarray(0, 10))).rejects.toThrow('damaged');
    const broken = withFile('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1"><v>1<');
    await expect(read(broken)).rejects.toThrow('damaged');
  });

  it.each([
    ['mimetype', 'content.xml', 'it is an OpenDocument file (.ods)'],
    ['xl/workbook.bin', 'x', 'it is a binary Excel workbook (.xlsb)'],
    ['Index/Document.iwa', 'x', 'it is a file of Apple Numbers'],
    ['claims.csv', 'x', 'it is a zip archive, not an Excel workbook'],
  ])('is refused with what it is instead: %s', async (one, other, message) => {
    await expect(
      read(storeZip(new Map([one, other].map((name) => [name, Buffer.from('x')])))),
    ).rejects.toThrow(message);
  });

  it('is refused when one cell far away makes it a table of blank ones', async () => {
    const sheet = (address: string, row: number) =>
      withFile(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData><row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`,
      );
    await expect(read(sheet('XFD1048576', 1048576))).rejects.toThrow('reaches to the cell XFD1048576');
    await expect(read(sheet('A99999999999', 99999999999))).rejects.toThrow(
      'reaches to the cell A99999999999',
    );
  });

  it('is refused when it unpacks to more than it may, whatever it says of its sizes', async () => {
    const bomb = packed('xl/worksheets/sheet1.xml', Buffer.alloc(2 ** 20, 32), { claimed: 10 });
    await expect(read(bomb, 2 ** 16)).rejects.toThrow('it unpacks to more than 65536 bytes');
    expect(readZip(bomb, 2 ** 20 + 4, () => true).get('xl/worksheets/sheet1.xml')).toHaveLength(2 ** 20);
    await expect(read(storeZip(files), 100)).rejects.toThrow('it unpacks to more than 100 bytes');
  });

  it('is refused behind a password', async () => {
    await expect(read(packed('xl/workbook.xml', Buffer.from('x'), { flags: 1 }))).rejects.toThrow('password');
  });
});

describe('a zip archive', () => {
  it('gives back what was stored in it', () => {
    const files = new Map([
      ['a.txt', Buffer.from('one')],
      ['b/ü.txt', Buffer.alloc(0)],
    ]);
    const archive = storeZip(files);
    expect(namesInZip(archive)).toEqual(['a.txt', 'b/ü.txt']);
    expect(new Map(readZip(archive, 3, () => true))).toEqual(files);
    expect([...readZip(archive, 3, (name) => name === 'a.txt').keys()]).toEqual(['a.txt']);
  });
});

/** An archive of `xl/workbook.xml` and one deflated file, with what the directory claims of the file. */
function packed(name: string, bytes: Buffer, { flags = 0, claimed = bytes.length }): Buffer {
  const deflated = deflateRawSync(bytes);
  const archive = storeZip(
    new Map([
      [name, deflated],
      ...(name === 'xl/workbook.xml' ? [] : [['xl/workbook.xml', Buffer.from('<x/>')] as const]),
    ]),
  );
  const listed = archive.indexOf('PK\x01\x02', 0, 'latin1');
  for (const [at, start] of [
    [8, 0],
    [10, listed],
  ] as const) {
    archive.writeUInt16LE(flags, start + at - 2);
    archive.writeUInt16LE(8, start + at);
    archive.writeUInt32LE(claimed, start + at + 14);
  }
  archive.writeUInt16LE(flags, listed + 8);
  return archive;
}
