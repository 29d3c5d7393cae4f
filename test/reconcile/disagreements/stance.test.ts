import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const find = (...counts: (string | ClaimParts)[]) => findDisagreement('stance', counts);
const own = (count: string, parts: ClaimParts = {}): ClaimParts => ({ count, stance: 'own', ...parts });
const enemy = (count: string, parts: ClaimParts = {}): ClaimParts => ({ count, stance: 'enemy', ...parts });

describe('stance', () => {
  it('is when own-side figures are all below, enemy figures all above', () => {
    expect(find(own('2'), own('5'), enemy('50'), enemy('84'), '3')).toMatchObject({
      claims: ['C', 'D'],
      against: ['A', 'B'],
      gap: 45,
      ratio: 10,
      severity: 'minor',
      message:
        'the victims\' own side says less throughout (source A "2", source B "5") than their enemy (source C "50", source D "84")',
    });
  });

  it('is not when one of them crosses over, or they overlap', () => {
    expect(find(own('2'), own('60'), enemy('50'))).toBeNull();
    expect(find(own('2'), enemy('1'), enemy('50'))).toBeNull();
    expect(find(own('50'), enemy('50'))).toBeNull();
    expect(find(own('at least 2'), enemy('50'))).toBeNull();
  });

  it('needs a figure on both sides: an admission without one is none', () => {
    expect(find(own('2'), '84')).toBeNull();
    expect(find(enemy('84'), '2')).toBeNull();
    expect(find(own('no figure given'), enemy('84'))).toBeNull();
  });

  it('takes a denial and a word of size as figures', () => {
    expect(find(own('none'), enemy('84'))).toMatchObject({ gap: 84, ratio: null });
    expect(sidesOf(find(own('3'), enemy('dozens')))).toBe('B over A');
  });
});
