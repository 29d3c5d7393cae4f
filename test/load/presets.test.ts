import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import type { Claim } from '../../src/claim/claim.js';
import { acled } from '../../src/claim/presets/acled.js';
import { airwars } from '../../src/claim/presets/airwars.js';
import { gtd } from '../../src/claim/presets/gtd.js';
import { PRESETS } from '../../src/claim/presets/index.js';
import { ucdpGed } from '../../src/claim/presets/ucdp-ged.js';
import { PROJECT } from '../run-claims.js';
import { brief, type LoadTextOptions, loadText } from './load-text.js';

const read = (name: string, options: LoadTextOptions = {}) =>
  loadText(readFileSync(join(PROJECT, 'test/cases/files/presets', name)), { presets: PRESETS, ...options });

const figures = (claims: readonly Claim[]) =>
  Object.fromEntries(
    claims.map(({ id, count: { low, high } }) => [id, low === high ? low : `${low}-${high}`]),
  );

const find = (claims: readonly Claim[], id: string) => claims.find((claim) => claim.id === id) as Claim;

describe('the preset ucdp-ged', () => {
  const HEADER =
    'id,type_of_violence,side_a,side_b,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,low,high';
  const ged = (...rows: string[]) => loadText(`${HEADER}\n${rows.join('\n')}\n`, { presets: [ucdpGed] });

  it('makes a claim of the whole, with the best estimate in its words and its bounds, and one of each part', async () => {
    const { claims, problems, input } = await ged('7,1,Army,Rebels,4,17,3,1,25,20,33');
    expect(problems).toEqual([]);
    expect(input).toMatchObject({ rows: 1, claims: 5, excluded: 0 });
    expect(figures(claims)).toEqual({
      'ucdp-7/all': '20-33',
      'ucdp-7/a': 4,
      'ucdp-7/b': 17,
      'ucdp-7/civilians': 3,
      'ucdp-7/unknown': 1,
    });
    expect(claims.map(({ victims }) => victims)).toEqual([
      'all',
      'Army',
      'Rebels',
      'civilians',
      'unspecified',
    ]);
    expect(find(claims, 'ucdp-7/all')).toMatchObject({
      incident: 'ucdp-7',
      source: 'UCDP GED',
      sourceRole: 'researcher',
      measure: 'killed',
      count: { original: '25' },
      reportedOn: null,
      relations: { aggregateOf: ['ucdp-7/a', 'ucdp-7/b', 'ucdp-7/civilians', 'ucdp-7/unknown'] },
    });
  });

  it('takes a zero for a statement, but not where it stands by rule', async () => {
    const battle = await ged('1,1,Army,Rebels,0,2,0,0,2,2,2');
    expect(figures(battle.claims)).toEqual({
      'ucdp-1/all': 2,
      'ucdp-1/a': 0,
      'ucdp-1/b': 2,
      'ucdp-1/civilians': 0,
    });
    const massacre = await ged('1,3,Army,Civilians,0,0,2,0,2,2,2');
    expect(figures(massacre.claims)).toEqual({ 'ucdp-1/all': 2, 'ucdp-1/civilians': 2 });
    expect(find(massacre.claims, 'ucdp-1/civilians').attributedTo).toBe('Army');
    expect(find(battle.claims, 'ucdp-1/civilians').attributedTo).toBeNull();
  });

  it('takes the widest range of estimates that contradict each other, and says so', async () => {
    const { claims, problems } = await ged('1,1,Army,Rebels,0,2,0,0,2,3,3', '2,1,Army,Rebels,0,9,0,0,9,10,9');
    expect(find(claims, 'ucdp-1/all')).toMatchObject({
      count: { original: '2', low: 2, high: 3 },
      note: 'low 3, high 3 in the file',
    });
    expect(find(claims, 'ucdp-2/all').count).toMatchObject({ original: '9', low: 9, high: 10 });
    expect(brief(problems)).toEqual([
      '2:25 I2 warning row/contradictory-figures',
      '3:25 I3 warning row/contradictory-figures',
    ]);
    expect(problems[0]).toMatchObject({
      claimId: 'ucdp-1/all',
      message: 'low 3, best 2, high 3 contradict each other; 2 to 3 is taken',
    });
  });

  it('says where the parts do not add up to the whole', async () => {
    const { problems } = await ged('1,1,Army,Rebels,1,1,0,0,3,2,4');
    expect(brief(problems)).toEqual(['2:25 I2 warning row/contradictory-figures']);
    expect(problems[0]?.message).toBe(
      'best is 3, but deaths_a, deaths_b, deaths_civilians, deaths_unknown add up to 2',
    );
  });

  it('names no sum where a part is not stated', async () => {
    const { claims } = await ged('1,1,Army,Rebels,,2,0,0,2,2,2');
    expect(find(claims, 'ucdp-1/all').relations.aggregateOf).toEqual([]);
  });

  it('names the cell of a figure that cannot be read, and reads the other figures of the row', async () => {
    const { claims, problems, input } = await ged('1,1,Army,Rebels,a few?,2,0,0,2,2,2');
    expect(brief(problems)).toEqual(['2:17 E2 error cell/unreadable-count']);
    expect(problems[0]).toMatchObject({ claimId: 'ucdp-1/a', raw: 'a few?' });
    expect(claims.map(({ id }) => id)).toEqual(['ucdp-1/all', 'ucdp-1/b', 'ucdp-1/civilians']);
    expect(input).toMatchObject({ rows: 1, excluded: 1 });
  });

  it('names each side that no actor bears', async () => {
    const actors = new Actors([
      {
        id: 'x',
        name: null,
        aliases: [],
        side: null,
        kind: null,
        allyOf: null,
        partOf: null,
        from: null,
        to: null,
      },
    ]);
    const text = `${HEADER}\n1,1,Army,Rebels,1,1,0,0,2,2,2\n`;
    const { problems } = await loadText(text, { presets: [ucdpGed], actors });
    expect(brief(problems)).toEqual(['2:5 C2 warning actor/unknown', '2:10 D2 warning actor/unknown']);
  });

  it('says once that a row has no id', async () => {
    const { claims, problems } = await ged(',1,Army,Rebels,1,1,0,0,2,2,2');
    expect(claims).toEqual([]);
    expect(brief(problems)).toEqual(['2:1 A2 error cell/required']);
  });

  it('reads the names that older editions give the estimates', async () => {
    const text = `${HEADER.replace('best,low,high', 'best_est,low_est,high_est')}\n7,1,A,B,1,1,0,0,2,1,4\n`;
    expect(figures((await loadText(text, { presets: [ucdpGed] })).claims)['ucdp-7/all']).toBe('1-4');
  });

  it('loses nobody: the claims add up to the columns, whatever the rows', async () => {
    const row = fc.record({
      type: fc.constantFrom(1, 2, 3),
      parts: fc.tuple(...Array.from({ length: 4 }, () => fc.nat(50))),
      below: fc.nat(20),
      above: fc.nat(20),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const cells = rows.map(({ type, parts, below, above }, index) => {
          const best = parts.reduce((sum, part) => sum + part, 0);
          return [index, type, 'A', 'B', ...parts, best, Math.max(0, best - below), best + above];
        });
        const { claims, problems } = await ged(...cells.map((row) => row.join(',')));
        expect(problems).toEqual([]);
        const total = (end: string, of: (claim: Claim) => number) =>
          claims.filter(({ id }) => id.endsWith(end)).reduce((sum, claim) => sum + of(claim), 0);
        const column = (at: number) => cells.reduce((sum, row) => sum + Number(row[at]), 0);
        const named = ({ count }: Claim) => Number(count.original);
        const ends = ['/a', '/b', '/civilians', '/unknown', '/all'];
        expect(ends.map((end) => total(end, named))).toEqual([4, 5, 6, 7, 8].map(column));
        expect(total('/all', ({ count }) => count.low as number)).toBe(column(9));
        expect(total('/all', ({ count }) => count.high as number)).toBe(column(10));
      }),
    );
  });
});

describe('the preset acled', () => {
  it('makes one claim of everyone who died, dated by the last change of the row', async () => {
    const { claims } = await read('acled.csv');
    expect(claims[0]).toMatchObject({
      id: 'acled-LND1001/all',
      incident: 'acled-LND1001',
      victims: 'all',
      measure: 'killed',
      count: { original: '31', low: 31, high: 31 },
      source: 'ACLED',
      reportedOn: '2024-05-07',
      quote: 'Clash at the ford. Around 31 were killed; one side says dozens.',
      note: 'event on 2024-05-02; time precision 1; Armed clash; Military Forces of Landia; LLF; reported by Radio',
    });
  });

  it('takes a 0 for unknown, never for a denial, and keeps it in the note', async () => {
    const { claims } = await read('acled.csv');
    expect(claims[1]?.count).toMatchObject({ low: null, high: null, vague: null });
    expect(claims[1]?.note).toContain('fatalities 0 in ACLED: none reported, or their number unknown');
  });

  it('reads the day of an event in words and in ISO form', async () => {
    const text = 'event_id_cnty,event_date,fatalities\nX1,2024-05-02,1\nX2,9 september 2024,1\nX3,spring,1\n';
    const { claims } = await loadText(text, { presets: [acled] });
    expect(claims.map(({ note }) => note)).toEqual([
      'event on 2024-05-02',
      'event on 2024-09-09',
      'event on spring',
    ]);
  });

  it('says that a time of change is no date where it is none', async () => {
    const text = 'event_id_cnty,event_date,fatalities,timestamp\nX1,2024-05-02,1,soon\n';
    const { problems } = await loadText(text, { presets: [acled] });
    expect(brief(problems)).toEqual(['2:17 D2 error cell/unreadable-date']);
  });
});

describe('the preset gtd', () => {
  it('counts the attackers with everyone and apart, as their group where one is named', async () => {
    const { claims } = await read('gtd.csv');
    expect(claims.map(({ id, victims, attributedTo }) => [id.slice(4), victims, attributedTo])).toEqual([
      ['202405020001/killed', 'all', 'LLF'],
      ['202405020001/attackers-killed', 'LLF', null],
      ['202405030001/killed', 'all', null],
      ['202405030001/wounded', 'all', null],
      ['202405030001/unknown-attackers-killed', 'attackers', null],
      ['202405030001/us-killed', 'US citizens', null],
      ['202405040001/killed', 'all', null],
      ['202405040001/unknown-attackers-killed', 'attackers', null],
      ['202405040001/unknown-attackers-wounded', 'attackers', null],
    ]);
  });

  it('takes a blank nkill for unknown, a code of unknown for a blank, and a share for a range', async () => {
    const { claims, problems } = await read('gtd.csv');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(find(claims, 'gtd-202405040001/killed').count).toMatchObject({ low: null, high: null });
    expect(claims.some(({ id }) => id === 'gtd-202405020001/wounded')).toBe(false);
    const share = find(claims, 'gtd-202405030001/killed');
    expect(share.count).toMatchObject({ low: 2, high: 3 });
    expect(share.note).toContain('nkill 2.5 in the file');
    expect(find(claims, 'gtd-202405030001/wounded').count).toMatchObject({ original: '4', low: 4, high: 4 });
  });

  it('gives the day as far as it is known', async () => {
    const { claims } = await read('gtd.csv');
    const dayOf = (id: string) => /event on ([\d-]+)/.exec(find(claims, id).note ?? '')?.[1];
    expect([
      dayOf('gtd-202405020001/killed'),
      dayOf('gtd-202405030001/killed'),
      dayOf('gtd-202405040001/killed'),
    ]).toEqual(['2024-05-02', '2024-05', '2024']);
  });

  it('refuses a negative number that is no code, and a fraction in a dataset that shares nothing out', async () => {
    const text = 'eventid,iyear,nkill,nwound\n1,2024,-3,0\n';
    expect(brief((await loadText(text, { presets: [gtd] })).problems)).toEqual([
      '2:8 C2 error cell/negative-count',
    ]);
    const half = 'event_id_cnty,event_date,fatalities\nX1,2024-05-02,1.5\n';
    expect(brief((await loadText(half, { presets: [acled] })).problems)).toEqual([
      '2:15 C2 error cell/fractional-count',
    ]);
  });
});

describe('the preset airwars', () => {
  it('makes ranges of lowest and highest figures, and claims of what belligerents concede', async () => {
    const { claims } = await read('airwars.csv');
    expect(figures(claims)).toEqual({
      'airwars-LN001/civilians-killed': '5-8',
      'airwars-LN001/civilians-wounded': '10-12',
      'airwars-LN001/children-killed': 2,
      'airwars-LN001/combatants-killed': '0-1',
      'airwars-LN001/conceded-killed-1': 4,
      'airwars-LN002/civilians-killed': null,
      'airwars-LN002/civilians-wounded': 3,
    });
    expect(find(claims, 'airwars-LN001/conceded-killed-1')).toMatchObject({
      source: 'Coalition',
      party: 'Coalition',
      sourceRole: 'belligerent',
      victims: 'civilians',
    });
  });

  it('assumes no ceiling where only the lowest figure is given', async () => {
    const { claims } = await read('airwars.csv');
    expect(find(claims, 'airwars-LN002/civilians-wounded').count).toMatchObject({ low: 3, openHigh: true });
  });

  it('attributes an incident to its belligerent where there is only one', async () => {
    const { claims } = await read('airwars.csv');
    expect(find(claims, 'airwars-LN001/civilians-killed').attributedTo).toBe('Coalition');
    expect(find(claims, 'airwars-LN002/civilians-killed').attributedTo).toBeNull();
  });

  it('reads the names the maps of Airwars use', async () => {
    const text = 'unique_reference_code,grading,civilians_killed_min,civilians_killed_max\nLN001,Fair,2,5\n';
    const { claims } = await loadText(text, { presets: [airwars] });
    expect(claims[0]).toMatchObject({ count: { low: 2, high: 5 }, note: 'harm graded Fair' });
  });
});

describe('objects of JSON read with presets', () => {
  const json = (objects: object[], options: LoadTextOptions = {}) =>
    loadText(JSON.stringify(objects), { presets: PRESETS, format: 'json', ...options });

  const EVENT = { event_id_cnty: 'X1', event_date: '2024-05-02', fatalities: 3 };

  it('make the same claims as the rows of a table', async () => {
    const columns = ['id', 'side_a', 'side_b', 'deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'];
    const rows = [
      ['1', 'Army', 'Rebels', '4', '17', '3', '1', '25', '20', '33'],
      ['2', 'Army', 'Rebels', '', '2', '0', '0', '2', '3', '3'],
    ];
    const names = [...columns, 'best', 'low', 'high'];
    const table = await loadText([names, ...rows].map((row) => row.join(',')).join('\n'), {
      presets: PRESETS,
    });
    const objects = await json(
      rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell]))),
    );
    const said = (claims: readonly Claim[]) => claims.map(({ place, ...claim }) => claim);
    expect(table.claims).toHaveLength(8);
    expect(said(objects.claims)).toEqual(said(table.claims));
  });

  it('may hold anything where the preset does not read', async () => {
    const { claims, problems } = await json([{ ...EVENT, latitude: 1.5, geo_precision: true, tags: ['a'] }]);
    expect([claims.length, problems]).toEqual([1, []]);
  });

  it('bring keys of their own, each reported once', async () => {
    const objects = [EVENT, { ...EVENT, mine: 'a' }, { ...EVENT, mine: 'b', ours: '' }];
    const { claims, problems } = await json(objects);
    expect(claims).toHaveLength(3);
    const at = (key: string) => JSON.stringify(objects).indexOf(`"${key}"`) + 1;
    expect(brief(problems)).toEqual([
      `1:${at('mine')} /1/mine warning file/unknown-column`,
      `1:${at('ours')} /2/ours warning file/unknown-column`,
    ]);
  });

  it('take fields from the keys the user maps', async () => {
    const { claims } = await json([{ ...EVENT, mine: 'ford' }, EVENT], { map: { mine: 'incident' } });
    expect(claims.map(({ incident }) => incident)).toEqual(['ford', 'acled-X1']);
  });

  it('are left out where what is read is no text and no number', async () => {
    const objects = [{ ...EVENT, fatalities: { dead: 3 } }, EVENT];
    const { claims, problems, input } = await json(objects);
    expect(claims).toHaveLength(1);
    expect(input.excluded).toBe(1);
    const at = JSON.stringify(objects).indexOf('{"dead"') + 1;
    expect(brief(problems)).toEqual([`1:${at} /0/fatalities error cell/not-text`]);
  });

  it('are read as fractions where the dataset shares figures out', async () => {
    const { claims } = await json([
      { eventid: 7, iyear: 2024, imonth: 5, iday: 0, nkill: 2.5, nwound: null },
    ]);
    expect(figures(claims)).toEqual({ 'gtd-7/killed': '2-3' });
    expect(claims[0]?.note).toContain('event on 2024-05;');
  });
});

describe('a file read with presets', () => {
  it('is read with the first that fits, and as a table of claims where none does', async () => {
    expect((await read('gtd.csv')).claims[0]?.source).toBe('GTD');
    expect((await read('own.csv')).claims.map(({ source }) => source)).toEqual([
      'Army',
      'Radio',
      'Village elders',
    ]);
  });

  it('says what the preset lacks where it is no table of claims either', async () => {
    await expect(loadText('id,best,low\n1,2,3\n', { presets: [ucdpGed] })).rejects.toMatchObject({
      hint: expect.stringContaining(
        'The preset ucdp-ged does not fit: it needs the column high, deaths_a, deaths_b, deaths_civilians, deaths_unknown.',
      ),
    });
  });

  it('is offered the preset that fits where none is named', async () => {
    await expect(read('gtd.csv', { presets: [] })).rejects.toMatchObject({
      hint: expect.stringContaining('try --preset gtd'),
    });
  });

  it('reports columns that neither the preset nor the user knows, and none that the codebook does', async () => {
    const { problems } = await read('ged.csv');
    expect(problems.filter(({ ruleId }) => ruleId === 'file/unknown-column')).toEqual([
      expect.objectContaining({
        cell: 'W1',
        raw: 'my_incident',
        message: 'column "my_incident" is not known to the preset ucdp-ged; it is not read',
      }),
    ]);
  });

  it('takes an incident from the column the user maps, and the own one where that is blank', async () => {
    const { claims } = await read('ged.csv', { map: { my_incident: 'incident' } });
    expect(find(claims, 'ucdp-900001/all').incident).toBe('ford-2024-05-02');
    expect(find(claims, 'ucdp-900002/all').incident).toBe('ucdp-900002');
  });

  it('lets --map go before the preset: another field of a column, or none', async () => {
    const map = { dyad_name: 'note', deaths_unknown: 'ignore', country: 'outlet' };
    const { claims } = await read('ged.csv', { map: { ...map, side_a: 'party' } });
    const whole = find(claims, 'ucdp-900001/all');
    expect(whole).toMatchObject({ note: 'Government of Landia - LLF', outlet: 'Landia' });
    expect(whole.party).toBe('Government of Landia');
    expect(find(claims, 'ucdp-900001/a').victims).toBe('Government of Landia');
  });

  it('takes no figure from a single column', async () => {
    const text = 'event_id_cnty,event_date,fatalities,mine\nX1,2024-05-02,1,2\n';
    const { problems } = await loadText(text, { presets: [acled], map: { mine: 'count' } });
    expect(problems.map(({ message }) => message)).toEqual([
      'column "mine" cannot give the figure of claims that the preset acled makes; it is not read',
    ]);
  });

  it('says where two columns bear one name of the preset', async () => {
    const text = 'event_id_cnty,event_date,fatalities,Fatalities\nX1,2024-05-02,1,2\n';
    const { claims, problems } = await loadText(text, { presets: [acled] });
    expect(brief(problems)).toEqual(['1:37 D1 error file/duplicate-column']);
    expect(claims[0]?.count.low).toBe(1);
  });

  it('minds a column without a name, and names the first hundred of those it does not know', async () => {
    const others = Array.from({ length: 200 }, (_, index) => `x${index}`);
    const text = `event_id_cnty,event_date,,fatalities,${others.join(',')}\nX1,2024-05-02,,1${','.repeat(200)}\n`;
    const { problems } = await loadText(text, { presets: [acled] });
    expect(problems).toHaveLength(101);
    expect(problems[0]?.message).toBe('a column has no name; it is not read');
    expect(problems.at(-1)?.message).toBe('this column and others after it are not known; they are not read');
  });

  it('looks through the cells it reads for what cannot be shown, and for formulas', async () => {
    const text = 'event_id_cnty,event_date,fatalities,notes,tags\nX1,2024-05-02,1,=cmd(),=tags\n';
    const { problems } = await loadText(text, { presets: [acled], thorough: true });
    expect(brief(problems)).toEqual(['2:17 D2 warning cell/formula']);
  });

  it('leaves out blank rows, and reads one with an id alone', async () => {
    const text = 'event_id_cnty,event_date,fatalities\n,,\nX1,,\n';
    const { claims, input } = await loadText(text, { presets: [acled] });
    expect(input.rows).toBe(1);
    expect(claims.map(({ id, count }) => [id, count.low])).toEqual([['acled-X1/all', null]]);
  });

  it('gives every row that is not blank a claim or an error, whatever stands in it', async () => {
    const cell = fc.constantFrom('', '0', '3', '2.5', '-9', '-99', 'x', '3.0', 'Unknown', '1e3');
    for (const preset of PRESETS) {
      const columns = [...preset.required, 'gname', 'side_a', 'type_of_violence'];
      const rows = fc.array(fc.tuple(...columns.map(() => cell)), { minLength: 1, maxLength: 10 });
      await fc.assert(
        fc.asyncProperty(rows, async (rows) => {
          const text = [columns, ...rows].map((row) => row.join(';')).join('\n');
          const { claims, problems, input } = await loadText(`${text}\n`, { presets: [preset] });
          const lines = new Set([
            ...claims.map(({ place }) => place.line),
            ...problems.filter(({ severity }) => severity === 'error').map(({ line }) => line),
          ]);
          const blank = rows.filter((row) => row.every((text) => text === '')).length;
          expect(lines.size).toBe(rows.length - blank);
          expect(input.rows).toBe(rows.length - blank);
        }),
        { numRuns: 30 },
      );
    }
  });
});
