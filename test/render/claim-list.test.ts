import { describe, expect, it } from 'vitest';
import { renderClaims } from '../../src/render/claim-list.js';
import { claim, createPage, group, WAGNER_KILLED } from './fixtures.js';

describe('renderClaims', () => {
  const lines = renderClaims(WAGNER_KILLED, createPage());

  it('lists every claim under its status', () => {
    expect(lines).toHaveLength(1 + 3 + 37);
    expect(lines.filter((line) => /^(counted|floors only|left out)/.test(line))).toEqual([
      'counted (12)',
      'floors only (5)',
      'left out (20)',
    ]);
  });

  it('names the claims that dispute one', () => {
    const page = createPage();
    const disputed = group({ claims: [claim({ id: 'A', disputedBy: ['B', 'C'] }), claim({ id: 'B' })] });
    expect(renderClaims(disputed, page).find((line) => line.includes('disputed'))).toMatch(
      / {2}A {2}.*disputed by B, C$/,
    );
  });

  it('puts the counted ones first, from low to high, and says which set a bound', () => {
    expect(lines.slice(0, 14)).toEqual([
      ' 1   10  100  id    source          says          on          stance, reason',
      'counted (12)',
      '   ━━━━━━━    T102  news digest     3 to 80                   third, sets low',
      '      ●╌╌╌╌▸  T050  Baza            at least 20   2024-07-28',
      '       ●╌╌╌▸  T068  African Initi…  at least 25   2024-07-29  third',
      '       ●╌╌╌▸  T064  Russian milit…  more than 30  2024-07-28',
      '        ●╌╌▸  T084  New York Times  at least 46   2024-10     third',
      '        ●     T039  JNIM            50            2024-07-28  enemy',
      '        ●╌╌▸  T075  Wassim Nasr     at least 50   2024-07-29  third',
      '        ●╌╌▸  T070  Yurii Butusov   more than 50  2024-07-28',
      '         ●    T056  Rusich          80            2024-07-28',
      '◂╌╌╌╌╌╌╌╌╌●   T067  former Wagner…  up to 82      2024-07-29  third',
      '          ●   T027  CSP-DPA         84            2024-08-01  enemy',
      '◂╌╌╌╌╌╌╌╌╌●   T063  unnamed Wagne…  up to 100     2024-07-28  sets high',
    ]);
  });

  it('draws floors open upwards and what does not stand hollow, with the reason', () => {
    expect(lines).toContain(' ●╌╌╌╌╌╌╌╌╌▸  T049  Wagner          at least 1    2024-10-04  own, partial');
    expect(lines).toContain('      ───     T055  Lenta.ru        20-50         2024-07-28  repeat of T051');
    expect(lines).toContain('          ○   T037  KOACI           84            2024-08-02  repeat of T027');
    expect(lines).toContain('              T044  Wagner          no figure g…  2024-07-29  own, no figure');
  });

  it('tells the stance of repeats and the place of every claim where there is room', () => {
    const wide = renderClaims(WAGNER_KILLED, createPage({ width: 140 }));
    expect(wide.find((line) => line.includes('T037'))).toMatch(
      /2024-08-02 {2}third, repeat of T027 +claims\.csv:38$/,
    );
  });

  it('keeps ids apart that differ at their end, beside long names and reasons', () => {
    const long = { source: 'Russian defence ministry', original: 'no more than a hundred' };
    const claims = ['maki-05', 'maki-14', 'maki-17'].map((id) =>
      claim({ ...long, id, status: 'left-out', reason: 'superseded', because: ['maki-06'] }),
    );
    const text = renderClaims(group({ claims }), createPage()).join('\n');
    for (const { id } of claims) expect(text).toContain(`  ${id}  `);
    expect(text).toContain('2024-08-01');
  });

  it('leaves out bars and dates where there is little room', () => {
    expect(renderClaims(WAGNER_KILLED, createPage({ width: 56 }))[2]).toBe(
      'T102  news digest     3 to 80       third, sets low',
    );
  });

  it('draws a word of size as dashes from the least it can mean', () => {
    const claims = [claim(), claim({ id: 'C2', low: null, high: null, vague: 'dozens', original: 'dozens' })];
    expect(renderClaims(group({ claims }), createPage())[3]).toMatch(/^ ╌+▸ {2}C2/);
  });

  it('writes a claim that stands alone in one line', () => {
    expect(renderClaims(group(), createPage())).toEqual(['C1  CSP-DPA  84    2024-08-01  enemy']);
  });

  it('says of a claim alone that it does not stand', () => {
    const alone = claim({ status: 'left-out', reason: 'pending' });
    expect(renderClaims(group({ claims: [alone] }), createPage())).toEqual([
      'left out (1)',
      'C1  CSP-DPA  84    2024-08-01  enemy, pending',
    ]);
  });

  it('says where one claim sets both bounds', () => {
    const claims = [claim(), claim({ id: 'C2', low: 50, high: 50, original: '50' })];
    expect(renderClaims(group({ claims }), createPage()).at(-1)).toMatch(/enemy, sets low and high$/);
  });

  it('draws no bars where no claim names a figure', () => {
    const none = { low: null, high: null, vague: 'acknowledged' } as const;
    const claims = [claim(none), claim({ ...none, id: 'C2' })];
    expect(renderClaims(group({ claims, results: {} }), createPage())[0]).toBe(
      'id  source   says  on          stance, reason',
    );
  });

  it('colours by stance and dims what does not stand', () => {
    const coloured = renderClaims(WAGNER_KILLED, createPage({ color: 1 }));
    expect(coloured.find((line) => line.includes('T027 '))).toContain('\u001B[31menemy\u001B[39m');
    expect(coloured.find((line) => line.includes('T037'))).toContain('\u001B[2mrepeat of T027\u001B[22m');
  });

  it('takes ten thousand claims that all set both bounds', () => {
    const claims = Array.from({ length: 10_000 }, (_, index) => claim({ id: `C${index}` }));
    const setBy = claims.map(({ id }) => id);
    const without = Object.fromEntries(setBy.map((id) => [id, 84]));
    const envelope = {
      low: 84,
      high: 84,
      openHigh: false,
      lowSetBy: setBy,
      highSetBy: setBy,
      lowWithout: without,
      highWithout: without,
      label: '',
    };
    expect(renderClaims(group({ claims, results: { envelope } }), createPage())).toHaveLength(10_002);
  });
});
