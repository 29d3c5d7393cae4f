import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupResult } from '../../../src/reconcile/result.js';
import { createForest } from '../../../src/render/forest/forest.js';
import { FOREST_STYLE } from '../../../src/render/forest/forest-style.js';
import { renderForestSvg } from '../../../src/render/forest/forest-svg.js';
import { HOSTILE } from '../../hostile-text.js';
import { anyIncident } from '../arbitrary-result.js';
import { claim, group, METHOD_RESULTS, WAGNER_KILLED } from '../fixtures.js';
import { allElements, findElements, readSvg } from './read-svg.js';

const draw = (one: GroupResult, options = {}) =>
  renderForestSvg(createForest(one, { incident: 'tinzaouaten' }), { idPrefix: 'p1', ...options });
const textsOf = (svg: string) => findElements(readSvg(svg), 'text').map(({ text }) => text);
const titlesOf = (svg: string) => findElements(readSvg(svg), 'title').map(({ text }) => text);
/** Controls, separators, bidi and invisible characters, which nobody sees and some programs obey. */
const OBEYED = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** All that a picture is made of. */
const KNOWN: ReadonlySet<string> = new Set(['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'text']);

describe('renderForestSvg', () => {
  it('is an image with a title and a description in words', () => {
    const { name, attributes, children } = readSvg(draw(WAGNER_KILLED));
    expect(name).toBe('svg');
    expect(attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'p1-title', width: '800' });
    expect(children[0]).toMatchObject({
      name: 'title',
      attributes: { id: 'p1-title' },
      text: 'Claims on wagner killed, tinzaouaten',
    });
    expect(children[1]?.text).toMatch(
      /^37 claims on wagner killed in tinzaouaten: \d+ counted, .* envelope: 3–100\+\. consensus: 80 \(10 of 12\)\./,
    );
  });

  it('says of each claim who says what and when, and in its title all the rest', () => {
    const svg = draw(WAGNER_KILLED);
    for (const text of ['CSP-DPA', '84', '2024-08-01', 'counted (12)', 'left out: no figure (2)']) {
      expect(textsOf(svg)).toContain(text);
    }
    expect(titlesOf(svg)).toContain('CSP-DPA: “84”, 2024-08-01, enemy, counted, T027 at claims.csv:28');
    expect(titlesOf(svg).join('\n')).toMatch(/Reuters.*left out, repeat of T027/);
  });

  it('tells which scale it is under the axis', () => {
    expect(textsOf(draw(WAGNER_KILLED))).toContain('killed, logarithmic scale');
    expect(textsOf(draw(group()))).toContain('killed, linear scale');
  });

  it('shows a stance by shape and by colour', () => {
    const shapes = (['own', 'enemy', 'third', null] as const).map((stance) => {
      const svg = draw(group({ claims: [claim({ stance })] }), { hasKey: false, hasStyle: false });
      const mark = findElements(readSvg(svg), 'path').find(({ attributes }) =>
        /^fill-(own|enemy|third|unknown)$/.test(attributes.class ?? ''),
      );
      // Where it stands aside: all that the letters of a path say.
      return [mark?.attributes.d?.replaceAll(/[^A-Za-z]/g, ''), mark?.attributes.fill];
    });
    expect(new Set(shapes.map(([shape]) => shape)).size).toBe(4);
    expect(new Set(shapes.map(([, fill]) => fill)).size).toBe(4);
  });

  it('fills marks that count and leaves those hollow that do not', () => {
    const left = claim({ id: 'C2', status: 'left-out', reason: 'repeat' });
    const svg = draw(group({ claims: [claim(), left] }), { hasKey: false });
    const classes = findElements(readSvg(svg), 'path').map(({ attributes }) => attributes.class);
    expect(classes).toContain('fill-enemy');
    expect(classes).toContain('fill-paper line-enemy');
  });

  it('draws an arrow where an end is open, and none where it is not', () => {
    const count = (overrides: object) =>
      findElements(
        readSvg(draw(group({ claims: [claim(overrides)], results: {} }), { hasKey: false })),
        'path',
      ).filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined).length;
    expect([count({}), count({ openHigh: true }), count({ openLow: true, openHigh: true })]).toEqual([
      0, 1, 2,
    ]);
  });

  it('lists a loss without a figure, and draws none', () => {
    const none = claim({
      low: null,
      high: null,
      original: 'heavy losses',
      vague: 'acknowledged',
      status: 'left-out',
    });
    const svg = draw(group({ claims: [none], results: {} }));
    expect(textsOf(svg)).toContain('heavy losses');
    expect(findElements(readSvg(svg), 'path')).toEqual([]);
    expect(draw(group({ claims: [none], results: {} }))).toContain('No claim gives a figure.');
  });

  it('draws the model beside the other methods where it is asked for', () => {
    const results = {
      ...WAGNER_KILLED.results,
      model: { ...METHOD_RESULTS.model, q05: 30, q25: 41, median: 52, q75: 64, q95: 85 },
    };
    const svg = draw({ ...WAGNER_KILLED, results });
    expect(textsOf(svg)).toContain('52 (30–85)');
    expect(
      findElements(readSvg(svg), 'rect').filter(({ attributes }) => attributes.class === 'fill-model'),
    ).toHaveLength(3);
  });

  it('draws a bar for what every method finds, a tick for its best, and tells the document it follows', () => {
    const svg = draw({ ...WAGNER_KILLED, results: METHOD_RESULTS }, { hasKey: false });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['9, 18+ (1 of 2)', '20–84 best 46', 'none (2 of 12)']),
    );
    expect(titlesOf(svg)).toContain('ucdp: UCDP GED Codebook 23.1, 2023');
    expect(titlesOf(svg)).toContain(METHOD_RESULTS.model.label);
    const bars = findElements(readSvg(svg), 'rect').filter(
      ({ attributes }) => attributes.class === 'fill-ink',
    );
    // Majority finds nothing, consensus two ranges; ucdp and uncertain-ucdp have a best figure beside their range.
    expect(bars).toHaveLength(10);
  });

  it('opens the envelope to the end of the scale where it names no upper figure', () => {
    const envelope = { lowSetBy: [], highSetBy: [], lowWithout: {}, highWithout: {}, label: '' };
    const bands = (high: number | null, openHigh: boolean) => {
      const results = { envelope: { ...envelope, low: 20, high, openHigh } };
      const rects = findElements(readSvg(draw({ ...WAGNER_KILLED, results }, { hasKey: false })), 'rect');
      return rects
        .filter(({ attributes }) => attributes.class === 'fill-envelope')
        .map(({ attributes }) => attributes.opacity ?? 'full');
    };
    expect([bands(84, false), bands(84, true), bands(null, true)]).toEqual([
      ['full'],
      ['0.5', 'full'],
      ['0.5'],
    ]);
  });

  it('cuts a name that has no room and tells it whole in its title', () => {
    const source = 'A ministry of a name of sixty letters and some more than that';
    const svg = draw(group({ claims: [claim({ source })] }));
    expect(textsOf(svg).find((text) => text.startsWith('A ministry'))).toMatch(/^A ministry .*…$/);
    expect(titlesOf(svg)).toContain(source);
  });

  it('reads right-to-left names from the right, at the same place', () => {
    const svg = draw(
      group({ claims: [claim({ source: 'تجمع 12 الأزواد' }), claim({ id: 'C2', source: 'CSP' })] }),
    );
    const [arabic, latin] = ['تجمع 12 الأزواد', 'CSP'].map(
      (name) => findElements(readSvg(svg), 'text').find(({ text }) => text === name)?.attributes,
    );
    expect(arabic).toMatchObject({ direction: 'rtl', 'text-anchor': 'end', x: latin?.x });
  });

  it('tells apart the ids of several pictures of a page, and may leave rules and key to it', () => {
    const svg = draw(group(), { idPrefix: 'p2', hasStyle: false, hasKey: false });
    expect(svg).toContain('id="p2-title"');
    expect(svg).not.toContain('<style');
    expect(draw(group())).toContain(FOREST_STYLE);
    expect(textsOf(draw(group()))).toContain('by their enemy');
    expect(textsOf(svg)).not.toContain('by their enemy');
  });

  it('explains in its key only what it shows', () => {
    expect(textsOf(draw(group()))).not.toContain('a range');
    expect(textsOf(draw(WAGNER_KILLED))).toContain('a range');
  });

  it('stays well formed and shows every text, with hostile ones in every cell', () => {
    fc.assert(
      fc.property(anyIncident, ({ groups, id }) => {
        for (const one of groups) {
          const svg = renderForestSvg(createForest(one, { incident: id }), { idPrefix: 'p' });
          const root = readSvg(svg);
          expect(svg).not.toMatch(OBEYED);
          const elements = [...allElements(root)];
          expect(elements.filter(({ name }) => !KNOWN.has(name))).toEqual([]);
          const attributes = elements.flatMap((element) => Object.entries(element.attributes));
          expect(attributes.filter(([key]) => /^on|href|src/.test(key))).toEqual([]);
          expect(attributes.filter(([, value]) => /NaN|Infinity|undefined/.test(value))).toEqual([]);
        }
      }),
    );
    expect(HOSTILE.length).toBeGreaterThan(9);
  });

  it('lets nothing stand beyond its ends', () => {
    fc.assert(
      fc.property(anyIncident, ({ groups }) => {
        for (const one of groups) {
          const root = readSvg(draw(one));
          const width = Number(root.attributes.width);
          const ends = [...allElements(root)].flatMap(({ attributes }) => {
            const x = Number(attributes.x ?? 0);
            return [x, x + Number(attributes.width ?? 0)];
          });
          expect(ends.filter((end) => !(end >= 0 && end <= width))).toEqual([]);
        }
      }),
    );
  });
});
