import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConsensusResult } from '../../../src/reconcile/methods/consensus.js';
import { type ClaimParts, claim, groupIn, reconcile } from '../../build-claim.js';

function consensus(...counts: (string | ClaimParts)[]): string {
  const claims = counts.map((count, index) =>
    claim({ id: `T${index}`, source: `source ${index}`, ...(typeof count === 'string' ? { count } : count) }),
  );
  const { intervals, support, of } = groupIn(reconcile(claims)).results.consensus as ConsensusResult;
  return `${intervals.map(({ low, high }) => `${low}-${high}`).join(' ')} (${support} of ${of})`;
}

describe('the consensus', () => {
  it('is the interval asserted by the most origins at once, without tolerance', () => {
    expect(consensus('50', '80', 'at least 46', '25-82+')).toBe('50-50 80-80 (3 of 4)');
    expect(consensus('84', '84', '85')).toBe('84-84 (2 of 3)');
  });

  it('gives every maximal interval when several tie, however many', () => {
    expect(consensus('10', '20', '30')).toBe('10-10 20-20 30-30 (1 of 3)');
    const many = consensus(...Array.from({ length: 150 }, (_, index) => `${index}`));
    expect(many.match(/-/g)).toHaveLength(150);
  });

  it('takes hedged figures as asserted, not as named', () => {
    expect(consensus('about 50', '47')).toBe('47-47 (2 of 2)');
    expect(consensus('nearly 50', '52')).toBe('45-50 52-52 (1 of 2)');
  });

  it('writes no ceiling as null', () => {
    expect(consensus('at least 46', 'at least 20')).toBe('46-null (2 of 2)');
  });

  it('takes a vague word as at least its floor', () => {
    expect(consensus('dozens', '30')).toBe('30-30 (2 of 2)');
    expect(consensus('dozens', '3')).toBe('3-3 12-null (1 of 2)');
  });

  it('leaves claims without figure and floors out of the count', () => {
    expect(consensus('30', 'unknown', { count: '12', scope: 'partial' })).toBe('30-30 (1 of 1)');
    expect(consensus('no figure given')).toBe(' (0 of 0)');
  });

  it('hears an origin once, however many repeat it', () => {
    expect(consensus('84', { count: '84', derivedFrom: 'T0' }, '50')).toBe('50-50 84-84 (1 of 2)');
  });

  it('hears one source once: it supports a point if any of its claims does', () => {
    const voice = { voice: 'CSP' };
    expect(consensus({ count: '40-60', ...voice }, { count: '50-70', ...voice }, '55')).toBe(
      '55-55 (2 of 2)',
    );
    expect(consensus({ count: '9', ...voice }, { count: '7', ...voice }, '7')).toBe('7-7 (2 of 2)');
    expect(consensus({ count: '10', ...voice }, { count: '11', ...voice }, '10-11')).toBe('10-11 (2 of 2)');
  });

  it('supports each of its intervals by as many sources as assert every point of it, and no point by more', () => {
    const figure = fc.record({ at: fc.nat(9), width: fc.nat(3), by: fc.constantFrom('a', 'b', 'c', 'd') });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), (figures) => {
        const claims = figures.map(({ at, width, by }, index) =>
          claim({ id: `T${index}`, source: by, count: `${at}-${at + width}` }),
        );
        const found = groupIn(reconcile(claims)).results.consensus as ConsensusResult;
        const supporters = (point: number) =>
          new Set(figures.filter(({ at, width }) => at <= point && point <= at + width).map(({ by }) => by))
            .size;
        for (let point = 0; point <= 13; point++) {
          const isInside = found.intervals.some(({ low, high }) => low <= point && point <= (high as number));
          expect(supporters(point) === found.support).toBe(isInside);
          expect(supporters(point)).toBeLessThanOrEqual(found.support);
        }
      }),
    );
  });
});
