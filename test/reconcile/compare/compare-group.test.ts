import { describe, expect, test } from 'vitest';
import { COMPARISON_LABEL, compareGroup } from '../../../src/reconcile/compare/compare-group.js';
import { plainFigure } from '../../../src/reconcile/compare/plain-figure.js';
import { claim, reconcile } from '../../build-claim.js';
import { groupOf } from '../methods/worked-example.js';

const compare = (...counts: readonly string[]) =>
  compareGroup(groupOf(...counts.map((count, index) => claim({ id: `T${index}`, count }))));

describe('what plain averages make of a group', () => {
  test('is the mean, the median and the random-effects mean of the figures, as metafor has them', () => {
    expect(compare('200', '35', '90')).toEqual({
      figures: 3,
      estimates: [
        { method: 'mean', value: 108.3, low: null, high: null },
        { method: 'median', value: 90, low: null, high: null },
        { method: 'dersimonian-laird', value: 85.9, low: 37.4, high: 196.2 },
        { method: 'paule-mandel', value: 85.9, low: 37.4, high: 196.2 },
        { method: 'hartung-knapp', value: 85.9, low: 19.5, high: 371.7 },
      ],
      label: COMPARISON_LABEL,
    });
  });

  test('takes the middle of a range and hears of no floor or ceiling', () => {
    expect(plainFigure(claim({ count: '20-30' }).count)).toBe(25);
    expect(plainFigure(claim({ count: 'at least 46' }).count)).toBe(46);
    expect(plainFigure(claim({ count: 'dozens' }).count)).toBeNull();
  });

  test('has no interval of Hartung and Knapp around a single figure', () => {
    expect(compare('10', 'dozens')?.estimates.at(-1)).toEqual({
      method: 'hartung-knapp',
      value: 10,
      low: null,
      high: null,
    });
  });

  test('is nothing where nobody names a figure', () => {
    expect(compare('dozens')).toBeNull();
  });

  test('stands in a result only where it was asked for', () => {
    const claims = [claim({ count: '10' })];
    expect(reconcile(claims).groups[0]).not.toHaveProperty('comparison');
    expect(reconcile(claims, { compare: true }).groups[0]?.comparison?.figures).toBe(1);
  });
});
