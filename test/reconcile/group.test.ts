import { describe, expect, it } from 'vitest';
import { isConfirmedFloor } from '../../src/reconcile/group.js';
import { claim, envelopeOf, fatesIn, groupIn, groupsOf, reconcile } from '../build-claim.js';

describe('groups', () => {
  it('are one for each victims and measure, ordered by victims, then measure', () => {
    const groups = groupsOf([
      claim({ id: 'A', victims: 'wagner+fama' }),
      claim({ id: 'B', victims: 'wagner', measure: 'killed' }),
      claim({ id: 'C', victims: 'wagner', measure: 'captured' }),
      claim({ id: 'D', victims: 'fama' }),
      claim({ id: 'E', victims: 'wagner', measure: 'killed' }),
    ]);
    expect(groups.map(({ victims, measure }) => `${victims}/${measure}`)).toEqual([
      'fama/killed',
      'wagner/captured',
      'wagner/killed',
      'wagner+fama/killed',
    ]);
  });

  it('list their claims by id, whatever the order of rows', () => {
    const [group] = groupsOf(['C', 'A', 'B'].map((id) => claim({ id })));
    expect(group?.entries.map((entry) => entry.claim.id)).toEqual(['A', 'B', 'C']);
    expect(group?.counted.map((one) => one.id)).toEqual(['A', 'B', 'C']);
  });

  it('list rows that share an id by what they say, the standing one first', () => {
    const rows = [
      claim({ id: 'A', note: 'seen twice' }),
      claim({ id: 'A', note: 'again' }),
      claim({ id: 'B' }),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const [group] = groupsOf(order);
      expect(group?.entries.map(({ claim: one, status }) => `${one.id} ${one.note} ${status}`)).toEqual([
        'A again counted',
        'A seen twice left-out',
        'B null counted',
      ]);
    }
  });

  it('keep sets under their own key and never split them', () => {
    const result = reconcile([claim({ id: 'A', victims: 'wagner+fama', count: '53' })]);
    expect(result.groups).toHaveLength(1);
    expect(envelopeOf(result, 'wagner+fama')).toBe('53-53');
  });
});

describe('a partial claim', () => {
  it('is a floor, and no figure of its own', () => {
    const result = reconcile([claim({ id: 'A', scope: 'partial' }), claim({ id: 'B', count: '60' })]);
    expect(fatesIn(result)).toEqual({ A: 'floor: partial', B: 'counted' });
    expect(groupIn(result).origins).toBe(1);
  });

  it('without a named figure is listed as without figure', () => {
    for (const count of ['dozens', 'heavy losses', 'unknown']) {
      expect(fatesIn(reconcile([claim({ id: 'A', scope: 'partial', count })]))).toEqual({
        A: 'left-out: no-figure',
      });
    }
  });
});

describe('part_of', () => {
  it('makes a claim of the same group a floor of the whole', () => {
    const result = reconcile([
      claim({ id: 'A', count: '60' }),
      claim({ id: 'B', count: '12', partOf: 'A', stance: 'third' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'counted', B: 'floor: part-of (A)' });
  });

  it("is a floor in the whole's key and an ordinary claim in its own", () => {
    const result = reconcile([
      claim({ id: 'A', victims: 'wagner+fama', count: '60' }),
      claim({ id: 'B', victims: 'wagner', count: '12', partOf: 'A' }),
    ]);
    expect(groupIn(result, 'wagner').claims).toMatchObject([{ id: 'B', status: 'counted' }]);
    expect(groupIn(result, 'wagner+fama').claims).toMatchObject([
      { id: 'A', status: 'counted' },
      { id: 'B', status: 'floor', reason: 'part-of', because: ['A'] },
    ]);
  });

  it('stands once in a key in which it is part of several claims', () => {
    const result = reconcile([
      claim({ id: 'A', victims: 'wagner+fama' }),
      claim({ id: 'B', victims: 'wagner+fama' }),
      claim({ id: 'C', victims: 'wagner', partOf: ['B', 'A'] }),
      claim({ id: 'D', victims: 'wagner', partOf: 'C' }),
    ]);
    expect(fatesIn(result)).toMatchObject({
      C: 'counted; floor: part-of (A, B)',
      D: 'floor: part-of (C)',
    });
  });

  it('of a claim that does not stand is a floor all the same', () => {
    const result = reconcile([
      claim({ id: 'A', count: '60', review: 'rejected' }),
      claim({ id: 'B', count: '12', partOf: 'A' }),
    ]);
    expect(fatesIn(result).B).toBe('floor: part-of (A)');
  });

  it("of a part that is itself left out, or names no figure, is no floor of the whole's key", () => {
    const result = reconcile([
      claim({ id: 'A', victims: 'wagner+fama' }),
      claim({ id: 'B', victims: 'wagner', partOf: 'A', review: 'rejected' }),
      claim({ id: 'C', victims: 'wagner', count: 'dozens', partOf: 'A' }),
    ]);
    expect(groupIn(result, 'wagner+fama').claims.map((one) => one.id)).toEqual(['A']);
    expect(groupIn(result, 'wagner').claims.map((one) => one.status)).toEqual(['left-out', 'counted']);
  });
});

describe('a loss admitted without a figure', () => {
  const admission = claim({ id: 'A', count: 'no figure given', stance: 'own' });

  it('counts where nobody says anything of the size', () => {
    const result = reconcile([admission, claim({ id: 'B', count: 'unknown' })]);
    expect(fatesIn(result).A).toBe('counted');
    expect(envelopeOf(result)).toBe('1-?+');
  });

  it.each([
    ['a figure', claim({ id: 'B', count: '84' })],
    ['a word of size', claim({ id: 'B', count: 'dozens' })],
    ['a denial', claim({ id: 'B', count: 'none' })],
    ['a confirmed floor', claim({ id: 'B', count: '3', scope: 'partial', stance: 'own' })],
  ])('stands back where somebody gives %s', (_, other) => {
    expect(fatesIn(reconcile([admission, other])).A).toBe('left-out: no-figure');
  });

  it('does not stand back before a partial count of the enemy, which proves nothing', () => {
    const result = reconcile([admission, claim({ id: 'B', count: '3', scope: 'partial', stance: 'enemy' })]);
    expect(fatesIn(result)).toEqual({ A: 'counted', B: 'floor: partial' });
    expect(envelopeOf(result)).toBe('1-?+');
  });
});

describe('a confirmed floor', () => {
  const isFloor = (parts: Parameters<typeof claim>[0], floor = true) => isConfirmedFloor(claim(parts), floor);

  it('is a named list, whoever gives it and whether or not it is partial', () => {
    expect(isFloor({ basis: 'named_list' }, false)).toBe(true);
    expect(isFloor({ basis: 'named_list', stance: 'enemy' })).toBe(true);
  });

  it('is a partial count by anybody but the enemy', () => {
    expect(isFloor({ stance: 'own' })).toBe(true);
    expect(isFloor({ stance: 'third' })).toBe(true);
    expect(isFloor({ stance: null })).toBe(true);
    expect(isFloor({ stance: 'enemy' })).toBe(false);
  });

  it('is never a body count or imagery', () => {
    expect(isFloor({ basis: 'body_count', stance: 'own' })).toBe(false);
    expect(isFloor({ basis: 'imagery', stance: 'third' })).toBe(false);
  });

  it('is no full claim on any other basis', () => {
    expect(isFloor({ basis: 'statement', stance: 'own' }, false)).toBe(false);
    expect(isFloor({}, false)).toBe(false);
  });

  it('needs a named figure with a floor', () => {
    expect(isFloor({ basis: 'named_list', count: 'up to 12' })).toBe(false);
    expect(isFloor({ basis: 'named_list', count: 'dozens' })).toBe(false);
    expect(isFloor({ basis: 'named_list', count: 'at least 12' })).toBe(true);
  });
});

describe('--latest-per-source', () => {
  const latest = (claims: Parameters<typeof reconcile>[0]) =>
    fatesIn(reconcile(claims, { latestPerSource: true }));
  const csp = { source: 'CSP' } as const;

  it('lets only the latest of one source stand for a group', () => {
    const claims = [
      claim({ id: 'A', ...csp, count: '50', reportedOn: '2024-07-28' }),
      claim({ id: 'B', ...csp, count: '84', reportedOn: '2024-08-01' }),
      claim({ id: 'C', ...csp, count: '70' }),
      claim({ id: 'D', ...csp, victims: 'fama', reportedOn: '2024-07-01' }),
      claim({ id: 'E', source: 'JNIM', reportedOn: '2024-07-01' }),
    ];
    expect(latest(claims)).toEqual({
      A: 'left-out: not-latest (B)',
      B: 'counted',
      C: 'left-out: not-latest (B)',
      D: 'counted',
      E: 'counted',
    });
    expect(fatesIn(reconcile(claims))).toMatchObject({ A: 'counted', B: 'counted', C: 'counted' });
  });

  it('knows one source under its several names', () => {
    const claims = [
      claim({ id: 'A', source: 'CSP-PSD', voice: 'csp', reportedOn: '2024-07-28' }),
      claim({ id: 'B', source: 'CSP-DPA', voice: 'csp', reportedOn: '2024-08-01' }),
    ];
    expect(latest(claims)).toEqual({ A: 'left-out: not-latest (B)', B: 'counted' });
  });

  it('keeps the claims that a relation connects with the latest', () => {
    expect(
      latest([
        claim({ id: 'A', ...csp, count: '84', reportedOn: '2024-08-01' }),
        claim({ id: 'B', ...csp, count: '30', reportedOn: '2024-08-02', addsTo: 'A' }),
        claim({ id: 'C', ...csp, count: '50', reportedOn: '2024-07-28' }),
      ]),
    ).toEqual({ A: 'counted', B: 'floor: adds-to (A)', C: 'left-out: not-latest (A)' });
  });

  it('keeps floors, and lets an older admission without figure stand back first', () => {
    expect(
      latest([
        claim({ id: 'A', ...csp, count: '9', reportedOn: '2024-08-01' }),
        claim({ id: 'B', ...csp, count: 'heavy losses', reportedOn: '2024-08-09' }),
        claim({ id: 'C', ...csp, count: '1', reportedOn: '2024-07-01', scope: 'partial' }),
      ]),
    ).toEqual({ A: 'counted', B: 'left-out: no-figure', C: 'floor: partial' });
  });
});
