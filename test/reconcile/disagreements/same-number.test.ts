import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const measure = (...counts: (string | ClaimParts)[]) => findDisagreement('measure', counts);
const scope = (...counts: (string | ClaimParts)[]) => findDisagreement('scope', counts);
const hurt = (count: string, parts: ClaimParts = {}): ClaimParts => ({
  count,
  measure: 'killed+wounded',
  ...parts,
});
const both = (count: string, parts: ClaimParts = {}): ClaimParts => ({
  count,
  victims: 'wagner+fama',
  ...parts,
});

describe('measure', () => {
  it('is the same number with a wider measure: 35 dead, 35 dead or wounded', () => {
    expect(measure('35', hurt('35'))).toMatchObject({
      id: 'measure',
      claims: ['B'],
      against: ['A'],
      gap: null,
      ratio: null,
      severity: 'minor',
      message:
        'the same number for another measure: source B "35" for killed+wounded, source A "35" for killed',
    });
  });

  it('is not another number, nobody, a range, or a measure that does not hold the other', () => {
    expect(measure('35', hurt('36'))).toBeNull();
    expect(measure('0', hurt('0'))).toBeNull();
    expect(measure('30-40', hurt('30-40'))).toBeNull();
    expect(measure('35', { count: '35', measure: 'wounded' })).toBeNull();
  });

  it('is between different sources only', () => {
    expect(measure({ count: '35', voice: 'X' }, hurt('35', { voice: 'X' }))).toBeNull();
    expect(sidesOf(measure({ count: '35', voice: 'X' }, hurt('35', { voice: 'X' }), '35'))).toBe('B over C');
  });

  it('is not of other victims', () => {
    expect(measure('35', hurt('35', { victims: 'wagner+fama' }))).toBeNull();
    expect(scope('35', hurt('35', { victims: 'wagner+fama' }))).toBeNull();
  });

  it('is a repeat under another measure than its origin, whatever its number or source', () => {
    expect(sidesOf(measure('35', hurt('40', { derivedFrom: 'A', source: 'source A' })))).toBe('B over A');
  });

  it('is no repeat of a claim that does not stand, nor one that does not itself', () => {
    expect(measure({ count: '35', review: 'rejected' }, hurt('35', { derivedFrom: 'A' }))).toBeNull();
    expect(measure('35', hurt('35', { derivedFrom: 'A', review: 'rejected' }))).toBeNull();
    expect(measure('35', hurt('35', { derivedFrom: 'A' }), { count: '', retracts: 'B' })).toBeNull();
    expect(
      findDisagreement(
        'measure',
        [
          { count: '35', reportedOn: '2024-08-02' },
          hurt('35', { derivedFrom: 'A', reportedOn: '2024-08-01' }),
        ],
        { asOf: '2024-08-01' },
      ),
    ).toBeNull();
  });

  it('of a repeat of several origins names those that stand under another measure', () => {
    expect(
      sidesOf(
        measure(
          '35',
          { count: '35', review: 'rejected' },
          hurt('35'),
          hurt('35', { derivedFrom: ['A', 'B', 'C'] }),
        ),
      ),
    ).toBe('C D over A');
  });
});

describe('scope', () => {
  it('is the same number for a wider group: 80 of Wagner, 80 of Wagner and the army', () => {
    expect(scope('80', both('80'))).toMatchObject({
      id: 'scope',
      claims: ['B'],
      against: ['A'],
      message: 'the same number for another group: source B "80" for wagner+fama, source A "80" for wagner',
    });
  });

  it('knows the tree of actors', () => {
    expect(scope('80', { count: '80', victims: 'mali-government-side' })).not.toBeNull();
    expect(scope('80', { count: '80', victims: 'csp' })).toBeNull();
  });

  it('is a repeat under another group than its origin', () => {
    expect(sidesOf(scope('80', { count: '80', victims: 'csp', derivedFrom: 'A' }))).toBe('B over A');
  });

  it('takes no account of victims left unspecified', () => {
    expect(scope({ count: '80', victims: 'unspecified' }, { count: '80', victims: 'all' })).toBeNull();
  });
});
