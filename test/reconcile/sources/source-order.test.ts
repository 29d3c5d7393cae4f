import { describe, expect, it } from 'vitest';
import { SOURCE_ORDER_NAMES } from '../../../src/cli/sources-flags.js';
import { SOURCE_ORDERS, type SourceOrder, sortSources } from '../../../src/reconcile/sources/source-order.js';
import type { SourceRecord } from '../../../src/reconcile/sources/source-record.js';
import { lean, sourceRecord } from '../../render/sources/source-fixtures.js';

const sorted = (order: SourceOrder, ...records: Partial<SourceRecord>[]) =>
  sortSources(records.map(sourceRecord), order).map(({ id }) => id);

describe('sortSources', () => {
  it('puts the most claims first, then goes by name, then by id', () => {
    expect(
      sorted(
        'claims',
        { id: 'd', name: 'A', claims: 1 },
        { id: 'c', name: 'B', claims: 2 },
        { id: 'b', name: 'A', claims: 1 },
        { id: 'a', name: 'C', claims: 2 },
      ),
    ).toEqual(['c', 'a', 'b', 'd']);
  });

  it('puts what is not known last, from either end', () => {
    const records = [
      { id: 'a', lean: lean({ ratio: null }), firstReport: null, lastReport: null },
      { id: 'b', lean: lean({ ratio: 0.5 }), firstReport: '2024-07-28', lastReport: '2024-07-28' },
      { id: 'c', lean: lean({ ratio: 2 }), firstReport: '2024-07', lastReport: '2024-07' },
    ];
    expect(sorted('ratio', ...records)).toEqual(['c', 'b', 'a']);
    expect(sorted('first', ...records)).toEqual(['c', 'b', 'a']);
    expect(sorted('last', ...records)).toEqual(['c', 'b', 'a']);
  });

  it('has an order for every name in the help', () => {
    expect([...SOURCE_ORDER_NAMES]).toEqual(Object.keys(SOURCE_ORDERS));
    const low = { id: 'low', name: 'z' };
    const high = {
      id: 'high',
      name: 'a',
      claims: 9,
      incidents: 9,
      groups: 9,
      revisions: 9,
      repeats: 9,
      repeated: 9,
      untraced: 9,
      lowShare: 1,
      highShare: 1,
      lean: lean({ ratio: 9 }),
      firstReport: '2020',
      lastReport: '2030',
    };
    for (const order of SOURCE_ORDER_NAMES) expect(sorted(order, low, high), order).toEqual(['high', 'low']);
  });
});
