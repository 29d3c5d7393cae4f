import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/render/fit-width.js';
import { renderForestPlot } from '../../../src/render/forest/forest-plot.js';
import { anyIncident } from '../arbitrary-result.js';
import { claim, createPage, group, METHOD_RESULTS, WAGNER_KILLED } from '../fixtures.js';

const plot = (one = WAGNER_KILLED, options = {}) => renderForestPlot(one, createPage(options));
const lineOf = (lines: readonly string[], name: string) => lines.find((line) => line.includes(name)) ?? '';
const ISOLATES = /[\u2068\u2069]/g;
const OBEYED = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2067\uFEFF]/u;

describe('renderForestPlot', () => {
  it('has the scale above, then the methods, then a line a claim under its heading', () => {
    const lines = plot();
    expect(lines[0]).toMatch(/^source +1 +2 +5 +10 +100 +says +on +id$/);
    expect(lines[1]).toMatch(/^envelope +█+▸ {2}3–100\+$/);
    expect(lines[2]).toMatch(/^consensus +┊ +█ +80 \(10 of 12\)$/);
    expect(lines[3]).toBe('counted (12)');
    expect(lineOf(lines, 'T027')).toMatch(/^CSP-DPA +┊ +● +84 +2024-08-01 {2}T027$/);
    expect(lineOf(lines, 'T025')).toContain('○');
    expect(lines).toContain('left out: repeat (17)');
  });

  it('tells the scale again at the foot, and which it is', () => {
    expect(plot().at(-1)?.trim()).toBe('log scale');
    expect(plot(group()).at(-1)?.trim()).toBe('linear scale');
    const denied = group({
      claims: [claim(), claim({ id: 'C2', low: 0, high: 0 }), claim({ id: 'C3', low: 2 })],
    });
    expect(plot(denied).at(-1)?.trim()).toBe('log scale of n + ½');
    expect(plot(denied, { ascii: true }).at(-1)?.trim()).toBe('log scale of n + 1/2');
  });

  it('draws open ends as arrows, on one scale', () => {
    const lines = plot();
    expect(lineOf(lines, 'T050')).toMatch(/●╌+▸/);
    expect(lineOf(lines, 'T067')).toMatch(/◂╌+●/);
    const place = (id: string) => lineOf(lines, id).indexOf('●');
    expect(place('T039')).toBeGreaterThan(place('T084'));
    expect(place('T056')).toBeLessThan(place('T063'));
  });

  it('shows the consensus and the ends of the envelope behind the claims', () => {
    expect(lineOf(plot(), 'T044')).toMatch(/^Wagner +┊ +░ +no figure given/);
    expect(lineOf(plot(WAGNER_KILLED, { ascii: true }), 'T044')).toMatch(/^Wagner +: +% +no figure given/);
  });

  it('draws the model where it is asked for', () => {
    const results = {
      ...WAGNER_KILLED.results,
      model: { ...METHOD_RESULTS.model, q05: 30, q25: 41, median: 52, q75: 64, q95: 85 },
    };
    expect(plot({ ...WAGNER_KILLED, results })[3]).toMatch(/^model +┊ +─+█+┃█+─+ +52 \(30–85\)$/);
  });

  it('marks the best figure of a method', () => {
    const ucdp = { low: 20, high: 84, best: 46, bestSetBy: [], bestWithout: {}, readings: [] };
    const bounds = {
      lowSetBy: [],
      highSetBy: [],
      lowWithout: {},
      highWithout: {},
      reason: null,
      label: 'ucdp',
    };
    expect(plot({ ...WAGNER_KILLED, results: { ucdp: { ...ucdp, ...bounds } } })[1]).toMatch(/█+┃█+/);
  });

  it('draws every range of every method', () => {
    const lines = plot({ ...WAGNER_KILLED, results: METHOD_RESULTS });
    expect(lineOf(lines, 'envelope')).toMatch(/^envelope[ ░]+none$/);
    expect(lineOf(lines, '9, 18+ (1 of 2)')).toMatch(/^consensus +█ +█╌+▸ {2}9, 18\+/);
  });

  it('needs no heading for a claim that stands alone, but one for a claim that does not count', () => {
    expect(plot(group())).toHaveLength(5);
    const left = claim({ status: 'left-out', reason: 'wider-scope' });
    expect(plot(group({ claims: [left] }))).toContain('left out: wider scope (1)');
  });

  it('lists what sources say where none gives a figure', () => {
    const none = claim({
      low: null,
      high: null,
      original: 'heavy losses',
      status: 'left-out',
      reason: 'no-figure',
    });
    expect(plot(group({ claims: [none], results: {} }))).toEqual([
      'left out: no figure (1)',
      'CSP-DPA  heavy losses  2024-08-01  C1',
    ]);
  });

  it('tells why a claim does not count, and its place, where there is room', () => {
    expect(lineOf(plot(WAGNER_KILLED, { width: 120 }), 'T034')).toMatch(/third, repeat of T027$/);
    expect(lineOf(plot(WAGNER_KILLED, { width: 160 }), 'T034')).toMatch(/claims\.csv:\d+$/);
  });

  it('keeps right-to-left names to themselves, aligned with the others', () => {
    const arabic = claim({ id: 'C2', source: 'تجمع 12 الأزواد' });
    const lines = plot(group({ claims: [claim(), arabic] }));
    expect(lineOf(lines, 'C2')).toContain('\u2068تجمع 12 الأزواد\u2069');
    const indent = (line: string) => widthOf(line.slice(0, line.indexOf('●')));
    expect(indent(lineOf(lines, 'C2'))).toBe(indent(lineOf(lines, 'C1')));
  });

  it('is never wider than the page, obeys nothing, and is the same with colour', () => {
    fc.assert(
      fc.property(
        anyIncident,
        fc.integer({ min: 40, max: 200 }),
        fc.boolean(),
        ({ groups }, width, ascii) => {
          for (const one of groups) {
            const lines = plot(one, { width, ascii });
            expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
            expect(lines.join('\n')).not.toMatch(OBEYED);
            for (const line of lines)
              expect(line.match(ISOLATES)?.join('') ?? '').toMatch(/^(\u2068\u2069)*$/);
            const coloured = plot(one, { width, ascii, color: 3 });
            expect(coloured.map((line) => line.replaceAll(/\u001B\[[\d;]*m/g, ''))).toEqual(lines);
          }
        },
      ),
    );
  });
});
