import { describe, expect, it } from 'vitest';
import { CLAIM_FIELDS } from '../../src/claim/claim-schema.js';
import { snakeCase } from '../../src/claim/field-name.js';
import { ColumnNames } from '../../src/load/column-names.js';
import { readHeader } from '../../src/load/header.js';
import { requireColumns } from '../../src/load/require-columns.js';

const names = new ColumnNames({ Zahl: 'count', Quelle: 'source', unfug: 'ignore', geiseln: 'captured' }, [
  'vehicles_destroyed',
]);

function fieldsOf(cells: string[]) {
  return Object.fromEntries(
    readHeader(cells, names).header.fields.map(({ field, column }) => [column, field]),
  );
}

function measuresOf(cells: string[]) {
  return Object.fromEntries(
    readHeader(cells, names).header.measures.map(({ measure, column }) => [column, measure]),
  );
}

describe('the header', () => {
  it('knows every claim field in the CSV and the JSON spelling', () => {
    for (const field of CLAIM_FIELDS) {
      expect(names.recognise(field)).toEqual({ kind: 'field', field });
      expect(names.recognise(snakeCase(field))).toEqual({ kind: 'field', field });
    }
  });

  it('does not mind case, spaces, underscores, hyphens and accents', () => {
    expect(fieldsOf(['Claim ID', 'INCIDENT', ' Sôurce ', 'reported-on', 'measure'])).toEqual({
      0: 'claimId',
      1: 'incident',
      2: 'source',
      3: 'reportedOn',
      4: 'measure',
    });
  });

  it('follows the renamings of the user', () => {
    expect(fieldsOf(['zahl', 'QUELLE', 'unfug', 'measure'])).toEqual({
      0: 'count',
      1: 'source',
      3: 'measure',
    });
    expect(readHeader(['unfug'], names).faults).toEqual([]);
  });

  it('refuses a renaming to what is no field and no measure, and says what was meant', () => {
    expect(() => new ColumnNames({ a: 'sorce' })).toThrow(
      expect.objectContaining({
        message: 'cannot map column "a" to "sorce": it is neither a claim field nor a measure',
        hint: expect.stringContaining('Did you mean source?'),
      }),
    );
  });

  it('takes columns of measures for a wide table where there is no column measure', () => {
    expect(
      measuresOf([
        'incident',
        'tués',
        'Blessés',
        'nkill',
        'killed + wounded',
        'losses',
        'vehicles destroyed',
        'Geiseln',
      ]),
    ).toEqual({
      1: 'killed',
      2: 'wounded',
      4: 'killed+wounded',
      5: 'killed+wounded+captured+missing',
      6: 'vehicles_destroyed',
      7: 'captured',
    });
  });

  it('says that a column of a measure means nothing beside the column measure', () => {
    const { header, faults } = readHeader(['incident', 'measure', 'killed'], names);
    expect(header.measures).toEqual([]);
    expect(faults).toEqual([expect.objectContaining({ ruleId: 'file/unknown-column', column: 2 })]);
  });

  it('says that count means nothing beside columns of measures', () => {
    const { header, faults } = readHeader(['incident', 'source', 'killed', 'count'], names);
    expect(header.fields.map(({ field }) => field)).toEqual(['incident', 'source']);
    expect(faults).toEqual([expect.objectContaining({ ruleId: 'file/unknown-column', column: 3 })]);
  });

  it('reads the first of two columns that mean the same, and names both', () => {
    const { header, faults } = readHeader(['source', 'Source', 'killed', 'dead'], names);
    expect(header.fields).toEqual([{ field: 'source', column: 0 }]);
    expect(header.measures).toEqual([{ measure: 'killed', column: 2 }]);
    expect(faults.map(({ ruleId, message }) => [ruleId, message])).toEqual([
      [
        'file/duplicate-column',
        'columns 1 ("source") and 2 ("Source") are both source; only the first is read',
      ],
      [
        'file/duplicate-column',
        'columns 3 ("killed") and 4 ("dead") are both killed; only the first is read',
      ],
    ]);
  });

  it('says what an unknown column may have meant', () => {
    const { faults } = readHeader(
      ['incident', 'reported on date', 'sorce', '__proto__', 'constructor', 'toString'],
      names,
    );
    expect(faults.map(({ column, hint }) => [column, /^Did you mean (\S+)\?/.exec(hint)?.[1]])).toEqual([
      [1, 'reported_on'],
      [2, 'source'],
      [3, undefined],
      [4, undefined],
      [5, undefined],
    ]);
  });

  it('names a hundred wrong columns of each kind, and not the thousands after them', () => {
    const cells = [
      'source',
      ...Array.from({ length: 5000 }, (_, index) => (index % 2 ? 'source' : `x${index}`)),
    ];
    const { faults } = readHeader(cells, names);
    expect(faults.map(({ column }) => column)).toEqual(Array.from({ length: 201 }, (_, index) => index + 1));
    expect(faults.at(-1)?.message).toBe('this column and others after it are not known; they are not read');
  });

  it('minds a column without a name, unless it stands at the end', () => {
    const { header, faults } = readHeader(['incident', '', 'source', ' ', ''], names);
    expect(header.width).toBe(3);
    expect(faults.map(({ column, message }) => [column, message])).toEqual([
      [1, 'a column has no name; it is not read'],
    ]);
  });

  it.each([
    ['en', ['Event ID', 'Claimant', 'Link', 'Deaths', 'injured', 'POW', 'MIA']],
    ['fr', ['Événement', 'source', 'Lien', 'Tués', 'blessés', 'prisonniers', 'portés disparus']],
    ['es', ['Suceso', 'Fuente', 'enlace', 'muertos', 'Heridos', 'prisioneros', 'Desaparecidos']],
    ['ru', ['Инцидент', 'Источник', 'ссылка', 'Убито', 'Ранено', 'пленные', 'Пропавшие без вести']],
    ['uk', ['Інцидент', 'Джерело', 'посилання', 'Загинуло', 'Поранено', 'полонені', 'Зниклі безвісти']],
    ['ar', ['الحادثة', 'المصدر', 'الرابط', 'القتلى', 'الجرحى', 'الأسرى', 'المفقودون']],
    [null, ['incident', 'source', 'url', 'nkill', 'nwound', 'captured', 'missing']],
  ])('is read in the words of %s', (_, cells) => {
    const { header, faults } = readHeader(cells, new ColumnNames());
    expect(faults).toEqual([]);
    expect(header.fields.map(({ field }) => field)).toEqual(['incident', 'source', 'url']);
    expect(header.measures.map(({ measure }) => measure)).toEqual([
      'killed',
      'wounded',
      'captured',
      'missing',
    ]);
  });

  it('tells which columns are read under another name than their own', () => {
    const { header } = readHeader(['ID', 'Incident', 'Fuente', 'Zahl', 'reported on', 'measure'], names);
    expect(header.translated).toEqual([
      { name: 'ID', as: 'claim_id' },
      { name: 'Fuente', as: 'source' },
      { name: 'Zahl', as: 'count' },
    ]);
  });

  it('does not guess what a word of two meanings means, and says how to tell', () => {
    const { header, faults } = readHeader(['source', 'Date', 'Víctimas', 'killed'], names);
    expect(header.fields.map(({ field }) => field)).toEqual(['source']);
    expect(faults).toEqual([
      {
        ruleId: 'file/unknown-column',
        column: 1,
        message: 'column "Date" may be reported_on or as_of, or something else; it is not read',
        hint: 'Say which with --map "Date=reported_on" or --map "Date=as_of", or leave it out with --map "Date=ignore".',
      },
      expect.objectContaining({
        column: 2,
        message:
          'column "Víctimas" may be victims or killed or casualties, or something else; it is not read',
      }),
    ]);
  });

  it('suggests what a mistyped word of another language means', () => {
    const { faults } = readHeader(['source', 'blesés', 'истoчник', 'killed'], names);
    expect(faults.map(({ hint }) => /^Did you mean (\S+)\?/.exec(hint)?.[1])).toEqual(['wounded', 'source']);
  });

  it('reads of two columns that mean the same the one --map names, then the one that bears the name', () => {
    const one = readHeader(['source', 'Quelle', 'measure'], names);
    expect(one.header.fields[0]).toEqual({ field: 'source', column: 1 });
    expect(one.faults.map(({ column, message, hint }) => [column, message, hint])).toEqual([
      [
        0,
        'columns 1 ("source") and 2 ("Quelle") are both source; only the second is read',
        'Rename or remove one of them, or leave one out with --map "source=ignore".',
      ],
    ]);
    const two = readHeader(['id', 'claim_id', 'measure'], names);
    expect(two.header.fields[0]).toEqual({ field: 'claimId', column: 1 });
    expect(two.faults.map(({ ruleId, column }) => [ruleId, column])).toEqual([['file/duplicate-column', 0]]);
  });

  it('lets --map go before every table of words', () => {
    const mapped = new ColumnNames({ deaths: 'note', date: 'as_of', 'Source URL': 'ignore' });
    const { header, faults } = readHeader(['deaths', 'date', 'source_url', 'measure'], mapped);
    expect(header.fields.map(({ field, column }) => [field, column])).toEqual([
      ['measure', 3],
      ['asOf', 1],
      ['note', 0],
    ]);
    expect(faults).toEqual([]);
  });

  it('suggests for what is missing, not for what happens to be unknown', () => {
    const cells = ['date', 'sorces', 'incident', 'killed'];
    expect(() => requireColumns(readHeader(cells, names).header, cells, names, 'x.csv')).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/^Did you mean source\? The first row/) }),
    );
  });

  it('says how to name the one incident of a file', () => {
    const cells = ['source', 'killed'];
    expect(() => requireColumns(readHeader(cells, names).header, cells, names, 'x.csv')).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('add a column that names it in each') }),
    );
  });

  it('requires incident, source and a measure', () => {
    const cells = ['incidents', 'source', 'killed'];
    expect(() => requireColumns(readHeader(cells, names).header, cells, names, 'x.csv')).toThrow(
      expect.objectContaining({
        message: 'cannot read x.csv: no column incident (found: incidents, source, killed)',
        hint: expect.stringContaining('Did you mean incident?'),
      }),
    );
    const long = ['incident', 'source', 'count'];
    expect(() => requireColumns(readHeader(long, names).header, long, names, 'x.csv')).toThrow(
      'no column measure',
    );
    const wide = ['incident', 'source', 'killed'];
    expect(() => requireColumns(readHeader(wide, names).header, wide, names, 'x.csv')).not.toThrow();
  });
});
