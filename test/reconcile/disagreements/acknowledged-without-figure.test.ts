import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const find = (...counts: (string | ClaimParts)[]) => findDisagreement('acknowledged-without-figure', counts);
const wagner: ClaimParts = { count: 'no figure given', stance: 'own', source: 'Wagner' };

describe('acknowledged-without-figure', () => {
  it('is a party that admits losses others put a number on', () => {
    expect(find(wagner, '84')).toMatchObject({
      claims: ['B'],
      against: ['A'],
      gap: null,
      ratio: null,
      severity: 'minor',
      message: 'losses admitted by Wagner without a figure; others give one: source B "84"',
    });
  });

  it('is also a source of unknown stance, but not an enemy or a third party', () => {
    expect(find({ ...wagner, stance: null }, '84')).not.toBeNull();
    expect(find({ ...wagner, stance: 'enemy' }, '84')).toBeNull();
    expect(find({ ...wagner, stance: 'third' }, '84')).toBeNull();
  });

  it('needs a number: a word of size, a denial or another admission is none', () => {
    for (const count of ['dozens', 'none', 'heavy losses', 'unknown']) expect(find(wagner, count)).toBeNull();
  });

  it('takes a partial count as a number, also where the admission counts', () => {
    expect(sidesOf(find(wagner, { count: '3', scope: 'partial', stance: 'enemy' }))).toBe('B over A');
  });

  it('needs another source than the one that admits', () => {
    expect(find(wagner, { count: '3', source: 'Wagner' })).toBeNull();
    expect(sidesOf(find(wagner, { count: '3', source: 'Wagner' }, '84'))).toBe('C over A');
  });

  it('hears a source that admits for the admission of another', () => {
    expect(sidesOf(find(wagner, { count: '3', source: 'Wagner' }, { ...wagner, source: 'Mali' }))).toBe(
      'B over C',
    );
  });

  it('takes no account of an admission that is superseded', () => {
    expect(find(wagner, { count: '3', supersedes: 'A' })).toBeNull();
  });

  it('names a source once, and three at most', () => {
    const others = ['K', 'L', 'M'].map((source) => ({ ...wagner, source }));
    expect(find(wagner, wagner, ...others, '84')?.message).toContain('by Wagner, K, L and 1 more without');
  });
});
