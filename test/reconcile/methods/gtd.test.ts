import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Actors } from '../../../src/claim/actors.js';
import type { Claim } from '../../../src/claim/claim.js';
import { labelOf } from '../../../src/reconcile/methods/catalogue.js';
import { gtd } from '../../../src/reconcile/methods/gtd.js';
import { actor, claim } from '../../build-claim.js';
import { arbitraryGroup, figuresOf } from './arbitrary-group.js';
import { CONTEXT, groupOf, tinzaouatenGroups } from './worked-example.js';

const BY_CSP = { ...CONTEXT, perpetrators: ['csp'] };
const run = (...claims: readonly Claim[]) => gtd.reconcile(groupOf(...claims), BY_CSP);

describe('gtd', () => {
  test('sets the perpetrators aside and takes the most recent figure', () => {
    const context = { ...CONTEXT, perpetrators: ['csp', 'jnim'] };
    const results = tinzaouatenGroups().map((group) => gtd.reconcile(group, context));
    expect(results.map(({ value }) => value)).toEqual([46, 24, 18]);
    expect(results.map(({ rung }) => rung)).toEqual(['most-recent', 'most-recent', 'most-recent']);
    expect(results.map(({ setAside }) => setAside.perpetrator)).toEqual([['W1', 'W2'], ['F1', 'F2'], ['C1']]);
    expect(results.map(({ without }) => without)).toEqual([{ W3: 25 }, { F3: null }, { C3: 20 }]);
  });

  test('gives no number where no perpetrator is named, and says how to name one', () => {
    const [wagner] = tinzaouatenGroups();
    expect(wagner && gtd.reconcile(wagner, CONTEXT)).toEqual({
      value: null,
      rung: null,
      setBy: [],
      without: {},
      setAside: { perpetrator: [], questionable: [], vague: [] },
      reason: 'nobody is named as perpetrator: name them with --perpetrator',
      label: labelOf('gtd'),
    });
  });

  test.each([
    ['its voice', { voice: 'csp' }],
    ['its party', { party: 'csp' }],
    ['the side of its party', { party: 'ally' }],
    ['a side as its party', { party: 'azawad' }],
    ['a group within it', { party: 'battalion' }],
  ])('knows a perpetrator by %s', (_, parts) => {
    const actors = new Actors([
      actor({ id: 'csp', name: 'Permanent Strategic Framework', side: 'azawad' }),
      actor({ id: 'ally', side: 'azawad' }),
      actor({ id: 'battalion', partOf: 'csp', side: 'another' }),
      actor({ id: 'fama', side: 'mali' }),
    ]);
    const group = groupOf(claim({ id: 'T1', ...parts }), claim({ id: 'T2', party: 'fama', count: '5' }));
    for (const name of ['csp', 'Permanent Strategic Framework']) {
      expect(gtd.reconcile(group, { actors, perpetrators: [name] }).setAside.perpetrator).toEqual(['T1']);
    }
  });

  test('takes the name of a side for a perpetrator', () => {
    const group = groupOf(claim({ id: 'T1', party: 'csp' }), claim({ id: 'T2' }));
    const result = gtd.reconcile(group, { ...CONTEXT, perpetrators: ['azawad'] });
    expect(result.setAside.perpetrator).toEqual(['T1']);
  });

  test('sets questionable sources aside, and not unrated ones', () => {
    const result = run(
      claim({ id: 'T1', count: '9', reliability: 'D', reportedOn: '2024-08-01' }),
      claim({ id: 'T2', count: '8', reliability: 'E', reportedOn: '2024-08-02' }),
      claim({ id: 'T3', count: '30', reliability: 'F', reportedOn: '2024-07-30' }),
      claim({ id: 'T4', count: '20', reportedOn: '2024-07-29' }),
    );
    expect(result).toMatchObject({ value: 30, rung: 'most-recent', setBy: ['T3'] });
    expect(result.setAside.questionable).toEqual(['T1', 'T2']);
  });

  test('sets vague words aside', () => {
    const result = run(claim({ id: 'T1', count: 'dozens' }), claim({ id: 'T2', count: '20' }));
    expect(result).toMatchObject({ value: 20, setAside: { vague: ['T1'] } });
  });

  test('falls to the majority where several sources are the most recent', () => {
    const result = run(
      claim({ id: 'T1', count: '20', reportedOn: '2024-07-01' }),
      claim({ id: 'T2', count: '20', reportedOn: '2024-07-31' }),
      claim({ id: 'T3', count: '10', reportedOn: '2024-07' }),
    );
    expect(result).toMatchObject({ value: 20, rung: 'majority', setBy: ['T1', 'T2'] });
    expect(result.without).toEqual({ T1: 10, T2: 10 });
  });

  test('falls to the lowest figure where there is no majority', () => {
    const result = run(
      claim({ id: 'T1', count: '20', reportedOn: '2024-07-31' }),
      claim({ id: 'T2', count: '10-15', reportedOn: '2024-07-31' }),
    );
    expect(result).toMatchObject({ value: 10, rung: 'lowest', setBy: ['T2'], without: { T2: 20 } });
  });

  test('skips the first rung where no claim is dated', () => {
    expect(run(claim({ id: 'T1', count: '20' }), claim({ id: 'T2', count: '10' })).rung).toBe('lowest');
  });

  test('gives no number where nothing is left, and says why', () => {
    expect(run(claim({ party: 'csp' }))).toMatchObject({
      value: null,
      rung: null,
      reason: 'no figure is left beside those of perpetrators and questionable sources',
    });
    expect(run(claim({ count: 'dozens' }))).toMatchObject({
      value: null,
      reason: 'a loss is told without a figure that this method reads',
    });
  });

  test('counts the killed and the wounded only', () => {
    expect(run(claim({ measure: 'wounded' })).value).toBe(10);
    expect(run(claim({ measure: 'captured' }))).toMatchObject({
      value: null,
      reason: 'GTD counts the killed and the wounded, not captured',
    });
  });

  test('names its document and year', () => {
    expect(labelOf('gtd')).toMatch(/as implemented here from GTD Codebook, 2015$/);
  });

  test('gives a figure that a counted claim names, by a rung it names, or a reason', () => {
    fc.assert(
      fc.property(arbitraryGroup, (group) => {
        const { value, rung, setBy, reason } = gtd.reconcile(group, BY_CSP);
        expect(rung === null).toBe(value === null);
        expect(reason === null).toBe(value !== null);
        expect(setBy.length > 0).toBe(value !== null);
        if (value !== null) expect(figuresOf(group)).toContain(value);
      }),
    );
  });
});
