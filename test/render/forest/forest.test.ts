import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForest } from '../../../src/render/forest/forest.js';
import { anyIncident } from '../arbitrary-result.js';
import { claim, group, METHOD_RESULTS, WAGNER_KILLED } from '../fixtures.js';

const forestOf = (...claims: Parameters<typeof claim>[0][]) =>
  createForest(group({ claims: claims.map((overrides) => claim(overrides)) }), { incident: 'i' });
const markOf = (overrides: Parameters<typeof claim>[0]) => forestOf(overrides).rows[0]?.mark;
const FIGURE = { low: 84, high: 84, openLow: false, openHigh: false, isNamed: true };

describe('createForest', () => {
  it('has a row a claim: the counted from low to high, floors, those left out', () => {
    const { rows } = createForest(WAGNER_KILLED, { incident: 'tinzaouaten' });
    expect(rows).toHaveLength(WAGNER_KILLED.claims.length);
    expect(rows[0]).toMatchObject({ label: 'news digest', value: '3 to 80', date: '', isHollow: false });
    const standing = rows.map(({ claim }) => claim.status);
    expect(standing).toEqual(standing.toSorted());
    expect(rows.filter(({ isHollow }) => isHollow).map(({ claim }) => claim.status)).not.toContain('counted');
  });

  it('marks a figure, a range and open ends', () => {
    expect(markOf({})).toEqual(FIGURE);
    expect(markOf({ low: 25, high: 82, openHigh: true })).toEqual({
      ...FIGURE,
      low: 25,
      high: 82,
      openHigh: true,
    });
    expect(markOf({ openLow: true })).toEqual({ ...FIGURE, openLow: true });
    expect(markOf({ high: null })).toEqual({ ...FIGURE, openHigh: true });
  });

  it('opens a floor upwards, whatever it names', () => {
    expect(markOf({ status: 'floor', reason: 'partial', low: 25, high: 82 })).toEqual({
      ...FIGURE,
      low: 25,
      high: 25,
      openHigh: true,
    });
  });

  it('begins a word of size at the least it can mean, and names no figure', () => {
    expect(markOf({ low: null, high: null, vague: 'dozens' })).toEqual({
      ...FIGURE,
      low: 12,
      high: 12,
      openHigh: true,
      isNamed: false,
    });
  });

  it('marks nothing, and no zero, where no figure is given', () => {
    expect(markOf({ low: null, high: null, vague: 'acknowledged', status: 'left-out' })).toBeNull();
    expect(markOf({ low: null, high: null, status: 'left-out' })).toBeNull();
    expect(markOf({ low: 0, high: 0 })).toEqual({ ...FIGURE, low: 0, high: 0 });
  });

  it('has no scale where nobody names a figure', () => {
    const none = group({
      claims: [claim({ low: null, high: null, vague: 'acknowledged', status: 'left-out' })],
      results: {},
    });
    expect(createForest(none, { incident: 'i' })).toMatchObject({ scale: null, methods: [] });
  });

  it('takes the bands from the envelope, the consensus and the model', () => {
    const model = { ...METHOD_RESULTS.model, q05: 30.2, q25: 41, median: 52, q75: 64, q95: 850 };
    const results = { ...WAGNER_KILLED.results, model };
    const { bands, scale, methods } = createForest({ ...WAGNER_KILLED, results }, { incident: 'i' });
    expect(bands.envelope).toMatchObject({ low: 3, high: 100, openHigh: true });
    expect(bands.consensus).toEqual([{ low: 80, high: 80 }]);
    expect(bands.model).toEqual({ q05: 30.2, q25: 41, median: 52, q75: 64, q95: 850 });
    expect(scale?.max).toBe(1000);
    expect(methods.map(({ id }) => id)).toEqual(['envelope', 'consensus']);
  });

  it('has no band of a method that was not asked for, nor of a model without an interval', () => {
    const nothing = { q05: null, q25: null, median: null, q75: null, q95: null };
    const results = { model: { ...METHOD_RESULTS.model, ...nothing } };
    const { bands, methods } = createForest({ ...WAGNER_KILLED, results }, { incident: 'i' });
    expect(bands).toEqual({ envelope: null, consensus: [], model: null });
    expect(methods).toEqual([expect.objectContaining({ id: 'model', ranges: [] })]);
  });

  it('has every claim of any group once, and a scale for every mark', () => {
    fc.assert(
      fc.property(anyIncident, ({ groups }) => {
        for (const one of groups) {
          const { rows, scale } = createForest(one, { incident: 'i' });
          expect(new Set(rows.map(({ claim }) => claim))).toEqual(new Set(one.claims));
          if (rows.some(({ mark }) => mark !== null)) expect(scale).not.toBeNull();
        }
      }),
    );
  });
});
