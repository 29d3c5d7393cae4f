import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { CSV_COLUMNS, createCsv } from '../../src/render/csv.js';
import { summarise } from '../../src/render/methods/summarise.js';
import { anyIncident } from './arbitrary-result.js';
import { group, incident, METHOD_RESULTS, runOf, TINZAOUATEN } from './fixtures.js';

function write(
  incidents: readonly IncidentResult[],
  options = { escapeFormulas: false, excel: false },
): string {
  const csv = createCsv(options);
  const run = runOf(incidents);
  return csv.head(run) + incidents.map((one) => csv.incident(one, [])).join(csv.separator) + csv.tail(run);
}

/** Text as UTF-8 can hold it: a lone surrogate is lost. */
const encoded = (text: string) => Buffer.from(text).toString();

const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('createCsv', () => {
  it('writes a row for each group and method', () => {
    const [envelope, consensus] = read(write([TINZAOUATEN])).filter(
      ({ victims, measure }) => victims === 'wagner' && measure === 'killed',
    );
    expect(envelope).toEqual({
      incident: 'tinzaouaten-2024-07',
      victims: 'wagner',
      measure: 'killed',
      method: 'envelope',
      interval: '1',
      low: '3',
      high: '100',
      open_high: 'true',
      best: '',
      support: '',
      of: '',
      origins: '12',
      stretch: '1.296',
      severity: 'material',
      low_set_by: 'T102',
      high_set_by: 'T063',
      disagreements: '2',
      claims: '37',
      implied_low: '',
      implied_high: '',
    });
    expect(consensus).toMatchObject({
      method: 'consensus',
      low: '80',
      high: '80',
      open_high: 'false',
      support: '10',
      of: '12',
    });
  });

  it('writes a row for each of several intervals and counts them', () => {
    const rows = read(write([TINZAOUATEN])).filter(
      ({ victims, method }) => victims === 'csp' && method === 'consensus',
    );
    expect(rows.map(({ interval, low, high }) => [interval, low, high])).toEqual([
      ['1', '9', '9'],
      ['2', '18', '18'],
    ]);
  });

  it('writes a row without figures where a method finds none', () => {
    const rows = read(write([incident([group({ results: METHOD_RESULTS })])]));
    expect(rows.find(({ method }) => method === 'envelope')).toMatchObject({
      interval: '',
      low: '',
      high: '',
      open_high: '',
    });
  });

  it('gives one number as low, high and best, set by the same claims', () => {
    const rows = read(write([incident([group({ results: METHOD_RESULTS })])]));
    expect(rows.find(({ method }) => method === 'gtd')).toMatchObject({
      low: '46',
      high: '46',
      best: '46',
      low_set_by: 'T084',
      high_set_by: 'T084',
    });
    expect(rows.find(({ method }) => method === 'consensus')).toMatchObject({
      low_set_by: '',
      high_set_by: '',
    });
  });

  it('is a header without an incident, and nothing for one without a group', () => {
    expect(write([])).toBe(`${CSV_COLUMNS.join(',')}\n`);
    expect(write([incident([])])).toBe(`${CSV_COLUMNS.join(',')}\n`);
  });

  it('escapes what a spreadsheet would run, unless it is told not to', () => {
    const hostile = [incident([group({ victims: '=1+1', measure: '+cmd' })])];
    expect(read(write(hostile, { escapeFormulas: true, excel: false }))[0]).toMatchObject({
      victims: "'=1+1",
      measure: "'+cmd",
    });
    expect(read(write(hostile))[0]).toMatchObject({ victims: '=1+1', measure: '+cmd' });
  });

  it('begins with a byte order mark and ends lines in CRLF for Excel', () => {
    const text = write([TINZAOUATEN], { escapeFormulas: true, excel: true });
    expect(text.startsWith('\uFEFFincident,victims')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('gives back every name and figure', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 3 }), (incidents) => {
        const expected = incidents.flatMap(({ id, groups }) =>
          groups.flatMap(({ victims, measure, results }) =>
            [...summarise(results)].flatMap(([method, { ranges }]) =>
              (ranges.length === 0 ? [null] : ranges).map((range) => [
                encoded(id),
                encoded(victims),
                encoded(measure),
                method,
                String(range?.low ?? ''),
                String(range?.high ?? ''),
              ]),
            ),
          ),
        );
        const rows = parse(write(incidents), { from: 2 }) as string[][];
        const actual = rows.map((row) => [...row.slice(0, 4), row[5], row[6]]);
        expect(actual).toEqual(expected);
      }),
    );
  });
});
