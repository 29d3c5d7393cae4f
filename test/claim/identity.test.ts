import { describe, expect, it } from 'vitest';
import { identifyClaims, rowText } from '../../src/claim/identity.js';
import { type ClaimParts, claim } from '../build-claim.js';

const base: ClaimParts = {
  id: 'A',
  source: 'CSP',
  count: '84',
  reportedOn: '2024-08-01',
  asOf: '2024-07-27',
};

describe('rows of one id', () => {
  it('that say the same: one stands, the others are duplicates', () => {
    const rows = [claim({ ...base, line: 2 }), claim({ ...base, line: 3 }), claim({ id: 'B' })];
    const { byId, duplicates, conflicting } = identifyClaims(rows);
    expect(byId.get('A')).toBe(rows[0]);
    expect(byId.get('B')).toBe(rows[2]);
    expect([...duplicates]).toEqual([rows[1]]);
    expect(conflicting.size).toBe(0);
  });

  it.each<[string, ClaimParts]>([
    ['source', { source: 'JNIM' }],
    ['victims', { victims: 'fama' }],
    ['measure', { measure: 'wounded' }],
    ['words of the count', { count: '84 people' }],
    ['figure', { count: '85' }],
    ['reported_on', { reportedOn: '2024-08-02' }],
    ['as_of', { asOf: null }],
    ['scope', { scope: 'partial' }],
    ['status', { review: 'pending' }],
    ['relations', { disputes: 'B' }],
  ])('that differ in %s conflict: none stands', (_, difference) => {
    const rows = [claim(base), claim({ ...base, ...difference }), claim(base)];
    const { byId, duplicates, conflicting } = identifyClaims(rows);
    expect(byId.has('A')).toBe(false);
    expect(duplicates.size).toBe(0);
    expect([...conflicting]).toEqual(rows);
  });

  it('that differ only in where they were read are duplicates, and the same one stands in any order', () => {
    const rows = [
      claim({ ...base, outlet: 'Reuters' }),
      claim({ ...base, outlet: 'AFP' }),
      claim({ ...base, outlet: 'AP' }),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const { byId, duplicates } = identifyClaims(order);
      expect(byId.get('A')?.outlet).toBe('AFP');
      expect(duplicates.size).toBe(2);
    }
  });

  it('prefer a row that fills a cell to one that leaves it blank', () => {
    const rows = [claim(base), claim({ ...base, basis: 'named_list' })];
    expect(identifyClaims(rows).byId.get('A')?.basis).toBe('named_list');
  });
});

describe('rowText', () => {
  it('holds everything but where the row was read', () => {
    expect(rowText(claim({ ...base, line: 2 }))).toBe(rowText(claim({ ...base, line: 9 })));
    expect(rowText(claim(base))).not.toBe(rowText(claim({ ...base, note: 'x' })));
  });
});
