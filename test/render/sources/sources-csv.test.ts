import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSourcesCsv } from '../../../src/render/sources/sources-csv.js';
import { anySourcesResult, lean, sourceRecord, sourcesResult } from './source-fixtures.js';

const RAW = { escapeFormulas: false, excel: false };
const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

/** Text as UTF-8 can hold it: a lone surrogate is lost. */
const encoded = (text: string) => Buffer.from(text).toString();

describe('renderSourcesCsv', () => {
  it('writes a row a source', () => {
    const record = sourceRecord({
      id: 'csp',
      name: 'Permanent Strategic Framework',
      names: ['CSP-DPA', 'CSP-PSD'],
      roles: ['belligerent'],
      parties: ['csp'],
      lowEnds: 4,
      highEnds: 1,
      lowShare: 0.5714,
      highShare: 0.1429,
      lean: lean({ groups: 7, ratio: 1.2, aboveZero: 1 }),
      leanByStance: {
        own: lean({ groups: 2 }),
        enemy: lean({ groups: 5, ratio: 1.4 }),
        third: lean(),
        none: lean(),
      },
    });
    expect(read(renderSourcesCsv(sourcesResult([record]), RAW))).toEqual([
      {
        source: 'Permanent Strategic Framework',
        id: 'csp',
        names: 'CSP-DPA;CSP-PSD',
        roles: 'belligerent',
        parties: 'csp',
        claims: '1',
        incidents: '1',
        groups: '1',
        own: '0',
        enemy: '1',
        third: '0',
        none: '0',
        first_report: '2024-07-28',
        last_report: '2024-08-01',
        revisions: '0',
        repeats: '0',
        repeated: '0',
        untraced: '0',
        compared: '7',
        low_ends: '4',
        high_ends: '1',
        low_share: '0.5714',
        high_share: '0.1429',
        ratio: '1.2',
        above_zero: '1',
        compared_own: '2',
        ratio_own: '',
        compared_enemy: '5',
        ratio_enemy: '1.4',
        compared_third: '0',
        ratio_third: '',
        compared_none: '0',
        ratio_none: '',
      },
    ]);
  });

  it('is a header without a source', () => {
    expect(renderSourcesCsv(sourcesResult([]), RAW)).toMatch(/^source,id,[a-z_,]+\n$/);
  });

  it('escapes what a spreadsheet would run, unless it is told not to', () => {
    const hostile = sourcesResult([sourceRecord({ name: '=1+1', names: ['@cmd'] })]);
    const escaped = read(renderSourcesCsv(hostile, { escapeFormulas: true, excel: false }));
    expect(escaped[0]).toMatchObject({ source: "'=1+1", names: "'@cmd" });
    expect(read(renderSourcesCsv(hostile, RAW))[0]).toMatchObject({ source: '=1+1', names: '@cmd' });
  });

  it('begins with a byte order mark and ends lines in CRLF for Excel', () => {
    const text = renderSourcesCsv(sourcesResult([sourceRecord()]), { escapeFormulas: true, excel: true });
    expect(text.startsWith('\uFEFFsource,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('gives back every name and figure', () => {
    fc.assert(
      fc.property(anySourcesResult, (result) => {
        const rows = parse(renderSourcesCsv(result, RAW), { from: 2 }) as string[][];
        expect(rows.map((row) => [row[0], row[1], row[5], row[23]])).toEqual(
          result.sources.map(({ name, id, claims, lean }) => [
            encoded(name),
            encoded(id),
            String(claims),
            String(lean.ratio ?? ''),
          ]),
        );
      }),
    );
  });
});
