import { describe, expect, it } from 'vitest';
import type { Implication } from '../../src/reconcile/implied.js';
import { findTellingImplications, renderImplications } from '../../src/render/implied-list.js';
import { createPage, group, TINZAOUATEN } from './fixtures.js';

const implying = (...because: Partial<Implication>[]) =>
  group({
    implied: {
      low: null,
      high: null,
      because: because.map((one) => ({
        by: 'envelopes',
        source: null,
        low: null,
        high: null,
        claims: ['T1'],
        message: '',
        ...one,
      })),
    },
  });

describe('findTellingImplications', () => {
  it('keeps what is tighter than what is reported, or contradicts it', () => {
    const told = findTellingImplications([
      implying({ low: 85 }, { high: 83 }, { low: 84 }, { high: 84 }, { low: 2, high: 90 }),
    ]);
    expect(told.map(({ implication: { low, high } }) => [low, high])).toEqual([
      [85, null],
      [null, 83],
    ]);
  });

  it('keeps every bound where nothing is reported or the report is open', () => {
    expect(findTellingImplications([{ ...implying({ low: 1 }), results: {} }])).toHaveLength(1);
    const consensus = (high: number | null) => ({
      intervals: [{ low: 5, high }],
      support: 1,
      of: 1,
      label: '',
    });
    const open = { ...implying({ high: 500 }), results: { consensus: consensus(null) } };
    expect(findTellingImplications([open])).toHaveLength(1);
  });
});

describe('renderImplications', () => {
  it('writes a line each: the group, the range, whose figures, which claims', () => {
    expect(renderImplications(findTellingImplications(TINZAOUATEN.groups), createPage())).toEqual([
      '  wagner+fama killed  131–161  from CSP-DPA  T027, T028, T029',
    ]);
    const placed = findTellingImplications([implying({ high: 12 }, { by: 'source', low: 100 })]);
    expect(renderImplications(placed, createPage())).toEqual([
      '  wagner killed   ≤12  from the other ranges  T1',
      '                 100+  from one source        T1',
    ]);
  });

  it('names a few claims, or all where everything is asked for', () => {
    const placed = findTellingImplications([implying({ high: 12, claims: ['A', 'B', 'C', 'D', 'E', 'F'] })]);
    expect(renderImplications(placed, createPage())[0]).toMatch(/A, B, C, D, \+2$/);
    expect(renderImplications(placed, createPage({ verbose: true }))[0]).toMatch(/A, B, C, D, E, F$/);
  });
});
