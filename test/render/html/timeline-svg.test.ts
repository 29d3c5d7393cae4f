import { describe, expect, it } from 'vitest';
import type { TimelineRow } from '../../../src/reconcile/timeline/timeline.js';
import { renderTimelineSvg } from '../../../src/render/html/timeline-svg.js';

type Range = TimelineRow['outcome']['ranges'][number];

const row = (date: string, ...ranges: readonly Partial<Range>[]): TimelineRow => ({
  date,
  outcome: {
    ranges: ranges.map((range) => ({ low: 10, high: 20, openHigh: false, best: null, ...range })),
    support: null,
    of: null,
    grade: null,
  },
  origins: 1,
  claims: 1,
  stretch: 1,
  severity: null,
  said: [],
  left: [],
  moves: [],
});

/** The bands of a picture as x, y, width and height. */
const bandsOf = (rows: readonly TimelineRow[]) =>
  [
    ...renderTimelineSvg(rows, 'name').matchAll(
      /<rect class="band" x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"/g,
    ),
  ].map((match) => match.slice(1).map(Number) as [number, number, number, number]);

describe('renderTimelineSvg', () => {
  it('draws a band for each step, from low to high, over its days', () => {
    const [first, second] = bandsOf([row('2024-07-28', {}), row('2024-08-07', { high: 40 })]);
    expect(first?.[3]).toBeCloseTo((second?.[3] ?? 0) / 3, 0);
    expect((first?.[0] ?? 0) + (first?.[2] ?? 0)).toBeCloseTo(second?.[0] ?? 0, 0);
    expect(first?.[2]).toBeGreaterThan(10 * (second?.[2] ?? 0));
  });

  it('dashes an upper edge without a ceiling, up to the top where no upper figure is named', () => {
    const open = renderTimelineSvg([row('2024-07-28', {}), row('2024-08-07', { openHigh: true })], 'name');
    expect(open.match(/class="edge open"/g)).toHaveLength(1);
    const [, top] = bandsOf([row('2024-07-28', {}), row('2024-08-07', { high: null })]);
    expect(top?.[1]).toBe(14);
  });

  it('spans several intervals, and leaves a gap where nothing is found', () => {
    expect(bandsOf([row('2024-07-28', {}), row('2024-08-01'), row('2024-08-07', { high: 40 })])).toHaveLength(
      2,
    );
    const [, both] = bandsOf([
      row('2024-07-28', {}),
      row('2024-08-01', { low: 5, high: 6 }, { low: 30, high: 40 }),
    ]);
    const [, one] = bandsOf([row('2024-07-28', {}), row('2024-08-01', { low: 5, high: 40 })]);
    expect(both).toEqual(one);
  });

  it('draws nothing where no end ever moved or nothing is known', () => {
    expect(renderTimelineSvg([], 'name')).toBe('');
    expect(renderTimelineSvg([row('2024-07-28', {})], 'name')).toBe('');
    expect(renderTimelineSvg([row('2024-07-28', {}), row('2024-08-01', {})], 'name')).toBe('');
    expect(renderTimelineSvg([row('2024-07-28'), row('2024-08-01')], 'name')).toBe('');
  });

  it('writes dates apart from each other, the first and the last always', () => {
    const days = Array.from({ length: 60 }, (_, index) => {
      const date = new Date(Date.UTC(2024, 6, 1 + index)).toISOString().slice(0, 10);
      return row(date, { high: 20 + index });
    });
    const svg = renderTimelineSvg(days, 'name');
    const dates = [...svg.matchAll(/<text x="([\d.]+)" y="\d+" text-anchor="\w+">(2024-.*?)<\/text>/g)];
    const places = dates.map(([, x]) => Number(x));
    expect(dates[0]?.[2]).toBe('2024-07-01');
    expect(dates.at(-1)?.[2]).toBe('2024-08-29');
    expect(dates.length).toBeGreaterThan(4);
    places.reduce((before, place) => {
      expect(place - before).toBeGreaterThanOrEqual(80);
      return place;
    });
  });
});
