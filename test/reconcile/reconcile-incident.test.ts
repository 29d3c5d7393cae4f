import { describe, expect, it } from 'vitest';
import type { DEFAULT_THRESHOLDS } from '../../src/reconcile/disagreements/disagreement.js';
import { type ClaimParts, claim, groupIn, reconcile } from '../build-claim.js';
import { claimsOf } from '../find-disagreement.js';

const group = (...counts: (string | ClaimParts)[]) => groupIn(reconcile(claimsOf(counts)));

describe('reconcileIncident', () => {
  it('lists every claim of a group with its words, its figures and its place', () => {
    const result = reconcile([
      claim({
        id: 'T84',
        source: 'NYT',
        count: 'at least 46',
        reportedOn: '2024-10',
        stance: 'third',
        line: 85,
      }),
      claim({ id: 'T25', count: 'about 50', line: 26, derivedFrom: 'T84', review: 'live' }),
      claim({ id: 'T19', count: 'dozens', review: 'pending' }),
    ]);
    expect(groupIn(result).claims).toEqual([
      {
        id: 'T19',
        source: 'source of T19',
        original: 'dozens',
        low: null,
        high: null,
        openLow: false,
        openHigh: false,
        approximate: false,
        vague: 'dozens',
        reportedOn: null,
        stance: null,
        review: 'pending',
        status: 'left-out',
        reason: 'pending',
        because: [],
        disputedBy: [],
        at: 'claims.csv:2',
      },
      expect.objectContaining({
        id: 'T25',
        approximate: true,
        status: 'left-out',
        reason: 'repeat',
        because: ['T84'],
        disputedBy: [],
        at: 'claims.csv:26',
      }),
      expect.objectContaining({
        id: 'T84',
        source: 'NYT',
        low: 46,
        high: 46,
        openHigh: true,
        reportedOn: '2024-10',
        stance: 'third',
        review: 'live',
        status: 'counted',
        reason: null,
        at: 'claims.csv:85',
      }),
    ]);
  });

  it('shows a dispute beside the claim it names, without an effect on numbers', () => {
    const claims = [
      claim({ id: 'A', count: '84' }),
      claim({ id: 'B', count: 'unknown', source: 'Ministry', disputes: 'A' }),
    ];
    const { results, claims: shown } = groupIn(reconcile(claims));
    expect(shown.map(({ id, disputedBy }) => [id, disputedBy])).toEqual([
      ['A', ['B']],
      ['B', []],
    ]);
    expect(results.envelope).toMatchObject({ low: 84, high: 84 });
  });

  it('applies the methods asked for, in the order of the table of methods', () => {
    const claims = [claim()];
    expect(Object.keys(groupIn(reconcile(claims, { methods: ['envelope'] })).results)).toEqual(['envelope']);
    expect(Object.keys(groupIn(reconcile(claims, { methods: ['consensus', 'envelope'] })).results)).toEqual([
      'envelope',
      'consensus',
    ]);
    expect(groupIn(reconcile(claims, { methods: [] })).results).toEqual({});
  });

  it('counts the origins that stand, without floors and repeats', () => {
    expect(
      group('84', '50', { count: '84', derivedFrom: 'A' }, { count: '3', scope: 'partial' }).origins,
    ).toBe(2);
  });

  it('of no claims has no groups', () => {
    expect(reconcile([])).toEqual({ id: 'ambush', groups: [], disagreements: [] });
  });

  it('keeps disagreements within a group there, and those that cross groups with the incident', () => {
    const result = reconcile([
      claim({ id: 'A', count: '50', attributedTo: 'csp' }),
      claim({ id: 'B', count: '84', attributedTo: 'jnim' }),
      claim({ id: 'C', count: '84', source: 'C', measure: 'killed+wounded' }),
      claim({ id: 'D', count: '84', source: 'D', victims: 'wagner+fama' }),
      claim({ id: 'E', count: '100', victims: 'fama' }),
    ]);
    expect(groupIn(result).disagreements.map((one) => one.kind)).toEqual(['disjoint']);
    expect(result.disagreements.map((one) => one.id)).toEqual([
      'measure',
      'scope',
      'aggregate',
      'responsibility',
    ]);
  });
});

describe('the stretch', () => {
  it('is 1 where all claims overlap', () => {
    expect(group('50', 'at least 46', '40-60').stretch).toBe(1);
    expect(group('at least 84', 'at least 3').stretch).toBe(1);
    expect(group('unknown').stretch).toBe(1);
  });

  it('is the square root of the highest low over the lowest high otherwise', () => {
    expect(group('3', '80').stretch).toBe(5.164);
    expect(group('84', '50').stretch).toBe(1.296);
    expect(group('84', '50', '70').stretch).toBe(1.296);
  });

  it('is null beside a denial', () => {
    expect(group('none', '84').stretch).toBeNull();
    expect(group('none', '0').stretch).toBe(1);
  });
});

describe('the severity of a group', () => {
  it('is that of its gravest disagreement', () => {
    const own: ClaimParts = { count: '60', stance: 'own' };
    expect(group(own, { count: '84', stance: 'enemy' }).severity).toBe('minor');
    expect(group({ ...own, count: '50' }, { count: '84', stance: 'enemy' }).severity).toBe('material');
    expect(group('3', '80').severity).toBe('major');
  });

  it('is null without a disagreement', () => {
    expect(group('84').severity).toBeNull();
  });

  it('moves with the thresholds', () => {
    const claims = claimsOf(['84', '50']);
    const severity = (thresholds: typeof DEFAULT_THRESHOLDS) =>
      groupIn(reconcile(claims, { thresholds })).severity;
    expect(severity({ material: 1.1, major: 1.2 })).toBe('major');
    expect(severity({ material: 1.5, major: 2 })).toBe('minor');
  });
});

describe('agreement clusters', () => {
  it('are the maximal sets of claims with a common point, with who is in each', () => {
    expect(group('50', '84', '46+', '80-90', 'no figure given').clusters).toEqual([
      { claims: ['A', 'C'], low: 50, high: 50 },
      { claims: ['B', 'C', 'D'], low: 84, high: 84 },
    ]);
  });

  it('write no ceiling as null', () => {
    expect(group('dozens', '46+').clusters).toEqual([{ claims: ['A', 'B'], low: 46, high: null }]);
  });

  it('are none where nobody says anything of the size', () => {
    expect(group('no figure given').clusters).toEqual([]);
  });
});
