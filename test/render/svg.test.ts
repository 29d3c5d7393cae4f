import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/claim/user-error.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { createSvg } from '../../src/render/svg.js';
import { anyIncident } from './arbitrary-result.js';
import { group, incident, runOf, TINZAOUATEN, WAGNER_KILLED } from './fixtures.js';
import { findElements, readSvg } from './forest/read-svg.js';
import { readXml } from './problems/read-xml.js';

function write(incidents: readonly IncidentResult[]): string {
  const format = createSvg();
  const pieces = incidents.map((one) => format.incident(one, []));
  const run = runOf(incidents);
  return format.head(run) + pieces.join(format.separator) + format.tail(run);
}

const textsOf = (svg: string) => findElements(readXml(svg), 'text').map(({ text }) => text);

describe('createSvg', () => {
  it('draws a group that is alone as a picture of its own', () => {
    const texts = textsOf(write([incident([WAGNER_KILLED])]));
    expect(texts[0]).toBe('wagner killed, tinzaouaten-2024-07');
    expect(texts.filter((text) => text === 'envelope')).toHaveLength(1);
  });

  it('draws every group of an incident on a sheet, people lost first, with one key', () => {
    const texts = textsOf(write([TINZAOUATEN]));
    expect(texts[0]).toBe(TINZAOUATEN.id);
    const names = TINZAOUATEN.groups.map(({ victims, measure }) => `${victims} ${measure}`);
    expect(texts.filter((text) => names.includes(text)).toSorted()).toEqual(names.toSorted());
    expect(texts.indexOf('wagner killed')).toBeLessThan(texts.indexOf('armed-groups targets_struck'));
    expect(texts.filter((text) => text === 'by a third party')).toHaveLength(1);
  });

  it('puts incidents below each other by their ids, in whatever order they come', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ ...incident([group()]), id })) as [
      IncidentResult,
      IncidentResult,
    ];
    expect(write([b, a])).toBe(write([a, b]));
    const texts = textsOf(write([b, a]));
    expect(texts.indexOf('a')).toBeLessThan(texts.indexOf('b'));
    const places = findElements(readXml(write([a, b])), 'g')
      .map(({ attributes }) => /^translate\(0 (\d+)\)$/.exec(attributes.transform ?? '')?.[1])
      .filter((place) => place !== undefined)
      .map(Number);
    expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
  });

  it('draws an incident that is read again only as it is then', () => {
    const format = createSvg();
    format.incident(incident([group()]), []);
    format.incident(incident([WAGNER_KILLED]), []);
    expect(format.tail(runOf([]))).toBe(
      write([incident([WAGNER_KILLED])])
        .split('\n')
        .slice(1)
        .join('\n'),
    );
  });

  it('is a picture that says so when there is no incident', () => {
    expect(textsOf(write([]))).toEqual(['No incident to show.']);
  });

  it('refuses more incidents than a picture can hold', () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ ...incident([group()]), id: `i${index}` }));
    expect(() => write(many.slice(0, 200))).not.toThrow();
    expect(() => write(many)).toThrow(UserError);
  });

  it('is one well-formed document of any incidents', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 3 }), (incidents) => {
        const root = readXml(write(incidents));
        expect(root.attributes.viewBox).toBe(`0 0 800 ${root.attributes.height}`);
      }),
      { numRuns: 30 },
    );
  });
});

describe('readSvg', () => {
  it('reads a picture without a declaration', () => {
    expect(readSvg('<svg><g/></svg>').children).toHaveLength(1);
  });
});
