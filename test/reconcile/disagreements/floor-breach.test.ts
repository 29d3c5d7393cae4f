import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const breach = (...counts: (string | ClaimParts)[]) => findDisagreement('floor-breach', counts);
const named = (count: string, parts: ClaimParts = {}): ClaimParts => ({
  count,
  basis: 'named_list',
  ...parts,
});

describe('floor-breach', () => {
  it('is an exact or at-most figure below a confirmed floor of another source', () => {
    expect(breach('3', named('12'), 'up to 9')).toMatchObject({
      claims: ['B'],
      against: ['A', 'C'],
      gap: 9,
      ratio: 4,
      severity: 'major',
      message: 'source A "3", source C "up to 9" is below the floor shown by source B "12"',
    });
  });

  it('is no figure that leaves the high side open, and no word of size', () => {
    expect(breach('at least 3', named('12'))).toBeNull();
    expect(breach('several', named('12'))).toBeNull();
  });

  it('is no hedged figure that may reach the floor', () => {
    expect(breach('about 10', named('12'))).toBeNull();
    expect(breach('nearly 10', named('12'))).not.toBeNull();
  });

  it('is a partial count above a full one, unless the enemy gives it or it only shows bodies', () => {
    expect(sidesOf(breach('3', { count: '12', scope: 'partial' }))).toBe('B over A');
    expect(breach('3', { count: '12', scope: 'partial', stance: 'enemy' })).toBeNull();
    expect(breach('3', { count: '12', scope: 'partial', basis: 'imagery' })).toBeNull();
    expect(breach('3', { count: '12', basis: 'body_count' })).toBeNull();
  });

  it("is a part above its whole, also in the whole's key", () => {
    expect(sidesOf(breach('3', { count: '12', partOf: 'A' }))).toBe('B over A');
  });

  it('is between different sources only', () => {
    expect(breach({ count: '3', voice: 'X' }, named('12', { voice: 'X' }))).toBeNull();
    expect(
      breach(
        { count: '3', voice: 'X' },
        named('at least 12', { voice: 'X' }),
        named('at least 5', { voice: 'Y' }),
      ),
    ).toMatchObject({ claims: ['C'], against: ['A'], gap: 2 });
  });

  it('is measured by the widest pair of different sources', () => {
    expect(
      breach(
        { count: '1', voice: 'X' },
        { count: '2', voice: 'Y' },
        named('at least 100', { voice: 'X' }),
        named('at least 5', { voice: 'Z' }),
      ),
    ).toMatchObject({ claims: ['C', 'D'], against: ['A', 'B'], gap: 98, ratio: 50 });
  });

  it('has no ratio beside a denial', () => {
    expect(breach('none', named('12'))).toMatchObject({ gap: 12, ratio: null });
  });

  it('is nothing without a floor, or above it', () => {
    expect(breach('3', '12')).toBeNull();
    expect(breach('12', named('12'))).toBeNull();
  });
});
