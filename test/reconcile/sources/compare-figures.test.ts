import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import type { EnvelopeResult } from '../../../src/reconcile/methods/envelope.js';
import { type Comparison, compareFigures } from '../../../src/reconcile/sources/compare-figures.js';
import { claim, groupIn, reconcile } from '../../build-claim.js';

/** What comes of some claims of one group, all of which stand. */
function compare(claims: readonly Claim[]): Record<string, Omit<Comparison, 'voice'>> {
  const envelope = groupIn(reconcile(claims)).results.envelope as EnvelopeResult;
  return Object.fromEntries(compareFigures(claims, envelope).map(({ voice, ...rest }) => [voice, rest]));
}

const says = (source: string, count: string, parts = {}) =>
  claim({ id: `${source} ${count}`, source, count, ...parts });

describe('compareFigures', () => {
  it('holds each figure against the median of the others, without itself', () => {
    const compared = compare([says('A', '84'), says('B', '50'), says('C', '40')]);
    expect(compared.A?.ratio).toBeCloseTo(84 / 45);
    expect(compared.B?.ratio).toBeCloseTo(50 / 62);
    expect(compared.C?.ratio).toBeCloseTo(40 / 67);
  });

  it('says who sets the low and the high end', () => {
    const compared = compare([says('A', '84'), says('B', '50'), says('C', '40'), says('D', '40')]);
    expect(compared.A).toMatchObject({ setsLow: false, setsHigh: true });
    expect(compared.B).toMatchObject({ setsLow: false, setsHigh: false });
    expect(compared.C).toMatchObject({ setsLow: true, setsHigh: false });
    expect(compared.D).toMatchObject({ setsLow: true, setsHigh: false });
  });

  it('finds no ends where all name the same figure', () => {
    const compared = compare([says('A', '50'), says('B', '50')]);
    expect(compared.A).toEqual({ stance: 'none', ratio: 1, setsLow: false, setsHigh: false });
  });

  it('compares nothing where only one voice names a figure', () => {
    expect(compare([says('A', '84'), says('A', '50')])).toEqual({});
    expect(compare([says('A', '84'), says('B', 'dozens'), says('C', 'no figure given')])).toEqual({});
  });

  it('takes several figures of one voice as one, their median', () => {
    expect(compare([says('A', '10'), says('A', '30'), says('B', '40')]).A?.ratio).toBe(0.5);
  });

  it('takes the middle of a range, and of an at-least or an up-to the figure named', () => {
    const compared = compare([
      says('A', '20 to 40'),
      says('B', 'at least 60'),
      says('C', 'up to 30', { voice: 'C' }),
    ]);
    expect(compared.A?.ratio).toBeCloseTo(30 / 45);
    expect(compared.B?.ratio).toBe(2);
    expect(compared.C?.ratio).toBeCloseTo(30 / 45);
  });

  it('divides by no zero: two denials agree, a figure over denials has no bound, a denial of figures is 0', () => {
    expect(compare([says('A', '0'), says('B', 'none')]).A?.ratio).toBe(1);
    const compared = compare([says('A', '5'), says('B', '0')]);
    expect(compared.A?.ratio).toBe(Number.POSITIVE_INFINITY);
    expect(compared.B?.ratio).toBe(0);
  });

  it('knows the stance of a voice, unless its claims differ in it', () => {
    const compared = compare([
      says('A', '10', { stance: 'enemy' }),
      says('B', '20', { stance: 'own' }),
      says('B', '30', { stance: 'third' }),
    ]);
    expect(compared.A?.stance).toBe('enemy');
    expect(compared.B?.stance).toBe('none');
  });

  it('costs no square of the voices', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => says(`S${index}`, String(index)));
    const start = performance.now();
    const envelope = { low: 0, high: 19_999, lowSetBy: [], highSetBy: [] } as unknown as EnvelopeResult;
    expect(compareFigures(many, envelope)).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
