import { describe, expect, it } from 'vitest';
import { type ClaimParts, groupIn, reconcile } from '../../build-claim.js';
import { claimsOf, findDisagreement, sidesOf } from '../../find-disagreement.js';

const denial = (...counts: (string | ClaimParts)[]) => findDisagreement('denial', counts);

describe('denial', () => {
  it('is when one says none, another some', () => {
    expect(denial('none', '84', '0')).toMatchObject({
      claims: ['B'],
      against: ['A', 'C'],
      gap: 84,
      ratio: null,
      severity: 'major',
      message: 'none according to source A "none", source C "0"; some according to source B "84"',
    });
  });

  it('is also against a word of size, an admission without figure, and an at-least claim', () => {
    expect(sidesOf(denial('none', 'dozens'))).toBe('B over A');
    expect(denial('none', 'no figure given')).toMatchObject({ claims: ['B'], against: ['A'], gap: 1 });
    expect(sidesOf(denial('none', 'at least 3'))).toBe('B over A');
  });

  it('is also against a partial count', () => {
    expect(sidesOf(denial('none', { count: '3', scope: 'partial', stance: 'enemy' }))).toBe('B over A');
    expect(sidesOf(denial('none', { count: 'dozens', scope: 'partial' }))).toBe('B over A');
  });

  it('is not against an at-most claim, which allows none', () => {
    expect(denial('none', 'up to 60')).toBeNull();
  });

  it('is not among denials, nor among figures', () => {
    expect(denial('none', '0')).toBeNull();
    expect(denial('3', '84')).toBeNull();
    expect(denial('none', 'unknown')).toBeNull();
  });

  it('is no partial count of nobody', () => {
    expect(denial({ count: '0', scope: 'partial' }, '84')).toBeNull();
  });

  it('leaves the group without a stretch', () => {
    expect(groupIn(reconcile(claimsOf(['none', '50', '84']))).stretch).toBeNull();
  });
});
