import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { majority } from '../../../src/reconcile/methods/majority.js';
import { claim } from '../../build-claim.js';
import { arbitraryGroup, figuresOf } from './arbitrary-group.js';
import { CONTEXT, groupOf, tinzaouatenGroups } from './worked-example.js';

const run = (...claims: readonly Claim[]) => majority.reconcile(groupOf(...claims), CONTEXT);

describe('majority', () => {
  test('gives the figure of more than half of the sources', () => {
    const result = run(
      claim({ id: 'T1', count: '20' }),
      claim({ id: 'T2', count: 'at least 20' }),
      claim({ id: 'T3', count: '30' }),
    );
    expect(result).toEqual({
      value: 20,
      setBy: ['T1', 'T2'],
      without: { T1: null, T2: null },
      support: 2,
      of: 3,
      reason: null,
      label: 'majority: figure that more than half of the sources give, or none (rule of this tool)',
    });
  });

  test('abstains where no figure has more than half, and says so', () => {
    const results = tinzaouatenGroups().map((group) => majority.reconcile(group, CONTEXT));
    expect(results.map(({ value }) => value)).toEqual([null, null, null]);
    expect(results[0]).toMatchObject({ setBy: [], support: 2, of: 5 });
    expect(results[0]?.reason).toBe('no figure is given by more than half of the 5 sources');
    expect(run(claim({ id: 'T1', count: '20' }), claim({ id: 'T2', count: '30' })).value).toBeNull();
  });

  test('takes a lone figure', () => {
    expect(run(claim({ count: '20' }))).toMatchObject({
      value: 20,
      support: 1,
      of: 1,
      without: { T1: null },
    });
  });

  test('counts a voice once however often it speaks', () => {
    const one = { source: 'local radio', count: '20' };
    const result = run(
      claim({ id: 'T1', ...one }),
      claim({ id: 'T2', ...one }),
      claim({ id: 'T3', count: '30' }),
    );
    expect(result).toMatchObject({ value: null, support: 1, of: 2 });
  });

  test('gives no vote to a voice that gives several figures', () => {
    const one = { source: 'local radio' };
    const result = run(
      claim({ id: 'T1', ...one, count: '20' }),
      claim({ id: 'T2', ...one, count: '30' }),
      claim({ id: 'T3', count: '30' }),
    );
    expect(result).toMatchObject({ value: null, support: 1, of: 2 });
  });

  test('leaves vague words out of the count', () => {
    expect(run(claim({ id: 'T1', count: '20' }), claim({ id: 'T2', count: 'dozens' }))).toMatchObject({
      value: 20,
      of: 1,
    });
    expect(run(claim({ count: 'dozens' }))).toMatchObject({
      value: null,
      of: 0,
      reason: 'nobody names a figure',
    });
  });

  test('tells what follows without a claim of the first hundred only', () => {
    const all = Array.from({ length: 101 }, (_, index) => claim({ id: `T${index}` }));
    const { value, setBy, without } = run(...all);
    expect([value, setBy.length, Object.keys(without).length]).toEqual([10, 101, 100]);
  });

  test('gives a figure that a counted claim names and more than half support, or abstains', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const { value, support, of, reason } = majority.reconcile(group, CONTEXT);
        expect(support).toBeLessThanOrEqual(of);
        expect(reason === null).toBe(value !== null);
        expect(value !== null).toBe(support * 2 > of);
        if (value !== null) expect(figuresOf(group)).toContain(value);
      }),
    );
  });
});
