import { describe, expect, it } from 'vitest';
import { Actors } from '../../src/claim/actors.js';
import type { ReconcileOptions } from '../../src/reconcile/reconcile-incident.js';
import { actor, type ClaimParts, claim, groupIn, reconcile } from '../build-claim.js';

/** What is implied for a group: `131-161 by CSP (A, B, C)`, the envelopes first. */
function implied(
  group: string,
  claims: readonly (ClaimParts & { about: string })[],
  options: Partial<ReconcileOptions> = {},
): string[] {
  const built = claims.map(({ about, ...parts }) => {
    const [victims = '', measure = ''] = about.split(' ');
    return claim({ victims, measure, ...parts });
  });
  const [victims, measure] = group.split(' ');
  return groupIn(reconcile(built, options), victims, measure).implied.because.map(
    ({ by, source, low, high, claims: ids }) =>
      `${low ?? '?'}-${high ?? '?'} by ${by === 'source' ? source : by} (${ids.join(', ')})`,
  );
}

describe('over the envelopes of the groups', () => {
  it('a whole is at least the sum of its disjoint parts, and at most that of all its parts', () => {
    expect(
      implied('wagner+fama killed', [
        { id: 'A', about: 'wagner killed', count: '25-84' },
        { id: 'B', about: 'fama killed', count: '10-47' },
        { id: 'C', about: 'wagner+fama killed', count: '53' },
      ]),
    ).toEqual(['35-131 by envelopes (A, B)']);
  });

  it('stays exact on hundreds of groups that overlap in a ring', () => {
    const count = 400;
    const name = (index: number) => `g${index % count}`;
    const people = (index: number) => (index % count) + 1;
    const claims = Array.from({ length: count }, (_, index) => [
      claim({ id: `P${index}`, victims: name(index), measure: 'killed', count: `${people(index)}` }),
      claim({
        id: `W${index}`,
        victims: `${name(index)}+${name(index + 1)}`,
        measure: 'killed',
        count: '900+',
      }),
      claim({ id: `M${index}`, victims: name(index), measure: 'killed+wounded', count: '900+' }),
    ]).flat();
    const result = reconcile(claims, { actors: new Actors() });
    expect(result.groups).toHaveLength(3 * count);
    for (const index of [0, 1, 7, 200, count - 2, count - 1]) {
      const sum = people(index) + people(index + 1);
      const pair = groupIn(result, `${name(index)}+${name(index + 1)}`, 'killed').implied;
      expect([pair.low, pair.high]).toEqual([sum, sum]);
      expect(groupIn(result, name(index), 'killed+wounded').implied.low).toBe(people(index));
    }
  });

  it('the parts put no ceiling on the whole when one of them has none', () => {
    expect(
      implied('wagner+fama killed', [
        { id: 'A', about: 'wagner killed', count: '25-84' },
        { id: 'B', about: 'fama killed', count: 'at least 10' },
        { id: 'C', about: 'wagner+fama killed', count: '53' },
      ]),
    ).toEqual(['35-? by envelopes (A, B)']);
  });

  it('nor when nobody speaks of one of them: then the whole is at least the other', () => {
    expect(
      implied('wagner+fama killed', [
        { id: 'A', about: 'wagner killed', count: '25-84' },
        { id: 'C', about: 'wagner+fama killed', count: '53' },
      ]),
    ).toEqual(['25-? by envelopes (A)']);
  });

  it('the members of a set of measures exhaust it too', () => {
    expect(
      implied('wagner killed+wounded', [
        { id: 'A', about: 'wagner killed', count: '20' },
        { id: 'B', about: 'wagner wounded', count: '30' },
        { id: 'C', about: 'wagner killed+wounded', count: '45' },
      ]),
    ).toContain('50-50 by envelopes (A, B)');
  });

  it('siblings in the tree are disjoint but need not exhaust their group', () => {
    expect(
      implied('mali-government-side killed', [
        { id: 'A', about: 'wagner killed', count: '25-84' },
        { id: 'B', about: 'fama killed', count: '10-47' },
        { id: 'C', about: 'mali-government-side killed', count: '90' },
      ])[0],
    ).toBe('35-? by envelopes (A, B)');
  });

  it('a sibling of whom nobody speaks counts with its own parts', () => {
    const actors = new Actors([
      actor({ id: 'side' }),
      actor({ id: 'army', partOf: 'side' }),
      actor({ id: 'battalion', partOf: 'army' }),
      actor({ id: 'police', partOf: 'side' }),
    ]);
    expect(
      implied(
        'side killed',
        [
          { id: 'A', about: 'battalion killed', count: '10' },
          { id: 'B', about: 'police killed', count: '20' },
          { id: 'C', about: 'side killed', count: '90' },
        ],
        { actors },
      ),
    ).toEqual(['30-? by envelopes (A, B)']);
  });

  it('groups that are neither siblings nor members of one set are not added', () => {
    expect(
      implied('all killed', [
        { id: 'A', about: 'wagner killed', count: '25' },
        { id: 'B', about: 'csp killed', count: '20' },
        { id: 'C', about: 'all killed', count: '90' },
      ]),
    ).toEqual(['25-? by envelopes (A)']);
  });

  it('a member of a set that lies within another is not added to it', () => {
    expect(
      implied('wagner+mali-government-side killed', [
        { id: 'A', about: 'wagner killed', count: '25' },
        { id: 'B', about: 'mali-government-side killed', count: '40' },
        { id: 'C', about: 'wagner+mali-government-side killed', count: '40' },
      ]),
    ).toEqual(['40-40 by envelopes (B)']);
  });

  it('a part is at most its whole, the lowest of several wholes', () => {
    expect(
      implied('wagner killed', [
        { id: 'A', about: 'wagner killed', count: '25' },
        { id: 'B', about: 'wagner+fama killed', count: '50-60' },
        { id: 'C', about: 'wagner killed+wounded', count: '55' },
      ]),
    ).toEqual(['?-55 by envelopes (C)']);
  });

  it('an open whole puts no ceiling on its parts', () => {
    expect(
      implied('wagner killed', [
        { id: 'A', about: 'wagner killed', count: '25' },
        { id: 'B', about: 'wagner+fama killed', count: 'at least 50' },
      ]),
    ).toEqual([]);
  });

  it('uses named figures, lifted to confirmed floors', () => {
    expect(
      implied('wagner+fama killed', [
        { id: 'A', about: 'wagner killed', count: 'about 50' },
        { id: 'B', about: 'fama killed', count: '3' },
        { id: 'B2', about: 'fama killed', count: '12', scope: 'partial' },
        { id: 'C', about: 'wagner+fama killed', count: '90' },
      ]),
    ).toEqual(['62-? by envelopes (A, B2)']);
  });

  it('unspecified victims and things that are no people take no part', () => {
    const claims = [
      { id: 'A', about: 'unspecified killed', count: '5' },
      { id: 'B', about: 'wagner vehicles', count: '5' },
      { id: 'C', about: 'all killed', count: '90' },
    ];
    for (const { about } of claims) expect(implied(about, claims)).toEqual([]);
  });

  it('claims that only add to others do not bound the whole', () => {
    expect(
      implied('wagner killed', [
        { id: 'A', about: 'wagner killed', count: '84' },
        { id: 'B', about: 'wagner killed+wounded', count: '30', addsTo: 'A' },
      ]),
    ).toEqual([]);
  });

  it('a claim whose adds_to cannot hold speaks of the whole', () => {
    expect(
      implied('wagner killed', [
        { id: 'A', about: 'wagner killed', count: '84' },
        { id: 'B', about: 'wagner killed+wounded', count: '90', addsTo: 'nowhere' },
      ]),
    ).toEqual(['?-90 by envelopes (B)']);
  });

  it('actors that are part of each other lead nowhere, but do not lead in circles', () => {
    const actors = new Actors([
      actor({ id: 'a', partOf: 'b' }),
      actor({ id: 'b', partOf: 'a' }),
      actor({ id: 'c', partOf: 'b' }),
      actor({ id: 'd', partOf: 'a' }),
    ]);
    const claims = ['a', 'b', 'c', 'd'].map((id) => ({ id, about: `${id} killed`, count: '1' }));
    expect(implied('a killed', claims, { actors })).toHaveLength(2);
  });

  it('that contradict each other imply two limits, and no range between them', () => {
    const actors = new Actors([
      actor({ id: 'army', partOf: 'gov' }),
      actor({ id: 'pmc', partOf: 'gov' }),
      actor({ id: 'gov' }),
    ]);
    const claims = [
      { id: 'A', about: 'gov killed', count: 'none' },
      { id: 'B', about: 'army+pmc killed', count: '50' },
      { id: 'C', about: 'army killed', count: '4' },
    ];
    const limits = implied('army+pmc killed', claims, { actors });
    expect(limits).toHaveLength(2);
    expect(limits.join()).not.toContain('4-0');
  });
});

describe('by one source that speaks of the parts', () => {
  const csp = { source: 'CSP' } as const;
  const wagner = { id: 'A', about: 'wagner killed', count: '84', ...csp };
  const fama = { id: 'B', about: 'fama killed', count: '47', ...csp };
  const parts = [wagner, fama];
  const whole = { id: 'W', about: 'wagner+fama killed', count: '53', source: 'X' };

  it('the whole is the sum of its figures for all parts', () => {
    expect(implied('wagner+fama killed', [...parts, whole])).toContain('131-131 by CSP (A, B)');
  });

  it('every source that speaks of all parts is heard, in the order of their names', () => {
    const jnim = [
      { ...wagner, id: 'C', count: '50', source: 'JNIM' },
      { ...fama, id: 'D', count: '10', source: 'JNIM' },
    ];
    expect(implied('wagner+fama killed', [...jnim, ...parts, whole]).slice(1)).toEqual([
      '131-131 by CSP (A, B)',
      '60-60 by JNIM (C, D)',
    ]);
  });

  it('84 and 47 and about thirty more, dead or gravely hurt, imply 131-161 killed', () => {
    const more = {
      id: 'C',
      about: 'wagner+fama killed+wounded',
      count: 'about 30',
      addsTo: ['A', 'B'],
      ...csp,
    };
    expect(implied('wagner+fama killed', [...parts, more, whole])).toContain('131-161 by CSP (A, B, C)');
  });

  it('what it adds under the same or a narrower key counts in full', () => {
    const more = { id: 'C', count: '10-20', addsTo: 'A', ...csp };
    expect(implied('wagner+fama killed', [...parts, { about: 'wagner killed', ...more }, whole])).toContain(
      '141-151 by CSP (A, B, C)',
    );
    const open = { ...more, about: 'fama killed', count: 'up to 20' };
    expect(implied('wagner+fama killed', [...parts, open, whole])).toContain('131-151 by CSP (A, B, C)');
    const atLeast = { ...more, about: 'fama killed', count: 'at least 20' };
    expect(implied('wagner+fama killed', [...parts, atLeast, whole])).toContain('151-? by CSP (A, B, C)');
  });

  it.each([
    ['another source', { about: 'wagner killed', source: 'X' }],
    ['no figure', { about: 'wagner killed', count: 'dozens' }],
    ['victims beyond the whole', { about: 'csp killed' }],
    ['another measure', { about: 'wagner captured' }],
    ['a claim that does not stand', { about: 'wagner killed', review: 'rejected' as const }],
  ])('what it adds is left out with %s', (_, more) => {
    const addition = { id: 'C', count: '30', addsTo: 'A', ...csp, ...more };
    expect(implied('wagner+fama killed', [...parts, addition, whole])).toContain('131-131 by CSP (A, B)');
  });

  it('that speaks of one part only, nothing follows', () => {
    expect(implied('wagner+fama killed', [wagner, { ...fama, source: 'X' }, whole])).toEqual([
      '131-131 by envelopes (A, B)',
    ]);
  });

  it('its several figures for one part make a range; at-most ones have no low, at-least ones no high', () => {
    expect(
      implied('wagner+fama killed', [
        ...parts,
        { id: 'A2', about: 'wagner killed', count: '50', ...csp },
        whole,
      ]),
    ).toContain('97-131 by CSP (A, A2, B)');
    expect(
      implied('wagner+fama killed', [
        ...parts,
        { id: 'A2', about: 'wagner killed', count: 'up to 90', ...csp },
        { id: 'B2', about: 'fama killed', count: 'at least 40', ...csp },
        whole,
      ]),
    ).toContain('40-? by CSP (A, A2, B, B2)');
  });

  it('vague words are no figures for a part', () => {
    expect(implied('wagner+fama killed', [{ ...wagner, count: 'dozens' }, fama, whole])).not.toContain(
      expect.stringContaining('CSP'),
    );
  });

  it('siblings give a floor only, also when it speaks of two among several', () => {
    expect(
      implied('mali-government-side killed', [...parts, { ...whole, about: 'mali-government-side killed' }]),
    ).toContain('131-? by CSP (A, B)');
  });

  it('measures are parts too', () => {
    expect(
      implied('wagner killed+wounded', [
        wagner,
        { id: 'B', about: 'wagner wounded', count: '12', ...csp },
        { id: 'W', about: 'wagner killed+wounded', count: '90' },
      ]),
    ).toContain('96-96 by CSP (A, B)');
  });
});

describe('the implied range of a group', () => {
  it('has the bounds of the envelopes, with every implication in words', () => {
    const claims = [
      claim({ id: 'A', source: 'CSP', victims: 'wagner', count: '84' }),
      claim({ id: 'B', source: 'CSP', victims: 'fama', count: '40-47' }),
      claim({ id: 'W', victims: 'wagner+fama', count: '53' }),
    ];
    expect(groupIn(reconcile(claims), 'wagner+fama').implied).toEqual({
      low: 124,
      high: 131,
      because: [
        {
          by: 'envelopes',
          source: null,
          low: 124,
          high: 131,
          claims: ['A', 'B'],
          message: 'the ranges of the other groups imply at least 124 and at most 131',
        },
        {
          by: 'source',
          source: 'CSP',
          low: 124,
          high: 131,
          claims: ['A', 'B'],
          message: 'what CSP says of the parts implies 124-131',
        },
      ],
    });
  });

  it('says so in the fewest words', () => {
    const says = (count: string) =>
      groupIn(
        reconcile([
          claim({ id: 'A', source: 'CSP', victims: 'wagner', count: '84' }),
          claim({ id: 'B', source: 'CSP', victims: 'fama', count }),
          claim({ id: 'W', victims: 'wagner+fama', count: 'at least 53' }),
        ]),
        'wagner+fama',
      ).implied.because.map((one) => one.message);
    expect(says('47')).toContain('what CSP says of the parts implies 131');
    expect(says('at least 47')).toEqual([
      'the ranges of the other groups imply at least 131',
      'what CSP says of the parts implies at least 131',
    ]);
  });

  it('is empty where nothing follows', () => {
    expect(groupIn(reconcile([claim()])).implied).toEqual({ low: null, high: null, because: [] });
  });
});
