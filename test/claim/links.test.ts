import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { identifyClaims } from '../../src/claim/identity.js';
import { type Links, resolveLinks } from '../../src/claim/links.js';
import { RELATIONS } from '../../src/claim/relation.js';
import { claim } from '../build-claim.js';

function link(...claims: Claim[]): Links {
  return resolveLinks(claims, identifyClaims(claims).byId);
}

const ids = (claims: Iterable<Claim>) => [...claims].map((one) => one.id);

describe('links', () => {
  it('are followed both ways', () => {
    const [a, b, c] = [
      claim({ id: 'A' }),
      claim({ id: 'B', disputes: ['A', 'C'] }),
      claim({ id: 'C', disputes: 'A' }),
    ];
    const links = link(a, b, c);
    expect(ids(links.targets('disputes', b))).toEqual(['A', 'C']);
    expect(ids(links.sources('disputes', a))).toEqual(['B', 'C']);
    expect(ids(links.naming('disputes'))).toEqual(['B', 'C']);
    expect(links.targets('supersedes', b)).toEqual([]);
    expect(links.faults).toEqual([]);
  });

  it('of an incident without relations are none', () => {
    expect(link(claim({ id: 'A' }), claim({ id: 'B' }))).toBe(link(claim({ id: 'C' })));
  });

  it('leave out rows that double another or conflict in their id', () => {
    const row = { id: 'A', disputes: 'B' };
    expect(ids(link(claim(row), claim(row), claim({ id: 'B' })).naming('disputes'))).toEqual(['A']);
    expect(
      ids(link(claim(row), claim({ ...row, count: '9' }), claim({ id: 'B' })).naming('disputes')),
    ).toEqual([]);
  });
});

describe('a fault', () => {
  it('is an unknown id', () => {
    const row = claim({ id: 'A', partOf: 'X' });
    expect(link(row).faults).toEqual([{ kind: 'unknown-id', claim: row, relation: 'partOf', target: 'X' }]);
  });

  it('is a claim that names itself', () => {
    const row = claim({ id: 'A', disputes: 'A' });
    expect(link(row).faults).toEqual([{ kind: 'self', claim: row, relation: 'disputes', target: 'A' }]);
    expect(link(row).targets('disputes', row)).toEqual([]);
  });

  it.each(RELATIONS.filter((relation) => relation !== 'disputes'))('is a circle of %s', (relation) => {
    const links = link(
      claim({ id: 'A', [relation]: 'B' }),
      claim({ id: 'B', [relation]: 'C' }),
      claim({ id: 'C', [relation]: 'A' }),
      claim({ id: 'D', [relation]: 'A' }),
    );
    expect(links.faults.map(({ kind, claim: { id }, target }) => `${kind} ${id} ${target}`)).toEqual([
      'cycle A B',
      'cycle B C',
      'cycle C A',
    ]);
    expect(ids(links.naming(relation))).toEqual(['D']);
  });

  it('is a circle of repeats and doubled rows together', () => {
    expect(
      link(claim({ id: 'A', derivedFrom: 'B' }), claim({ id: 'B', duplicateOf: 'A' })).faults,
    ).toHaveLength(2);
  });

  it('is no circle of different relations, and no mutual dispute', () => {
    expect(link(claim({ id: 'A', supersedes: 'B' }), claim({ id: 'B', retracts: 'A' })).faults).toEqual([]);
    expect(link(claim({ id: 'A', disputes: 'B' }), claim({ id: 'B', disputes: 'A' })).faults).toEqual([]);
  });

  it('is every relation on a circle and no other', () => {
    const edge = fc.tuple(fc.nat(6), fc.nat(6)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: String, maxLength: 14 }), (edges) => {
        const claims = Array.from({ length: 7 }, (_, id) =>
          claim({ id: `${id}`, supersedes: edges.filter(([from]) => from === id).map(([, to]) => `${to}`) }),
        );
        const leads = (from: number, to: number, seen = new Set<number>()): boolean =>
          from === to ||
          edges.some(([a, b]) => a === from && !seen.has(b) && leads(b, to, new Set([...seen, b])));
        const circular = edges.filter(([from, to]) => leads(to, from)).map(String);
        const found = link(...claims).faults.map(({ claim: { id }, target }) => `${id},${target}`);
        expect(found.sort()).toEqual(circular.sort());
      }),
    );
  });
});

describe('what a claim repeats', () => {
  it('are the claims it derives from, but for those that it supersedes', () => {
    const row = claim({ id: 'C', derivedFrom: ['A', 'B'], supersedes: 'A' });
    const plain = claim({ id: 'D', derivedFrom: ['A', 'B'] });
    const links = link(claim({ id: 'A' }), claim({ id: 'B' }), row, plain);
    expect(ids(links.repeated(row))).toEqual(['B']);
    expect(ids(links.repeated(plain))).toEqual(['A', 'B']);
  });
});

describe('families', () => {
  it('are the claims that relations connect, in either direction, among those given', () => {
    const [a, b, c, d, e] = [
      claim({ id: 'A', addsTo: 'B' }),
      claim({ id: 'B' }),
      claim({ id: 'C', disputes: 'B' }),
      claim({ id: 'D', partOf: 'E' }),
      claim({ id: 'E', disputes: 'C' }),
    ];
    const links = link(a, b, c, d, e);
    const families = links.families([a, b, c, d]);
    expect(families.get(a)).toBe(families.get(b));
    expect(families.get(b)).toBe(families.get(c));
    expect(families.get(d)).toBe(d);
    expect(links.families([a, c]).get(c)).toBe(c);
  });
});
