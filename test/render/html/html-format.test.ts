import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { RELATIONS } from '../../../src/claim/relation.js';
import { display } from '../../../src/render/display.js';
import { createHtml } from '../../../src/render/html/html-format.js';
import { claim } from '../../build-claim.js';
import { anyText } from '../../hostile-text.js';
import { arbitraryTangle } from '../../reconcile/arbitrary-claims.js';
import { incident, runOf } from '../fixtures.js';
import { readHtml } from './read-html.js';
import { addTo, reportOf } from './report-of.js';

const TAGS =
  'html head meta title style script body header main nav section div h1 h2 h3 h4 p ul li dl dt dd a b bdi q small span time ' +
  'code blockquote details summary figure fieldset legend label input table caption thead tbody tr th td ' +
  'svg desc g rect path circle line text tspan polygon polyline';
const ATTRIBUTES =
  'id class lang dir href rel charset name content http-equiv type checked open datetime scope role tabindex ' +
  'aria-label aria-labelledby aria-describedby data-label data-sort ' +
  'xmlns width height viewBox x y x1 x2 y1 y2 cx cy r d transform fill stroke stroke-width stroke-dasharray opacity ' +
  'font-family font-size font-weight text-anchor points direction unicode-bidi';

/** A tangle of claims in which every text that a row may hold is hostile. */
const hostileClaims: fc.Arbitrary<Claim[]> = fc
  .tuple(arbitraryTangle, fc.array(anyText, { minLength: 14, maxLength: 14 }))
  .map(([claims, texts]) => {
    const text = (index: number) => texts[index % texts.length] as string;
    const idOf = (id: string) => `${id}${text(id.charCodeAt(0))}`;
    return claims.map((one, index) => ({
      ...one,
      id: idOf(one.id),
      incident: text(0),
      source: text(index),
      victims: one.victims === 'fama' ? `${text(1)}x`.replaceAll('+', '') : one.victims,
      measure: one.measure === 'wounded' ? `${text(2)}x`.replaceAll('+', '') : one.measure,
      count: index % 3 === 0 ? { ...one.count, original: text(index + 1) } : one.count,
      party: index % 4 === 0 ? text(index + 2) : one.party,
      outlet: text(index + 3),
      url: index % 2 === 0 ? text(index + 4) : `https://example.org/${text(index + 4)}`,
      archiveUrl: text(index + 5),
      quote: text(index + 6),
      lang: text(index + 7),
      note: text(index + 8),
      statusReason: one.review === 'live' ? null : text(index + 9),
      relations: Object.fromEntries(
        RELATIONS.map((relation) => [relation, one.relations[relation].map(idOf)]),
      ) as unknown as Claim['relations'],
      place: { ...one.place, file: text(index + 10), line: index + 2 },
    }));
  });

const TINZAOUATEN = [
  claim({ id: 'T027', source: 'CSP-DPA', count: '84', reportedOn: '2024-08-01', stance: 'enemy', line: 28 }),
  claim({ id: 'T039', source: 'JNIM', count: '50', reportedOn: '2024-07-28', stance: 'enemy', line: 40 }),
  claim({ id: 'T034', source: 'Le Monde', count: 'at least 84', derivedFrom: 'T027', line: 35 }),
  claim({ id: 'T028', source: 'CSP-DPA', victims: 'fama', count: '47', line: 29 }),
];

describe('createHtml', () => {
  it('makes one document with a table of all groups and every claim, its source and its line', () => {
    const report = reportOf(TINZAOUATEN);
    const { tags, text } = readHtml(report);
    expect(report).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(report).toMatch(/<\/html>\n$/);
    expect(tags.filter(({ name }) => name === 'h1' || name === 'main')).toHaveLength(2);
    for (const one of TINZAOUATEN) {
      expect(text).toContain(one.source);
      expect(text).toContain(`claims.csv:${one.place.line}`);
    }
    expect(text).toContain('low 50 by T039 JNIM “50”; 84 without it');
    expect(text).toContain('repeats T027');
  });

  it('leads from each row of the table to its group', () => {
    const { tags } = readHtml(reportOf(TINZAOUATEN));
    const ids = new Set(tags.map(({ attributes }) => attributes.id));
    const links = tags.flatMap(({ attributes: { href = '' } }) =>
      href.startsWith('#') ? [href.slice(1)] : [],
    );
    expect(links).toContain('ambush.wagner.killed');
    for (const link of links) expect(ids).toContain(link);
  });

  it('is named after its incident where there is one, else after how many there are', () => {
    const titleOf = (report: string) => /<title>(.*)<\/title>/.exec(report)?.[1];
    expect(titleOf(reportOf(TINZAOUATEN))).toBe('Casualty claims on ambush');
    const two = [...TINZAOUATEN, claim({ id: 'X', incident: 'raid' })];
    expect(titleOf(reportOf(two))).toBe('Casualty claims on 2 incidents');
  });

  it('says that only the model speaks of what is likely', () => {
    const methods = ['envelope', 'model'] as const;
    expect(reportOf(TINZAOUATEN)).toContain('not what is likely.');
    expect(reportOf(TINZAOUATEN, { options: { ...runOf([]).options, methods } })).toContain(
      'only the model says what is likely.',
    );
  });

  it('orders the table by incident, in whatever order they came', () => {
    const [b, a] = [claim({ incident: 'b' }), claim({ incident: 'a' })];
    const links = (report: string) =>
      readHtml(report).tags.flatMap(({ attributes: { href = '' } }) => (/^#[ab]\./.test(href) ? [href] : []));
    expect(links(reportOf([b, a]))).toEqual(['#a.wagner.killed', '#b.wagner.killed']);
  });

  it('tells of problems with their place, and what a word or a method means', () => {
    const problem = {
      ruleId: 'cell/date-in-count',
      severity: 'error',
      message: '"12-Oct" is a date',
      hint: 'Write 10-12.',
      file: 'claims.csv',
      line: 5,
      column: 14,
      endLine: 5,
      endColumn: 20,
      cell: 'D5',
      fingerprint: '0',
    } as const;
    const { text } = readHtml(reportOf(TINZAOUATEN, { problems: [problem] as never }));
    expect(text.replaceAll('\0', '')).toContain(
      'error claims.csv:5:14 D5: "12-Oct" is a date Write 10-12. [cell/date-in-count]',
    );
    expect(text).toContain('Marzullo, 1984');
    expect(text).toContain(
      'The claims maintainers. claims: reconcile conflicting casualty claims. Version 1.0.0.',
    );
  });

  it('is a complete document without an incident', () => {
    const format = createHtml();
    const run = runOf([]);
    const { text } = readHtml(format.head(run) + format.tail(run));
    expect(text).toContain('No incident to show.');
  });

  it('forgets incidents that are read again', () => {
    const format = createHtml();
    addTo(format, 'ambush', [claim({ victims: 'fama' })]);
    format.forget?.();
    const [result] = addTo(format, 'ambush', [claim()]);
    expect(format.head(runOf([result]))).not.toContain('fama');
  });

  it('cannot do without the detail of an incident', () => {
    expect(() => createHtml().incident(incident([]), [])).toThrow('needs the detail');
  });

  it('shows hostile text as text: it holds no markup, no address and no attribute of its own', () => {
    const known = { tags: new Set(TAGS.split(' ')), attributes: new Set(ATTRIBUTES.split(' ')) };
    fc.assert(
      fc.property(hostileClaims, (claims) => {
        const { tags, text } = readHtml(reportOf(claims));
        const words = text.replaceAll('\0', '');
        expect(tags.filter(({ name }) => name === 'script')).toHaveLength(1);
        for (const { name, attributes } of tags) {
          expect(known.tags).toContain(name);
          for (const key of Object.keys(attributes)) expect(known.attributes).toContain(key);
          if (attributes.href !== undefined)
            expect(attributes.href).toMatch(/^(?:#[a-z0-9.-]+|https?:\/\/[^\s"<>]+)$/);
        }
        for (const { source, note, place } of claims) {
          for (const cell of [source, note ?? '', place.file]) {
            expect(words).toContain(display(cell).replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD'));
          }
        }
      }),
    );
  });
});
