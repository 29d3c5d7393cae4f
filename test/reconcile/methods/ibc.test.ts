import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Actors } from '../../../src/claim/actors.js';
import type { Claim } from '../../../src/claim/claim.js';
import { labelOf } from '../../../src/reconcile/methods/catalogue.js';
import { ibc } from '../../../src/reconcile/methods/ibc.js';
import { actor, type ClaimParts, claim } from '../../build-claim.js';
import { arbitraryGroup, figuresOf } from './arbitrary-group.js';
import { CONTEXT, groupOf } from './worked-example.js';

const civilians = (parts: ClaimParts) => claim({ victims: 'civilians', ...parts });
const run = (...claims: readonly Claim[]) => ibc.reconcile(groupOf(...claims), CONTEXT);

describe('ibc', () => {
  test('gives the least and the most civilians reported', () => {
    const result = run(
      civilians({ id: 'T1', count: '12' }),
      civilians({ id: 'T2', count: '10 to 20' }),
      civilians({ id: 'T3', count: 'at least 15' }),
    );
    expect(result).toEqual({
      low: 10,
      high: 20,
      singleSource: false,
      lowSetBy: ['T2'],
      highSetBy: ['T2'],
      lowWithout: { T2: 12 },
      highWithout: { T2: 15 },
      reason: null,
      label: labelOf('ibc'),
    });
  });

  test('flags a range that one source alone stands behind', () => {
    expect(run(civilians({ id: 'T1' })).singleSource).toBe(true);
    const one = { source: 'local radio' };
    expect(
      run(civilians({ id: 'T1', ...one }), civilians({ id: 'T2', ...one, count: '12' })).singleSource,
    ).toBe(true);
    expect(run(civilians({ id: 'T1' }), civilians({ id: 'T2', count: 'dozens' })).singleSource).toBe(true);
    expect(run(civilians({ id: 'T1' }), civilians({ id: 'T2' })).singleSource).toBe(false);
  });

  test('counts civilians only, and says so', () => {
    expect(run(claim())).toMatchObject({
      low: null,
      high: null,
      singleSource: false,
      reason: 'Iraq Body Count counts civilians only',
    });
  });

  test('counts groups that the actors file calls civilian', () => {
    const actors = new Actors([
      actor({ id: 'miners', kind: 'civilian' }),
      actor({ id: 'drivers', kind: 'mixed' }),
    ]);
    const run = (victims: string) => ibc.reconcile(groupOf(claim({ victims })), { actors, perpetrators: [] });
    expect(run('miners').high).toBe(10);
    expect(run('miners+civilians').high).toBe(10);
    expect(run('miners+drivers').high).toBeNull();
  });

  test('gives a minimum of 0 where only a ceiling is claimed', () => {
    expect(run(civilians({ count: 'up to 60' }))).toMatchObject({
      low: 0,
      high: 60,
      lowSetBy: [],
      highSetBy: ['T1'],
      highWithout: { T1: null },
    });
    expect(run(civilians({ id: 'T1', count: 'up to 60' }), civilians({ id: 'T2', count: '7' })).low).toBe(7);
  });

  test('reads no vague word', () => {
    expect(run(civilians({ count: 'dozens' }))).toMatchObject({
      low: null,
      high: null,
      reason: 'a loss is told without a figure that this method reads',
    });
  });

  test('counts the killed and the injured only', () => {
    expect(run(civilians({ measure: 'wounded' })).high).toBe(10);
    expect(run(civilians({ measure: 'missing' }))).toMatchObject({
      high: null,
      reason: 'Iraq Body Count counts the killed and the injured, not missing',
    });
  });

  test('names its document and year', () => {
    expect(labelOf('ibc')).toMatch(/as implemented here from Iraq Body Count, Methodology, 2003$/);
  });

  test('keeps low ≤ high, the high among the figures named', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const { low, high } = ibc.reconcile(group, CONTEXT);
        expect(low === null).toBe(high === null);
        if (low === null || high === null) return;
        expect(low).toBeLessThanOrEqual(high);
        expect(high).toBe(Math.max(...figuresOf(group)));
      }),
    );
  });
});
