import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertedInterval } from '../../../src/claim/interval.js';
import { isWider, separationOf } from '../../../src/reconcile/disagreements/disjoint.js';
import { assertedBy } from '../../../src/reconcile/group.js';
import { findSpans } from '../../../src/reconcile/overlap.js';
import { type ClaimParts, groupIn, reconcile } from '../../build-claim.js';
import { claimsOf, findDisagreement, sidesOf } from '../../find-disagreement.js';

const disjoint = (...counts: (string | ClaimParts)[]) => findDisagreement('disjoint', counts);

describe('disjoint', () => {
  it('is when asserted intervals have no common point', () => {
    expect(disjoint('50', '84')).toMatchObject({ gap: 34, ratio: 1.68, claims: ['B'], against: ['A'] });
    expect(disjoint('50-60', '55-84')).toBeNull();
    expect(disjoint('50', 'at least 46')).toBeNull();
  });

  it('sets those above the lowest high against those below the highest low', () => {
    expect(sidesOf(disjoint('10', '20', '30'))).toBe('B C over A B');
    expect(sidesOf(disjoint('10', '5-30', '30'))).toBe('C over A');
    expect(sidesOf(disjoint('10', '20-30', '40'))).toBe('B C over A B');
  });

  it('measures highest low against lowest high', () => {
    expect(disjoint('10', '20', 'at least 30')).toMatchObject({ gap: 20, ratio: 3 });
  });

  it('widens hedged figures before comparing, rounded outward to whole people', () => {
    expect(disjoint('about 50', '55')).toBeNull();
    expect(disjoint('about 50', '56')).toMatchObject({ gap: 1, ratio: 1.018 });
    expect(disjoint('about 84', '75')).toBeNull();
  });

  it('hears a vague word as at least its floor', () => {
    expect(disjoint('dozens', '3')).toMatchObject({ gap: 9, ratio: 4, claims: ['A'], against: ['B'] });
  });

  it('takes no account of denials, floors and admissions without figure', () => {
    expect(disjoint('84', 'none')).toBeNull();
    expect(disjoint('84', { count: '90', scope: 'partial' })).toBeNull();
    expect(disjoint('84', 'no figure given')).toBeNull();
  });

  it('takes no account of repeats', () => {
    expect(disjoint('84', { count: '90', derivedFrom: 'A' })).toBeNull();
  });

  it('is one entry for a group, with a sentence and a fingerprint of its claims', () => {
    expect(disjoint('50', '84')).toMatchObject({
      id: 'wagner/killed/disjoint',
      message: 'at least 84 against at most 50, 34 apart (×1.68): source B "84" against source A "50"',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(disjoint('50', '84')?.fingerprint).toBe(disjoint('51', '85')?.fingerprint);
    expect(disjoint('50', '84')?.fingerprint).not.toBe(disjoint('84', '50')?.fingerprint);
  });
});

describe('the sentence of disjoint claims', () => {
  it('names each claim on one side only, the extreme ones first, and counts those in between', () => {
    const found = disjoint('10', '20', '30', '25', '90');
    expect(sidesOf(found)).toBe('B C D E over A B C D');
    expect(found?.message).toBe(
      'at least 90 against at most 10, 80 apart (×9.00): source E "90" against source A "10"; 3 in between',
    );
    expect(disjoint('10', '20-30', '40', '50', '8')?.message).toContain(
      ': source D "50" against source E "8"; 3 in between',
    );
  });

  it('always has a claim on either side', () => {
    const figure = fc.record({ count: fc.integer({ min: 1, max: 9 }), day: fc.option(fc.nat(3)) });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 7 }), (figures) => {
        const found = disjoint(
          ...figures.map(({ count, day }) => ({
            count: `${count}`,
            asOf: day === null ? null : `2024-07-0${day + 1}`,
          })),
        );
        if (found !== null) expect(found.message).toMatch(/: source [A-G] .* against source [A-G] /);
      }),
    );
  });
});

describe('tolls for different days', () => {
  const on = (asOf: string, count: string): ClaimParts => ({ asOf, count });

  it('are no disagreement when the later one is not lower', () => {
    expect(disjoint(on('2024-07-26', '2'), on('2024-07-28', '9'))).toBeNull();
  });

  it('are one when the later one is lower', () => {
    expect(sidesOf(disjoint(on('2024-07-26', '9'), on('2024-07-28', '2')))).toBe('A over B');
  });

  it('are one when they are for the same day, or one of them names no day', () => {
    expect(sidesOf(disjoint(on('2024-07-26', '9'), on('2024-07-26', '2')))).toBe('A over B');
    expect(sidesOf(disjoint(on('2024-07-26', '2'), '9'))).toBe('B over A');
    expect(sidesOf(disjoint('2', on('2024-07-26', '9')))).toBe('B over A');
  });

  it('are for the last day a partial date can mean', () => {
    expect(disjoint(on('2024-07', '9'), on('2024-07-30', '2'))).toBeNull();
    expect(sidesOf(disjoint(on('2024-07', '9'), on('2024-07-31', '2')))).toBe('A over B');
  });

  it('are measured by the pair of the highest ratio, which gives the stretch too', () => {
    // 100 against 50 is 50 apart, ×2; 9 against 1 is 8 apart, ×9. 100 is later than 1.
    const claims = [
      on('2024-07-02', '100'),
      on('2024-07-03', '50'),
      on('2024-06-01', '9'),
      on('2024-06-01', '1'),
    ];
    expect(disjoint(...claims)).toMatchObject({ gap: 8, ratio: 9, claims: ['A', 'C'], against: ['B', 'D'] });
    expect(groupIn(reconcile(claimsOf(claims))).stretch).toBe(3);
  });

  it('agree with holding every claim against every other', () => {
    const figure = fc.record({
      low: fc.integer({ min: 1, max: 9 }),
      width: fc.nat(4),
      day: fc.option(fc.nat(3)),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 7 }), (figures) => {
        const claims = claimsOf(
          figures.map(({ low, width, day }) => ({
            count: `${low}-${low + width}`,
            asOf: day === null ? null : `2024-07-0${day + 1}`,
          })),
        );
        const pairs = claims.flatMap((higher) =>
          claims.flatMap((lower) => {
            const low = assertedInterval(higher.count)?.low ?? 0;
            const high = assertedInterval(lower.count)?.high ?? 0;
            const isLater = higher.asOf !== null && lower.asOf !== null && higher.asOf > lower.asOf;
            return low > high && !isLater ? [{ higher, lower, low, high }] : [];
          }),
        );
        const spans = findSpans(claims.map((claim) => ({ member: claim, ...assertedBy(claim) })));
        const separation = separationOf({ counted: claims, spans });
        if (pairs.length === 0) {
          expect(separation).toBeNull();
          return;
        }
        expect(new Set(separation?.higher)).toEqual(new Set(pairs.map((pair) => pair.higher)));
        expect(new Set(separation?.lower)).toEqual(new Set(pairs.map((pair) => pair.lower)));
        const widest = pairs.reduce((a, b) => (isWider(b, a) ? b : a));
        expect(separation).toMatchObject({ low: widest.low, high: widest.high });
      }),
    );
  });
});

describe('isWider', () => {
  it('compares ratios, then people; a ratio to nobody is the widest', () => {
    expect(isWider({ low: 9, high: 1 }, { low: 100, high: 50 })).toBe(true);
    expect(isWider({ low: 100, high: 50 }, { low: 10, high: 5 })).toBe(true);
    expect(isWider({ low: 10, high: 5 }, { low: 10, high: 5 })).toBe(false);
    expect(isWider({ low: 1, high: 0 }, { low: 9, high: 1 })).toBe(true);
    expect(isWider({ low: 9, high: 1 }, { low: 1, high: 0 })).toBe(false);
    expect(isWider({ low: 9, high: 0 }, { low: 1, high: 0 })).toBe(true);
  });
});
