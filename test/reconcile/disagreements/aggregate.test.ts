import { describe, expect, it } from 'vitest';
import type { ClaimParts } from '../../build-claim.js';
import { findDisagreement, sidesOf } from '../../find-disagreement.js';

const find = (...counts: (string | ClaimParts)[]) => findDisagreement('aggregate', counts);
const wagner = (count: string, parts: ClaimParts = {}): ClaimParts => ({
  count,
  victims: 'wagner',
  ...parts,
});
const fama = (count: string, parts: ClaimParts = {}): ClaimParts => ({ count, victims: 'fama', ...parts });
const both = (count: string, parts: ClaimParts = {}): ClaimParts => ({
  count,
  victims: 'wagner+fama',
  ...parts,
});

describe('aggregate', () => {
  it('is a whole below the sum of its disjoint parts: captured 7 against 2 and 9', () => {
    const captured = { measure: 'captured' };
    expect(find(both('7', captured), wagner('2', captured), fama('9', captured))).toMatchObject({
      id: 'aggregate',
      claims: ['B', 'C'],
      against: ['A'],
      gap: 4,
      ratio: 1.571,
      severity: 'major',
      message: expect.stringContaining(
        'wagner+fama captured: source A "7" is less than the parts have at the least, 11',
      ),
    });
  });

  it('is a part above the most said of its whole', () => {
    expect(find(both('50-60'), wagner('70'), wagner('20'))).toMatchObject({
      claims: ['B'],
      against: ['A'],
      gap: 10,
      message:
        'wagner killed: source B "70" is more than the most said of wagner+fama killed, 60 (source A "50-60")',
    });
  });

  it('holds measures and the tree of actors too', () => {
    expect(sidesOf(find({ count: '20', measure: 'killed+wounded' }, '30'))).toBe('B over A');
    expect(sidesOf(find({ count: '20', victims: 'mali-government-side' }, wagner('15'), fama('15')))).toBe(
      'B C over A',
    );
    expect(sidesOf(find({ count: '20', victims: 'all' }, { count: '30', victims: 'csp' }))).toBe('B over A');
  });

  it('is nothing where parts and whole can both hold', () => {
    expect(find(both('53'), wagner('50'), fama('up to 10'))).toBeNull();
    expect(find(both('at least 7'), wagner('20'))).toBeNull();
    expect(find(both('dozens'), wagner('2'), fama('3'))).toBeNull();
  });

  it('allows for hedges on both sides', () => {
    expect(find(both('about 50'), wagner('52'), fama('3'))).toBeNull();
    expect(find(both('47'), wagner('about 50'))).toBeNull();
    expect(find(both('44'), wagner('about 50'))).toMatchObject({ gap: 1 });
    expect(find(both('about 50'), wagner('56'))).toMatchObject({ gap: 1 });
  });

  it('takes no account of unspecified victims and of things that are no people', () => {
    expect(find({ count: '1', victims: 'all' }, { count: '30', victims: 'unspecified' })).toBeNull();
    expect(
      find({ count: '1', victims: 'all', measure: 'vehicles' }, { count: '30', measure: 'vehicles' }),
    ).toBeNull();
  });

  it('never holds adds_to claims against the whole', () => {
    expect(find(wagner('84'), { count: '30', measure: 'killed+wounded', addsTo: 'A' })).toBeNull();
    expect(find(wagner('84'), { count: '30', measure: 'killed+wounded' })).not.toBeNull();
  });

  it('uses the confirmed floor of a part', () => {
    expect(sidesOf(find(both('5'), wagner('12', { scope: 'partial' }), wagner('3')))).toBe('B over A');
  });

  it('does not hold a whole against losses admitted without figure as more than one', () => {
    expect(find(both('3'), wagner('no figure given'), fama('2'))).toBeNull();
    expect(find(both('no figure given'), wagner('2'))).toBeNull();
  });

  it('gathers all impossibilities of the incident in one entry, measured by the widest', () => {
    const found = find(
      both('7'),
      wagner('9'),
      { count: '5', victims: 'csp', measure: 'killed+wounded' },
      { count: '60', victims: 'csp' },
    );
    expect(found).toMatchObject({ claims: ['B', 'D'], against: ['A', 'C'], gap: 55, ratio: 12 });
    expect(found?.message.split('; ')).toHaveLength(4);
  });

  it('has no ratio against nobody', () => {
    expect(find(both('none'), wagner('9'))).toMatchObject({ gap: 9, ratio: null });
  });
});

describe('aggregate_of', () => {
  const sum = (count: string, parts: ClaimParts = {}): ClaimParts => ({
    count,
    aggregateOf: ['B', 'C'],
    ...parts,
  });

  it('is checked: the sum must be that of the named parts', () => {
    const parts = [
      { count: '5', measure: 'captured' },
      { count: '6', measure: 'missing' },
    ];
    expect(find(sum('11'), ...parts)).toBeNull();
    expect(find(sum('10'), ...parts)).toMatchObject({
      claims: ['B', 'C'],
      against: ['A'],
      gap: 1,
      message: 'source A "10" is not the sum of source B "5", source C "6"',
    });
    expect(find(sum('12'), ...parts)).toMatchObject({ claims: ['A'], against: ['B', 'C'], gap: 1 });
  });

  it('allows what the words of the parts allow', () => {
    const missing = { measure: 'missing' };
    expect(
      find(sum('12'), { count: 'at least 5', measure: 'captured' }, { count: '6', ...missing }),
    ).toBeNull();
    expect(find(sum('7'), { count: 'up to 5', measure: 'captured' }, { count: '6', ...missing })).toBeNull();
    expect(
      find(sum('7'), { count: 'no figure given', measure: 'captured' }, { count: '6', ...missing }),
    ).toBeNull();
    expect(find(sum('unknown'), { count: '5', measure: 'captured' }, { count: '6', ...missing })).toBeNull();
  });

  it('is checked only among claims that stand', () => {
    const wrong = [
      { count: '5', measure: 'captured' },
      { count: '6', measure: 'missing' },
    ] as const;
    expect(find(sum('10', { review: 'rejected' }), ...wrong)).toBeNull();
    expect(find(sum('10'), wrong[0], { ...wrong[1], review: 'rejected' })).toBeNull();
  });

  it('names the sums in the order of ids', () => {
    const found = find(
      { count: '9', aggregateOf: 'C' },
      { count: '8', aggregateOf: 'C', measure: 'captured' },
      { count: '5', measure: 'missing' },
    );
    expect(found?.message).toBe(
      'source A "9" is not the sum of source C "5"; source B "8" is not the sum of source C "5"',
    );
  });

  it('is never split', () => {
    expect(
      find(sum('11'), { count: '5', measure: 'captured' }, { count: '6', measure: 'missing' }),
    ).toBeNull();
  });
});

describe('a source whose own figures for the parts exclude its figure for the whole', () => {
  const csp = { source: 'CSP' };

  it('is an aggregate disagreement, also where all sources together would allow it', () => {
    const found = find(wagner('84', csp), fama('47', csp), both('120', csp), wagner('20'), fama('10'));
    expect(found).toMatchObject({
      claims: ['A', 'B'],
      against: ['C'],
      gap: 11,
      message: 'wagner+fama killed: CSP "120" does not fit what CSP says of the parts',
    });
  });

  it('counts what it adds to them', () => {
    const more = { measure: 'killed+wounded', addsTo: ['A', 'B'], ...csp };
    expect(find(wagner('84', csp), fama('47', csp), both('150', csp), both('30', more))).toBeNull();
    expect(sidesOf(find(wagner('84', csp), fama('47', csp), both('170', csp), both('30', more)))).toBe(
      'C over A B D',
    );
  });

  it('is not one when its whole says more than its figures for some of the siblings', () => {
    const side = (count: string): ClaimParts => ({ count, victims: 'mali-government-side', ...csp });
    expect(find(wagner('84', csp), fama('47', csp), side('150'))).toBeNull();
    expect(sidesOf(find(wagner('84', csp), fama('47', csp), side('120'), wagner('2'), fama('3')))).toBe(
      'A B over C',
    );
  });

  it('is not one for what it says nothing of as a whole', () => {
    expect(find(wagner('84', csp), fama('47', csp), both('200'), wagner('90'), fama('100'))).toBeNull();
  });
});
