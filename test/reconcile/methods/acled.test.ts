import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { acled } from '../../../src/reconcile/methods/acled.js';
import { labelOf } from '../../../src/reconcile/methods/catalogue.js';
import { claim } from '../../build-claim.js';
import { arbitraryGroup, figuresOf } from './arbitrary-group.js';
import { CONTEXT, groupOf, tinzaouatenGroups } from './worked-example.js';

const run = (...claims: readonly Claim[]) => acled.reconcile(groupOf(...claims), CONTEXT);

describe('acled', () => {
  test('takes the lowest figure where no source is rated', () => {
    const results = tinzaouatenGroups().map((group) => acled.reconcile(group, CONTEXT));
    expect(results.map(({ value }) => value)).toEqual([25, 10, 9]);
    expect(results.map(({ setBy }) => setBy)).toEqual([['W4', 'W5'], ['F2'], ['C1']]);
  });

  test('takes the figure of the best-rated source', () => {
    const results = tinzaouatenGroups('A').map((group) => acled.reconcile(group, CONTEXT));
    expect(results.map(({ value }) => value)).toEqual([46, 24, 18]);
    expect(results.map(({ without }) => without)).toEqual([{ W3: 25 }, { F3: 10 }, { C3: 9 }]);
  });

  test('takes the lowest figure of equally rated sources', () => {
    const result = run(
      claim({ id: 'T1', count: '30', reliability: 'B' }),
      claim({ id: 'T2', count: '20', reliability: 'B' }),
      claim({ id: 'T3', count: '10', reliability: 'C' }),
    );
    expect(result).toMatchObject({ value: 20, setBy: ['T2'], reason: null });
  });

  test.each([
    ['A', 'B'],
    ['B', 'C'],
    ['C', 'D'],
    ['D', 'F'],
    ['D', null],
    ['F', 'E'],
    [null, 'E'],
  ] as const)('prefers %s to %s', (better, worse) => {
    const result = run(
      claim({ id: 'T1', count: '30', reliability: better }),
      claim({ id: 'T2', count: '20', reliability: worse }),
    );
    expect(result.value).toBe(30);
  });

  test('does not prefer F to a blank', () => {
    expect(
      run(claim({ id: 'T1', count: '30', reliability: 'F' }), claim({ id: 'T2', count: '20' })).value,
    ).toBe(20);
  });

  test.each([
    ['20 to 40', 20],
    ['at least 20', 20],
    ['up to 60', 60],
    ['a couple', 2],
    ['several', 3],
    ['tens', 10],
    ['dozens', 12],
    ['hundreds', 100],
    ['thousands', 1000],
    ['none', 0],
  ])('reads %s as %i', (count, value) => {
    expect(run(claim({ count })).value).toBe(value);
  });

  test('shows every use of its lexicon', () => {
    const result = run(claim({ id: 'T1', count: 'dozens' }), claim({ id: 'T2', count: '40' }));
    expect(result.readings).toEqual([{ claim: 'T1', word: 'dozens', low: 12, high: null }]);
    expect(result.value).toBe(12);
  });

  test.each(['scores', 'no figure given'])('has no reading of %s and gives no number', (count) => {
    const result = run(claim({ count }));
    expect(result).toMatchObject({ value: null, setBy: [], without: {}, readings: [] });
    expect(result.reason).toBe('a loss is told without a figure that this method reads');
  });

  test('gives no number where a loss is admitted in part without a figure', () => {
    expect(run(claim({ count: 'heavy losses', scope: 'partial' })).value).toBeNull();
  });

  test.each(['30', 'dozens', 'unknown'])(
    'gives no number of the dead as one of the dead and wounded, and says what ACLED codes: %s',
    (count) => {
      const result = run(claim({ measure: 'killed+wounded', count }));
      expect(result).toMatchObject({ value: null, setBy: [], without: {}, readings: [] });
      expect(result.reason).toContain('codes 0 for an incident of which nobody says more');
    },
  );

  test('codes 0 where nothing is said, and says so', () => {
    const result = run(claim({ count: 'unknown' }));
    expect(result).toMatchObject({ value: 0, setBy: [] });
    expect(result.reason).toContain('codes 0');
  });

  test('codes no 0 where what was said no longer stands', () => {
    expect(run(claim({ review: 'rejected' }))).toMatchObject({
      value: null,
      reason: 'no claim with a figure stands',
    });
  });

  test('takes no partial figure for a total', () => {
    const result = run(claim({ id: 'T1', count: '5', scope: 'partial' }));
    expect(result).toMatchObject({
      value: null,
      reason: 'only partial figures stand, and they are floors, not totals',
    });
    expect(
      run(claim({ id: 'T1', count: '5', scope: 'partial' }), claim({ id: 'T2', count: '30' })).value,
    ).toBe(30);
  });

  test('counts an admission once the claim is left out beside which it does not', () => {
    const result = run(claim({ id: 'T1', count: '30' }), claim({ id: 'T2', count: 'heavy losses' }));
    expect(result).toMatchObject({ value: 30, without: { T1: null } });
  });

  test('counts nothing but the dead', () => {
    expect(run(claim({ measure: 'wounded' }))).toMatchObject({
      value: null,
      reason: 'ACLED counts the dead, not wounded',
    });
  });

  test('marks a figure for one group as not an ACLED concept, and the total not', () => {
    expect(run(claim()).note).toContain('not an ACLED concept');
    expect(run(claim({ victims: 'all' })).note).toBeNull();
  });

  test('names its document and year', () => {
    expect(labelOf('acled')).toBe(
      'acled: lowest figure until a better-rated source gives another, as implemented here from ACLED, FAQs: Fatalities, 2024',
    );
  });

  test('never leaves the figures that are named', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const { value, readings, setBy } = acled.reconcile(group, CONTEXT);
        const figures = [...figuresOf(group), ...readings.map(({ low }) => low)];
        if (value === null || setBy.length === 0) return;
        expect(value).toBeGreaterThanOrEqual(Math.min(...figures));
        expect(value).toBeLessThanOrEqual(Math.max(...figures));
      }),
    );
  });
});
