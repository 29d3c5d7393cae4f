import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/claim/claim.js';
import { deriveId } from '../../src/claim/derived-id.js';
import { type MatchedClaims, matchClaims } from '../../src/diff/match-claims.js';
import { type ClaimParts, claim } from '../build-claim.js';
import { arbitraryTangle } from '../reconcile/arbitrary-claims.js';

/** A claim as a file without ids gives it. */
function nameless(parts: ClaimParts = {}): Claim {
  const one = claim({ source: 'AFP', ...parts });
  return { ...one, id: deriveId([one.source, one.victims, one.count.original, one.reportedOn ?? '']) };
}

/** The matched claims by what they count: `84→100`. */
function told({ added, removed, changed, unchanged }: MatchedClaims) {
  const pairs = (list: typeof changed) =>
    list.map((pair) => `${pair.old.count.original}→${pair.new.count.original}`);
  return {
    added: added.map(({ count }) => count.original),
    removed: removed.map(({ count }) => count.original),
    changed: pairs(changed),
    unchanged: pairs(unchanged),
  };
}

/** Two versions of an incident, the new one with some claims left out, changed, without ids, or shuffled. */
const arbitraryEdit = fc
  .tuple(arbitraryTangle, arbitraryTangle, fc.boolean())
  .chain(([claims, others, areNameless]) => {
    const all = areNameless
      ? [...claims, ...others].map((one) => ({ ...one, ...nameless({ ...one, count: one.count.original }) }))
      : [...claims, ...others];
    return fc.tuple(fc.shuffledSubarray(all), fc.shuffledSubarray(all));
  });

describe('matching the claims of two versions', () => {
  it('matches by id, wherever the rows stand', () => {
    const old = [claim({ id: 'A', count: '84', line: 2 }), claim({ id: 'B', count: '50', line: 3 })];
    const now = [claim({ id: 'B', count: '50', line: 9 }), claim({ id: 'A', count: '100', line: 1 })];
    expect(told(matchClaims(old, now))).toEqual({
      added: [],
      removed: [],
      changed: ['84→100'],
      unchanged: ['50→50'],
    });
  });

  it('never takes two written ids for one claim, however alike the rest', () => {
    const matched = matchClaims([claim({ id: 'A', source: 'S' })], [claim({ id: 'B', source: 'S' })]);
    expect(told(matched)).toMatchObject({ added: ['10'], removed: ['10'] });
  });

  it('pairs derived ids where source, victims, measure and day agree and it is the only such pair', () => {
    const old = [nameless({ count: '84' }), nameless({ count: '7', victims: 'fama' })];
    const now = [nameless({ count: '100' }), nameless({ count: '8', victims: 'civilians' })];
    expect(told(matchClaims(old, now))).toEqual({
      added: ['8'],
      removed: ['7'],
      changed: ['84→100'],
      unchanged: [],
    });
  });

  it('pairs none of several that might be meant', () => {
    const old = [nameless({ count: '84' }), nameless({ count: '85' })];
    const matched = matchClaims(old, [nameless({ count: '100' })]);
    expect([matched.added.length, matched.removed.length, matched.changed.length]).toEqual([1, 2, 0]);
  });

  it('sees a row that is given an id as the same claim with another id', () => {
    const old = [nameless({ count: '84' }), nameless({ count: '85' })];
    const now = [
      claim({ id: 'T1', source: 'AFP', count: '84' }),
      claim({ id: 'T2', source: 'AFP', count: '85' }),
    ];
    expect(told(matchClaims(old, now)).changed).toEqual(['84→84', '85→85']);
  });

  it('takes claims that say the same under derived ids for unchanged: only the names were written otherwise', () => {
    const old = { ...claim({ source: 'AFP' }), id: deriveId(['Wagner Group']) };
    const now = { ...claim({ source: 'AFP' }), id: deriveId(['wagner']) };
    expect(told(matchClaims([old], [now])).unchanged).toEqual(['10→10']);
  });

  it('takes a doubled row for one more or one less', () => {
    const one = claim({ id: 'A' });
    expect(told(matchClaims([one], [one, { ...one }]))).toMatchObject({
      added: ['10'],
      unchanged: ['10→10'],
    });
  });

  it('accounts for every claim of both sides exactly once', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([old, now]) => {
        const { added, removed, changed, unchanged } = matchClaims(old, now);
        const pairs = [...changed, ...unchanged];
        const sides = [
          [old, [...removed, ...pairs.map((pair) => pair.old)]],
          [now, [...added, ...pairs.map((pair) => pair.new)]],
        ] as const;
        for (const [claims, found] of sides) {
          expect(found).toHaveLength(claims.length);
          expect(new Set(found)).toEqual(new Set(claims));
        }
      }),
    );
  });

  it('finds nothing between rows and the same rows shuffled', () => {
    const shuffled = arbitraryTangle.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, ([claims, others]) => {
        expect(told(matchClaims(claims, others))).toMatchObject({ added: [], removed: [], changed: [] });
      }),
    );
  });

  it('finds the same pairs the other way round', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([old, now]) => {
        const there = matchClaims(old, now);
        const back = matchClaims(now, old);
        expect([back.removed, back.added]).toEqual([there.added, there.removed]);
        const turned = back.changed.map((pair) => ({ old: pair.new, new: pair.old }));
        expect(new Set(turned)).toEqual(new Set(there.changed));
      }),
    );
  });
});
