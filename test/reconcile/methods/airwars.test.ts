import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Actors } from '../../../src/claim/actors.js';
import type { Claim } from '../../../src/claim/claim.js';
import { airwars } from '../../../src/reconcile/methods/airwars.js';
import { labelOf } from '../../../src/reconcile/methods/catalogue.js';
import { actor, type ClaimParts, claim } from '../../build-claim.js';
import { arbitraryGroup, figuresOf } from './arbitrary-group.js';
import { CONTEXT, groupOf } from './worked-example.js';

const civilians = (parts: ClaimParts) => claim({ victims: 'civilians', ...parts });
const run = (...claims: readonly Claim[]) => airwars.reconcile(groupOf(...claims), CONTEXT);

describe('airwars', () => {
  test('gives the least and the most reported', () => {
    const result = run(
      civilians({ id: 'T1', count: '12' }),
      civilians({ id: 'T2', count: '10' }),
      civilians({ id: 'T3', count: 'at least 12' }),
    );
    expect(result).toEqual({
      low: 10,
      high: 12,
      grade: 'fair',
      lowSetBy: ['T2'],
      highSetBy: ['T1', 'T3'],
      lowWithout: { T2: 12 },
      highWithout: { T1: 12, T3: 12 },
      maximumOnly: [],
      readings: [],
      reason: null,
      label: labelOf('airwars'),
    });
  });

  test.each([
    ['several', 2, 2],
    ['tens', 10, 10],
    ['dozens', 12, 24],
    ['hundreds', 100, 200],
    ['thousands', 1000, 1000],
  ])('reads %s as %i to %i', (count, low, high) => {
    expect(run(civilians({ count }))).toMatchObject({ low, high });
  });

  test('shows every use of its lexicon', () => {
    expect(run(civilians({ count: 'dozens' })).readings).toEqual([
      { claim: 'T1', word: 'dozens', low: 12, high: 24 },
    ]);
  });

  test('lifts the minimum to the longest list of names, partial or not', () => {
    const result = run(
      civilians({ id: 'T1', count: '5' }),
      civilians({ id: 'T2', count: '20' }),
      civilians({ id: 'T3', count: '9', basis: 'named_list', scope: 'partial' }),
      civilians({ id: 'T4', count: '7', basis: 'named_list' }),
    );
    expect(result).toMatchObject({ low: 9, high: 20, lowSetBy: ['T3'], lowWithout: { T3: 7 } });
  });

  test('lifts the maximum to a longer list of names, and takes a list that stands alone', () => {
    const list = civilians({ id: 'T2', count: '9', basis: 'named_list', scope: 'partial' });
    expect(run(civilians({ id: 'T1', count: '5' }), list)).toMatchObject({
      low: 9,
      high: 9,
      highSetBy: ['T2'],
    });
    expect(run(list)).toMatchObject({ low: 9, high: 9 });
  });

  test('takes no other partial figure', () => {
    expect(run(civilians({ count: '5', scope: 'partial' }))).toMatchObject({
      low: null,
      high: null,
      grade: 'weak',
      reason: 'only partial figures stand, and they are floors, not totals',
    });
  });

  test('gives a minimum of 0 where only a ceiling is claimed', () => {
    expect(run(civilians({ count: 'up to 60' }))).toMatchObject({ low: 0, high: 60, lowSetBy: [] });
  });

  test('names the origin whose high stands above all others, and bears on the maximum only', () => {
    const low = civilians({ id: 'T1', count: '10' });
    const high = civilians({ id: 'T2', count: '90' });
    expect(run(low, high)).toMatchObject({ low: 10, high: 90, maximumOnly: ['T2'] });
    expect(run(low, high, civilians({ id: 'T3', count: '90' })).maximumOnly).toEqual([]);
    expect(run(high).maximumOnly).toEqual([]);
  });

  describe('grades', () => {
    test('confirmed where the one held responsible says so', () => {
      const admission = civilians({ id: 'T1', party: 'fama', attributedTo: 'fama' });
      expect(run(admission, civilians({ id: 'T2', attributedTo: 'jnim' })).grade).toBe('confirmed');
      expect(run(civilians({ source: 'JNIM', voice: 'jnim', attributedTo: 'jnim' })).grade).toBe('confirmed');
      const withoutFigure = civilians({
        id: 'T1',
        party: 'fama',
        attributedTo: 'fama',
        count: 'no figure given',
      });
      expect(run(withoutFigure, civilians({ id: 'T2' })).grade).toBe('confirmed');
    });

    test('contested where two say they did it', () => {
      const csp = civilians({ id: 'T1', party: 'csp', attributedTo: 'csp' });
      const jnim = civilians({ id: 'T2', party: 'jnim', attributedTo: 'jnim' });
      expect(run(csp, jnim).grade).toBe('contested');
    });

    test('contested where sources hold different parties responsible', () => {
      const fama = civilians({ id: 'T1', attributedTo: 'fama' });
      const both = civilians({ id: 'T2', attributedTo: 'wagner+fama' });
      const jnim = civilians({ id: 'T3', attributedTo: 'jnim' });
      expect(run(fama, jnim).grade).toBe('contested');
      expect(run(fama, both).grade).toBe('fair');
      expect(run(both, jnim).grade).toBe('contested');
    });

    test('fair with two sources that are not questionable, weak with fewer', () => {
      expect(run(civilians({ id: 'T1' }), civilians({ id: 'T2', count: 'dozens' })).grade).toBe('fair');
      expect(run(civilians({ id: 'T1' }), civilians({ id: 'T2', reliability: 'D' })).grade).toBe('weak');
      const one = { source: 'local radio' };
      expect(run(civilians({ id: 'T1', ...one }), civilians({ id: 'T2', ...one })).grade).toBe('weak');
    });

    test('weak where the only other source denies', () => {
      expect(run(civilians({ id: 'T1' }), civilians({ id: 'T2', count: 'none' })).grade).toBe('weak');
    });

    test('discounted where all victims are combatants', () => {
      const actors = new Actors([actor({ id: 'wagner', kind: 'combatant' })]);
      const grade = (victims: string) =>
        airwars.reconcile(groupOf(claim({ victims })), { actors, perpetrators: [] }).grade;
      expect(grade('wagner')).toBe('discounted');
      expect(grade('wagner+civilians')).toBe('weak');
    });

    test('none where nobody alleges harm', () => {
      expect(run(civilians({ count: 'none' }))).toMatchObject({
        low: 0,
        high: 0,
        grade: null,
        reason: 'nobody alleges harm',
      });
      expect(run(civilians({ review: 'rejected' }))).toMatchObject({
        high: null,
        grade: null,
        reason: 'no claim with a figure stands',
      });
    });
  });

  test('counts the killed and the injured only', () => {
    expect(run(civilians({ measure: 'wounded' })).high).toBe(10);
    expect(run(civilians({ measure: 'missing' }))).toMatchObject({
      high: null,
      grade: null,
      reason: 'Airwars counts the killed and the injured, not missing',
    });
  });

  test('names its document and year', () => {
    expect(labelOf('airwars')).toMatch(/as implemented here from Airwars Methodology, 2023$/);
  });

  test('keeps low ≤ high, both within the figures and readings of the claims', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const { low, high, readings } = airwars.reconcile(group, CONTEXT);
        expect(low === null).toBe(high === null);
        if (low === null || high === null) return;
        expect(low).toBeLessThanOrEqual(high);
        const lists = group.floors.map(({ count }) => count.low ?? 0);
        const highs = readings.map((reading) => reading.high ?? reading.low);
        expect(high).toBeLessThanOrEqual(Math.max(...figuresOf(group), ...highs, ...lists));
      }),
    );
  });
});
