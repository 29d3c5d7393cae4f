import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { labelOf } from '../../../src/reconcile/methods/catalogue.js';
import { ucdp } from '../../../src/reconcile/methods/ucdp.js';
import { claim } from '../../build-claim.js';
import { arbitraryGroup, figuresOf } from './arbitrary-group.js';
import { CONTEXT, groupOf, tinzaouatenGroups } from './worked-example.js';

const run = (...claims: readonly Claim[]) => ucdp.reconcile(groupOf(...claims), CONTEXT);

describe('ucdp', () => {
  test('gives the lowest, the most reliable and the highest figure', () => {
    const results = tinzaouatenGroups('A').map((group) => ucdp.reconcile(group, CONTEXT));
    expect(results.map(({ low, best, high }) => [low, best, high])).toEqual([
      [25, 46, 84],
      [10, 24, 47],
      [9, 18, 20],
    ]);
    expect(results[0]).toMatchObject({
      lowSetBy: ['W4', 'W5'],
      bestSetBy: ['W3'],
      highSetBy: ['W1'],
      lowWithout: { W4: 25, W5: 25 },
      bestWithout: { W3: null },
      highWithout: { W1: 82 },
      reason: null,
    });
  });

  test('gives no best where no claim is rated, and says so', () => {
    const [wagner] = tinzaouatenGroups().map((group) => ucdp.reconcile(group, CONTEXT));
    expect(wagner).toMatchObject({ low: 25, best: null, high: 84, bestSetBy: [] });
    expect(wagner?.reason).toBe('no claim is rated: best needs the column reliability');
  });

  test('breaks ties to the lowest figure, and says that this rule is ours', () => {
    const result = run(
      claim({ id: 'T1', count: '30', reliability: 'B' }),
      claim({ id: 'T2', count: '20', reliability: 'B' }),
    );
    expect(result).toMatchObject({ best: 20, bestSetBy: ['T2'], bestWithout: { T2: 30 } });
    expect(labelOf('ucdp')).toContain('ties to the lowest: rule of this tool');
  });

  test('leaves what is marked unreliable out of best and high, not out of low', () => {
    const result = run(
      claim({ id: 'T1', count: '5', reliability: 'E' }),
      claim({ id: 'T2', count: '20' }),
      claim({ id: 'T3', count: '30', reliability: 'C' }),
      claim({ id: 'T4', count: '99', reliability: 'D' }),
    );
    expect(result).toMatchObject({ low: 5, best: 30, high: 30 });
  });

  test('prefers an unrated claim to one marked unreliable', () => {
    const result = run(claim({ id: 'T1', count: '50' }), claim({ id: 'T2', count: '99', reliability: 'D' }));
    expect(result).toMatchObject({ low: 50, best: 50, high: 50 });
  });

  test('gives no high where every figure is marked unreliable', () => {
    const result = run(
      claim({ id: 'T1', count: '50', reliability: 'D' }),
      claim({ id: 'T2', count: '99', reliability: 'E' }),
    );
    expect(result).toMatchObject({
      low: 50,
      best: 50,
      high: null,
      reason: 'every figure is marked unreliable',
    });
  });

  test('takes both ends of a range, and its low for the best', () => {
    expect(run(claim({ count: '20 to 40', reliability: 'A' }))).toMatchObject({
      low: 20,
      best: 20,
      high: 40,
    });
  });

  test.each([
    ['tens', 20],
    ['dozens', 24],
    ['scores', 40],
    ['hundreds', 200],
    ['thousands', 2000],
  ])('reads %s as %i, and shows it', (count, value) => {
    const result = run(claim({ count }));
    expect(result).toMatchObject({ low: value, high: value });
    expect(result.readings).toEqual([{ claim: 'T1', word: count, low: value, high: null }]);
  });

  test('does not read several', () => {
    expect(run(claim({ count: 'several' }))).toMatchObject({
      low: null,
      best: null,
      high: null,
      readings: [],
    });
  });

  test('counts nothing but the dead', () => {
    expect(run(claim({ measure: 'wounded' }))).toMatchObject({
      low: null,
      high: null,
      reason: 'UCDP counts the dead, not wounded',
    });
  });

  test('names its document and year', () => {
    expect(labelOf('ucdp')).toMatch(/as implemented here from UCDP GED Codebook 23\.1, 2023$/);
  });

  test('keeps low ≤ best ≤ high within the figures named', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const { low, best, high, readings } = ucdp.reconcile(group, CONTEXT);
        const named = [low, best, high].filter((value) => value !== null);
        expect(named).toEqual([...named].sort((a, b) => a - b));
        const figures = [...figuresOf(group), ...readings.map((reading) => reading.low)];
        for (const value of named) expect(figures).toContain(value);
      }),
    );
  });
});
