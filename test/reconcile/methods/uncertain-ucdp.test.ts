import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import type { Violence } from '../../../src/claim/violence.js';
import { uncertainUcdp } from '../../../src/reconcile/methods/uncertain-ucdp.js';
import { claim } from '../../build-claim.js';
import { CONTEXT, groupOf } from './worked-example.js';

const run = (...claims: readonly Claim[]) => uncertainUcdp.reconcile(groupOf(...claims), CONTEXT);
const ucdp = (fields: Parameters<typeof claim>[0]) => claim({ source: 'UCDP GED', ...fields });

describe('uncertain-ucdp', () => {
  test('spreads the one figure that UCDP coded', () => {
    expect(run(ucdp({ id: 'T1', count: '25' }))).toMatchObject({
      figure: 25,
      q05: 25,
      q25: 25,
      median: 31,
      q75: 42,
      q95: 58,
      mean: 34.728,
      weight: 0.408,
      setBy: ['T1'],
      violence: 'any',
      note: null,
      reason: null,
    });
  });

  test('reads it as the type of violence that is asked for', () => {
    const at = (violence: Violence) =>
      uncertainUcdp.reconcile(groupOf(ucdp({ count: '25' })), { ...CONTEXT, violence });
    expect(at('state-based')).toMatchObject({ violence: 'state-based', q95: 63 });
    expect(at('one-sided')).toMatchObject({ violence: 'one-sided', q95: 55 });
  });

  test('takes the best estimate between the low and the high of a row of UCDP', () => {
    const bounded = (source: string) => {
      const between = claim({ source, count: '20-40' });
      return { ...between, count: { ...between.count, original: '25' } };
    };
    expect(run(bounded('UCDP GED')).figure).toBe(25);
    expect(run(bounded('AFP'))).toMatchObject({
      figure: null,
      reason: 'the one claim that stands gives no exact figure',
    });
  });

  test('says of a figure by anybody else that it is not made for it', () => {
    expect(run(claim({ source: 'AFP', count: '25' }))).toMatchObject({
      median: 31,
      note: 'made for figures that UCDP coded, not for the word of a single source',
    });
  });

  test.each([
    [[{ count: '5', scope: 'partial' as const }], 'no claim on the whole stands'],
    [[{ count: '25' }, { id: 'T2', count: '25' }], '2 claims stand: it is for one figure that UCDP coded'],
    [
      [{ count: '25' }, { id: 'T2', count: '5', scope: 'partial' as const }],
      'a partial figure stands beside it: it is for one figure that UCDP coded',
    ],
    [[{ count: 'about 25' }], 'the one claim that stands gives no exact figure'],
    [[{ count: 'at least 25' }], 'the one claim that stands gives no exact figure'],
    [[{ count: 'dozens' }], 'the one claim that stands gives no exact figure'],
    [[{ count: '20-30' }], 'the one claim that stands gives no exact figure'],
  ])('gives nothing where that is not what stands, and says why', (claims, reason) => {
    const result = run(...claims.map((fields) => ucdp(fields)));
    expect(result).toMatchObject({ figure: null, median: null, mean: null, setBy: [], reason });
    expect(uncertainUcdp.explain(result, groupOf(claim()))).toEqual([{ message: reason, claims: [] }]);
  });

  test('is about the dead alone', () => {
    const group = groupOf(ucdp({ measure: 'wounded', count: '25' }));
    expect(uncertainUcdp.reconcile(group, CONTEXT).reason).toBe('UCDP counts the dead, not wounded');
  });

  test('gives whole numbers of people that rise, never below 0', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), (figure) => {
        const { q05, q25, median, q75, q95 } = run(ucdp({ count: String(figure) }));
        const all = [q05, q25, median, q75, q95] as number[];
        expect(all.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
        expect([...all].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  test('explains itself', () => {
    const coded = ucdp({ id: 'T1', count: '24' });
    expect(uncertainUcdp.explain(run(coded), groupOf(coded)).map(({ message }) => message)).toEqual([
      '24: the one figure that stands',
      'read as any violence, it is exactly right in 26 of 100 cases',
      'half of all cases lie from 22 to 24',
    ]);
  });
});
