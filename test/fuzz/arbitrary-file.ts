import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { InputFormat } from '../../src/load/find-inputs.js';
import { anyText } from '../hostile-text.js';

/** A file of claims as somebody may hand it in. */
export interface AnyFile {
  readonly format: InputFormat;
  readonly bytes: Buffer;
}

type Table = readonly (readonly string[])[];

const DATA = join(process.cwd(), 'data');

/** The tables that are shipped, each with its header. */
const TABLES: readonly Table[] = ['.', ...readdirSync(DATA)].flatMap((folder) => {
  const names = folder === '.' ? ['incident.csv'] : ['claims.csv'];
  return names.flatMap((name) => {
    try {
      return [parse(readFileSync(join(DATA, folder, name))) as string[][]];
    } catch {
      return [];
    }
  });
});

const index = fc.nat({ max: 1_000_000 });
const at = <Item>(items: readonly Item[], number: number): Item => items[number % items.length] as Item;

/** The header and a few rows of a shipped table. */
const fewRows: fc.Arbitrary<Table> = fc
  .tuple(fc.constantFrom(...TABLES), fc.array(index, { maxLength: 6 }))
  .map(([table, rows]) => [at(table, 0), ...rows.map((row) => at(table.slice(1), row))]);

const cell = fc.oneof(
  anyText,
  fc.constantFrom(
    '',
    ' ',
    '0',
    '12-Oct',
    'at least 46',
    '25-82+',
    'dozens',
    'A;B;A',
    '2024-07-25',
    '2024-13',
    'killed',
    'wounded',
    'killed+wounded',
    'all',
    '1e9',
    '1152921504606846976',
    '9007199254740991',
    '-5',
    '５０',
    '٨٤',
  ),
);

/** One change of a table; numbers are taken modulo what there is. */
type Edit = (table: string[][]) => void;

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, index, cell).map(
    ([row, column, text]): Edit =>
      (table) => {
        const cells = at(table, row);
        if (cells.length > 0) cells[column % cells.length] = text;
      },
  ),
  fc.tuple(index, index, index, index).map(
    ([row, column, otherRow, otherColumn]): Edit =>
      (table) => {
        const [one, other] = [at(table, row), at(table, otherRow)];
        if (one.length === 0 || other.length === 0) return;
        const text = at(one, column);
        one[column % one.length] = at(other, otherColumn);
        other[otherColumn % other.length] = text;
      },
  ),
  fc.tuple(index, index).map(
    ([from, to]): Edit =>
      (table) => {
        const header = at(table, 0);
        if (header.length > 0) header[to % header.length] = at(header, from);
      },
  ),
  fc.tuple(index, index).map(
    ([row, length]): Edit =>
      (table) => {
        const cells = at(table, row);
        cells.length = length % (cells.length + 1);
      },
  ),
  fc.tuple(index, fc.array(cell, { minLength: 1, maxLength: 3 })).map(
    ([row, cells]): Edit =>
      (table) => {
        at(table, row).push(...cells);
      },
  ),
  fc.tuple(index, index).map(
    ([row, to]): Edit =>
      (table) => {
        table.splice(to % (table.length + 1), 0, [...at(table, row)]);
      },
  ),
  fc.tuple(index, fc.array(cell, { maxLength: 3 })).map(
    ([to, cells]): Edit =>
      (table) => {
        table.splice(to % (table.length + 1), 0, cells);
      },
  ),
  fc.tuple(index, fc.constantFrom('killed', 'wounded', 'tués', 'count', 'ignore')).map(
    ([column, name]): Edit =>
      (table) => {
        const header = at(table, 0);
        const measure = header.indexOf('measure');
        if (header.length > 0) header[measure < 0 ? column % header.length : measure] = name;
      },
  ),
);

const editedTable = fc.tuple(fewRows, fc.array(edit, { maxLength: 5 })).map(([table, edits]) => {
  const edited = table.map((cells) => [...cells]);
  for (const change of edits) if (edited.length > 0) change(edited);
  return edited;
});

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ',', ',', ';', '\t', '|'),
  lineBreaks: fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 3 }),
  quoting: fc.constantFrom('needed', 'needed', 'all', 'none'),
  endsInBreak: fc.boolean(),
});

function writeTable(
  table: Table,
  { delimiter, lineBreaks, quoting, endsInBreak }: typeof dialect extends fc.Arbitrary<infer T> ? T : never,
): string {
  const write = (text: string) => {
    const isNeeded = quoting === 'all' || (quoting === 'needed' && /["\r\n,;\t|]/.test(text));
    return isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = table.map((cells) => cells.map(write).join(delimiter));
  const text = lines.map((line, row) => (row === 0 ? '' : at(lineBreaks, row)) + line).join('');
  return endsInBreak ? text + at(lineBreaks, 0) : text;
}

const anyTable = fc.tuple(editedTable, dialect).map(([table, how]) => writeTable(table, how));

const anyKey = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('claimId', 'incident', 'count', 'killed', 'measure', 'derivedFrom'),
  },
  anyText,
);
const anyValue = fc.oneof(
  cell,
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, 5, -1, 1.5, 1e300, true),
);

/** Objects of JSON, made of rows, with some members set or added. */
const anyObjects = fc
  .tuple(editedTable, fc.array(fc.tuple(index, anyKey, anyValue), { maxLength: 4 }))
  .map(([[header = [], ...rows], members]) => {
    const objects: unknown[] = rows.map((cells) =>
      Object.fromEntries(cells.map((text, column) => [header[column] ?? `column ${column}`, text])),
    );
    for (const [row, key, value] of members) {
      const object = objects[row % Math.max(1, objects.length)];
      if (row % 7 === 0) objects.push(value);
      else if (typeof object === 'object' && object !== null) {
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
      }
    }
    return objects.map((object) => JSON.stringify(object));
  });

const anyJson = fc
  .tuple(anyObjects, fc.constantFrom('list', 'list', 'claims', 'neither'))
  .map(([objects, shape]) => {
    const list = `[${objects.join(',\n')}]`;
    return shape === 'list'
      ? list
      : shape === 'claims'
        ? `{"x": [1], "claims": ${list}}`
        : `{"rows": ${list}}`;
  });
const anyNdjson = fc
  .tuple(anyObjects, fc.constantFrom('\n', '\r\n', '\n\n', '\n \n'))
  .map(([objects, lineBreak]) => objects.join(lineBreak));

/** Damage done to a text after it was written: something set in, cut out or doubled somewhere. */
const damage = fc.oneof(
  fc.tuple(index, fc.oneof(anyText, fc.constantFrom('"', '""', '\n', ',', '{', '}', '[', '\\', '\0'))).map(
    ([place, text]) =>
      (whole: string) =>
        whole.slice(0, place % (whole.length + 1)) + text + whole.slice(place % (whole.length + 1)),
  ),
  fc.tuple(index, fc.nat({ max: 40 })).map(
    ([place, length]) =>
      (whole: string) =>
        whole.slice(0, place % (whole.length + 1)) + whole.slice((place % (whole.length + 1)) + length),
  ),
  index.map((place) => (whole: string) => whole.slice(0, place % (whole.length + 1))),
);

const encode = fc.constantFrom<(text: string) => Buffer>(
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\uFEFF${text}`),
  (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
);

const written: fc.Arbitrary<{ format: InputFormat; text: string }> = fc.oneof(
  { weight: 3, arbitrary: anyTable.map((text) => ({ format: 'csv' as const, text })) },
  anyTable.map((text) => ({ format: 'tsv' as const, text })),
  anyJson.map((text) => ({ format: 'json' as const, text })),
  anyNdjson.map((text) => ({ format: 'ndjson' as const, text })),
);

/** A shipped dataset that was edited and damaged, or any bytes at all. */
export const anyFile: fc.Arbitrary<AnyFile> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(written, fc.array(damage, { maxLength: 2 }), encode)
      .map(([{ format, text }, damages, bytesOf]) => ({
        format,
        bytes: bytesOf(damages.reduce((whole, one) => one(whole), text)),
      })),
  },
  fc.record({
    format: fc.constantFrom<InputFormat>('csv', 'tsv', 'json', 'ndjson'),
    bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  }),
);
