import { describe, expect, it } from 'vitest';
import { claim } from '../../build-claim.js';
import { explain, explained } from '../../explain.js';

describe('why a claim stands or not', () => {
  it('names the claims through which a repeat repeats its origin', () => {
    const claims = [
      claim({ id: 'A', count: '84' }),
      claim({ id: 'B', count: '84', derivedFrom: 'A' }),
      claim({ id: 'C', count: '80', derivedFrom: 'B' }),
    ];
    expect(explained('C', claims)).toMatchObject({
      reason: 'repeat',
      because: ['A'],
      why: { through: ['B'] },
    });
    expect(explained('B', claims).why.through).toEqual([]);
  });

  it('tells of an origin that does not stand itself', () => {
    const claims = [
      claim({ id: 'A', count: '50' }),
      claim({ id: 'B', count: '50', derivedFrom: 'A' }),
      claim({ id: 'C', count: '84', supersedes: 'A' }),
    ];
    expect(explained('B', claims).why.fallen).toEqual([{ claim: 'A', reason: 'superseded', because: ['C'] }]);
    expect(explained('A', claims).why.fallen).toEqual([]);
  });

  it('tells for which unknown origins a repeat stands', () => {
    const claims = [
      claim({ id: 'A', count: '84', reportedOn: '2024-08-01' }),
      claim({ id: 'B', count: '84', derivedFrom: 'A', reportedOn: '2024-07-30', scope: 'wider' }),
      claim({ id: 'C', count: '84', derivedFrom: 'B', reportedOn: '2024-07-31' }),
    ];
    expect(explained('C', claims, { asOf: '2024-07-31' })).toMatchObject({
      status: 'counted',
      why: { standsFor: ['A'] },
    });
    expect(explained('C', claims).why.standsFor).toEqual([]);
  });

  it('gives the words of a row for its review', () => {
    const claims = [
      claim({ id: 'A', review: 'rejected', statusReason: 'another battle' }),
      claim({ id: 'B' }),
    ];
    expect(explained('A', claims).why.statusReason).toBe('another battle');
  });

  it.each([
    [{ basis: 'named_list' }, 'named-list', null],
    [{ stance: 'third' }, 'partial', null],
    [{ stance: 'enemy' }, null, 'enemy'],
    [{ stance: 'enemy', basis: 'named_list' }, 'named-list', null],
    [{ basis: 'imagery' }, null, 'bodies'],
    [{ basis: 'body_count', stance: 'third' }, null, 'bodies'],
    [{ count: 'up to 5', stance: 'third' }, null, 'no-floor'],
  ] as const)('tells whether a partial count %o proves a floor', (parts, floorProof, floorDoubt) => {
    const claims = [claim({ id: 'A', scope: 'partial', ...parts }), claim({ id: 'B', count: '50' })];
    expect(explained('A', claims)).toMatchObject({ status: 'floor', why: { floorProof, floorDoubt } });
  });

  it('tells that a full list of names proves a floor, and another figure is none', () => {
    const claims = [claim({ id: 'A', basis: 'named_list' }), claim({ id: 'B', count: '50' })];
    expect(explained('A', claims).why.floorProof).toBe('named-list');
    expect(explained('B', claims).why).toMatchObject({ floorProof: null, floorDoubt: null });
  });

  it('lists every relation of the row, and why one can never hold', () => {
    const claims = [
      claim({ id: 'A', supersedes: 'B', derivedFrom: ['nowhere', 'A'] }),
      claim({ id: 'B', supersedes: [] }),
      claim({ id: 'C', partOf: 'D', disputes: 'A' }),
      claim({ id: 'D', partOf: 'C' }),
    ];
    expect(explained('A', claims).relations).toEqual([
      { relation: 'supersedes', claim: 'B', fault: null },
      { relation: 'derivedFrom', claim: 'nowhere', fault: 'unknown-id' },
      { relation: 'derivedFrom', claim: 'A', fault: 'self' },
    ]);
    expect(explained('A', claims).disputedBy).toEqual(['C']);
    expect(explained('D', claims).relations).toEqual([{ relation: 'partOf', claim: 'C', fault: 'cycle' }]);
  });

  it('carries the claims of other groups that are why', () => {
    const claims = [
      claim({ id: 'A', source: 'Baza', count: '20-50', victims: 'wagner+fama' }),
      claim({ id: 'B', count: '20-50', derivedFrom: 'A' }),
      claim({ id: 'C', count: '30' }),
    ];
    expect(explain(claims).elsewhere).toEqual([
      { id: 'A', source: 'Baza', original: '20-50', victims: 'wagner+fama', measure: 'killed' },
    ]);
  });
});
