import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadVerified } from '../../src/load/load-verified.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-verified-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'incident,victims,measure,value,low,high,source,leave_out';

async function load(text: string, name = 'verified.csv') {
  const path = join(folder, name);
  writeFileSync(path, text);
  return loadVerified({ path, shown: name }, ['helicopters_lost']);
}

const rows = (...lines: string[]) => load(`${[HEADER, ...lines].join('\n')}\n`);

describe('a file of verified values', () => {
  it('gives a number, or bounds, of a group', async () => {
    const { values, problems } = await rows(
      'ford,wagner,killed,"1,200",,,UN,T1; T2;UN',
      'mill,all,casualties,,12,,,',
      'mill,all,wounded,,,30,,',
    );
    expect(problems).toEqual([]);
    expect(values).toMatchObject([
      {
        incident: 'ford',
        measure: 'killed',
        value: 1200,
        low: null,
        high: null,
        leaveOut: ['T1', 'T2', 'UN'],
      },
      { measure: 'killed+wounded', value: null, low: 12, high: null, source: null, leaveOut: [] },
      { measure: 'wounded', value: null, low: null, high: 30 },
    ]);
    expect(values[1]?.place).toEqual({ file: 'verified.csv', line: 3, row: 3 });
  });

  it('may be a TSV, with its columns in any order and spelling', async () => {
    const { values } = await load(
      'Measure\tVICTIMS\tincident\tLeave out\tvalue\nkilled\tfama\tford\tT1\t0\n',
      'v.tsv',
    );
    expect(values).toMatchObject([{ victims: 'fama', value: 0, leaveOut: ['T1'] }]);
  });

  it('knows the measures that are declared', async () => {
    expect((await rows('ford,wagner,helicopters_lost,1,,,,')).values).toHaveLength(1);
  });

  it.each([
    ['ford,wagner,killed,many,,,,', 'D2', '"many" is not one number of people'],
    ['ford,wagner,killed,at least 5,,,,', 'D2', '"at least 5" is not one number of people'],
    ['ford,wagner,killed,12-Oct,,,,', 'D2', '"12-Oct" is a date'],
    ['ford,wagner,kiled,5,,,,', 'C2', '"kiled" is not a known measure'],
    [',wagner,killed,5,,,,', null, 'the row has no incident'],
    ['ford,wagner,killed,,,,,', null, 'the row has no number'],
    ['ford,wagner,killed,5,6,,,', 'D2', 'low, value and high do not rise: 6, 5'],
    ['ford,wagner,killed,,9,4,,', null, 'low, value and high do not rise: 9, 4'],
  ])('leaves out a row that cannot be read, and says which cell: %s', async (line, cell, message) => {
    const { values, problems } = await rows(line);
    expect(values).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ ruleId: 'verified/unreadable', line: 2 });
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).not.toBe('');
    if (cell !== null) expect(problems[0]?.cell).toBe(cell);
  });

  it('suggests the measure that was meant', async () => {
    expect((await rows('ford,wagner,kiled,5,,,,')).problems[0]?.hint).toContain('killed');
  });

  it('gives a group one value: the first stands', async () => {
    const { values, problems } = await rows('ford,fama,killed,5,,,,', 'ford,fama,killed,6,,,,');
    expect(values.map(({ value }) => value)).toEqual([5]);
    expect(problems).toMatchObject([{ ruleId: 'verified/duplicate', line: 3 }]);
  });

  it('tells of columns that it does not know or that come twice', async () => {
    const { problems } = await load('incident,victims,measure,value,valu,value\nford,fama,killed,5,6,7\n');
    expect(problems.map(({ ruleId, cell }) => [ruleId, cell])).toEqual([
      ['file/unknown-column', 'E1'],
      ['file/duplicate-column', 'F1'],
    ]);
    expect(problems[0]?.hint).toContain('value');
  });

  it('needs incident, victims and measure', async () => {
    await expect(load('incident,dead\nford,5\n')).rejects.toThrow(
      'no column victims, measure (found: incident, dead)',
    );
    await expect(load('\n')).rejects.toThrow('verified.csv');
  });

  it('skips blank rows', async () => {
    expect((await rows(',,,,,,,', 'ford,fama,killed,5,,,,')).values).toHaveLength(1);
  });
});
