import { describe, expect, it } from 'vitest';
import { compareByDate } from '../../src/reconcile/lineage.js';
import { claim, envelopeOf, fatesIn, groupIn, reconcile } from '../build-claim.js';

describe('supersedes', () => {
  it('removes the older figure of the same source', () => {
    const result = reconcile([
      claim({ id: 'A', source: 'CSP', count: '7', reportedOn: '2024-07-28' }),
      claim({ id: 'B', source: 'CSP', count: '9', reportedOn: '2024-08-01', supersedes: 'A' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'left-out: superseded (B)', B: 'counted' });
    expect(envelopeOf(result)).toBe('9-9');
  });

  it('removes a figure of another source too', () => {
    const result = reconcile([
      claim({ id: 'A', source: 'CSP', count: '7' }),
      claim({ id: 'B', source: 'JNIM', count: '9', supersedes: 'A' }),
    ]);
    expect(fatesIn(result).A).toBe('left-out: superseded (B)');
  });

  it('removes the target from its own group whatever the group or measure of the superseder', () => {
    const result = reconcile([
      claim({ id: 'A', victims: 'wagner', measure: 'killed', count: '7' }),
      claim({ id: 'B', victims: 'fama', measure: 'wounded', count: '9', supersedes: 'A' }),
    ]);
    expect(groupIn(result, 'wagner', 'killed').claims[0]).toMatchObject({ reason: 'superseded' });
    expect(envelopeOf(result, 'wagner', 'killed')).toBe('?-?');
    expect(envelopeOf(result, 'fama', 'wounded')).toBe('9-9');
  });

  it('leaves no figure when the superseder has none', () => {
    const result = reconcile([
      claim({ id: 'A', count: '20' }),
      claim({ id: 'B', count: '', supersedes: 'A' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'left-out: superseded (B)', B: 'left-out: no-figure' });
    expect(envelopeOf(result)).toBe('?-?');
  });

  it('has no effect from a row that is pending or rejected', () => {
    for (const review of ['pending', 'rejected'] as const) {
      const result = reconcile([claim({ id: 'A' }), claim({ id: 'B', supersedes: 'A', review })]);
      expect(fatesIn(result)).toEqual({ A: 'counted', B: `left-out: ${review}` });
    }
  });

  it('has no effect from a row that only doubles another', () => {
    const result = reconcile([
      claim({ id: 'A' }),
      claim({ id: 'B' }),
      claim({ id: 'C', supersedes: 'A', duplicateOf: 'B' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'counted', B: 'counted', C: 'left-out: duplicate (B)' });
  });

  it('takes effect from the day the superseder was reported', () => {
    const claims = [
      claim({ id: 'A', count: '7', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '9', reportedOn: '2024-08-01', supersedes: 'A' }),
    ];
    expect(fatesIn(reconcile(claims, { asOf: '2024-07-31' }))).toEqual({
      A: 'counted',
      B: 'left-out: after-as-of',
    });
    expect(fatesIn(reconcile(claims, { asOf: '2024-08-01' }))).toEqual({
      A: 'left-out: superseded (B)',
      B: 'counted',
    });
  });

  it('names every superseder, in the order of ids', () => {
    const result = reconcile([
      claim({ id: 'C', supersedes: 'A' }),
      claim({ id: 'B', supersedes: 'A' }),
      claim({ id: 'A' }),
    ]);
    expect(fatesIn(result).A).toBe('left-out: superseded (B, C)');
  });
});

describe('retracts', () => {
  it('removes the claim; the row itself may have no figure', () => {
    const result = reconcile([claim({ id: 'A', count: '15' }), claim({ id: 'B', count: '', retracts: 'A' })]);
    expect(fatesIn(result)).toEqual({ A: 'left-out: retracted (B)', B: 'left-out: no-figure' });
  });

  it('of a superseder revives what it had superseded', () => {
    const result = reconcile([
      claim({ id: 'A', count: '7' }),
      claim({ id: 'B', count: '9', supersedes: 'A' }),
      claim({ id: 'C', count: '', retracts: 'B' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ A: 'counted', B: 'left-out: retracted (C)' });
    expect(envelopeOf(result)).toBe('7-7');
  });

  it('of a retraction gives the claim back', () => {
    const result = reconcile([
      claim({ id: 'A', count: '7' }),
      claim({ id: 'B', count: '', retracts: 'A' }),
      claim({ id: 'C', count: '', retracts: 'B' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ A: 'counted', B: 'left-out: retracted (C)' });
  });

  it('is decided before what a retracted retraction retracts, however long the chain', () => {
    const chain = ['A', 'B', 'C', 'D', 'E'].map((id, index, ids) =>
      claim({ id, count: '5', ...(index > 0 ? { retracts: ids[index - 1] as string } : {}) }),
    );
    expect(fatesIn(reconcile(chain))).toEqual({
      A: 'counted',
      B: 'left-out: retracted (C)',
      C: 'counted',
      D: 'left-out: retracted (E)',
      E: 'counted',
    });
  });

  it('waits for every retraction of the retraction', () => {
    const result = reconcile([
      claim({ id: 'A' }),
      claim({ id: 'B', retracts: 'A' }),
      claim({ id: 'C', retracts: 'B' }),
      claim({ id: 'D', retracts: 'B' }),
      claim({ id: 'E', retracts: 'C' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ A: 'counted', B: 'left-out: retracted (D)' });
  });

  it('stands while one of several retractors stands, and only those that do are named', () => {
    const result = reconcile([
      claim({ id: 'A' }),
      claim({ id: 'B', retracts: 'A' }),
      claim({ id: 'C', retracts: 'A' }),
      claim({ id: 'D', retracts: 'C' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ A: 'left-out: retracted (B)', C: 'left-out: retracted (D)' });
  });

  it('has no effect before the day it was reported', () => {
    const claims = [
      claim({ id: 'A', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '', reportedOn: '2024-08-01', retracts: 'A' }),
    ];
    expect(fatesIn(reconcile(claims, { asOf: '2024-07-31' })).A).toBe('counted');
  });
});

describe('derived_from', () => {
  it('makes a repeat one voice with its origin: only the words of the origin count', () => {
    const result = reconcile([
      claim({ id: 'A', source: 'CSP', count: '84' }),
      claim({ id: 'B', source: 'Reuters', count: 'at least 90', derivedFrom: 'A' }),
    ]);
    expect(fatesIn(result).B).toBe('left-out: repeat (A)');
    expect(envelopeOf(result)).toBe('84-84');
    expect(groupIn(result).origins).toBe(1);
  });

  it('leads through repeats of repeats to the origin', () => {
    const result = reconcile([
      claim({ id: 'A' }),
      claim({ id: 'B', derivedFrom: 'A' }),
      claim({ id: 'C', derivedFrom: 'B' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ B: 'left-out: repeat (A)', C: 'left-out: repeat (A)' });
  });

  it('leads through a doubled row to the row it doubles', () => {
    const result = reconcile([
      claim({ id: 'A' }),
      claim({ id: 'B', duplicateOf: 'A' }),
      claim({ id: 'C', derivedFrom: 'B' }),
    ]);
    expect(fatesIn(result).C).toBe('left-out: repeat (A)');
  });

  it('may name several origins; the repeat still sets no bound', () => {
    const result = reconcile([
      claim({ id: 'A', count: '50' }),
      claim({ id: 'B', count: '80' }),
      claim({ id: 'C', count: '50-100+', derivedFrom: ['A', 'B'] }),
    ]);
    expect(fatesIn(result).C).toBe('left-out: repeat (A, B)');
    expect(envelopeOf(result)).toBe('50-80');
  });

  it('follows the first hundred origins of a repeat', () => {
    const origins = Array.from({ length: 150 }, (_, index) => claim({ id: `A${1000 + index}` }));
    const repeat = claim({ id: 'B', derivedFrom: origins.map((origin) => origin.id) });
    const result = reconcile([...origins, repeat]);
    expect(groupIn(result).claims.at(-1)).toMatchObject({ id: 'B', reason: 'repeat' });
    expect(groupIn(result).claims.at(-1)?.because).toHaveLength(100);
  });

  it('of an unknown origin is ignored: the claim stands as its own origin', () => {
    const result = reconcile([claim({ id: 'A', derivedFrom: 'nowhere' })]);
    expect(fatesIn(result)).toEqual({ A: 'counted' });
  });

  it('of a claim that the row also supersedes is a restatement, and no repeat', () => {
    const result = reconcile([
      claim({ id: 'A', count: '7' }),
      claim({ id: 'B', count: '9', supersedes: 'A', derivedFrom: 'A' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'left-out: superseded (B)', B: 'counted' });
  });

  it('goes with an origin that is superseded', () => {
    const result = reconcile([
      claim({ id: 'A', count: '7' }),
      claim({ id: 'B', count: '9', supersedes: 'A' }),
      claim({ id: 'C', count: '7', derivedFrom: 'A' }),
    ]);
    expect(fatesIn(result).C).toBe('left-out: repeat (A)');
    expect(envelopeOf(result)).toBe('9-9');
  });

  it('goes with an origin that is retracted', () => {
    const result = reconcile([
      claim({ id: 'A', count: '7' }),
      claim({ id: 'B', count: '', retracts: 'A' }),
      claim({ id: 'C', count: '7', derivedFrom: 'A' }),
    ]);
    expect(envelopeOf(result)).toBe('?-?');
    expect(fatesIn(result).C).toBe('left-out: repeat (A)');
  });

  it('goes with an origin that is rejected or pending', () => {
    for (const review of ['rejected', 'pending'] as const) {
      const result = reconcile([claim({ id: 'A', review }), claim({ id: 'B', derivedFrom: 'A' })]);
      expect(fatesIn(result)).toEqual({ A: `left-out: ${review}`, B: 'left-out: repeat (A)' });
    }
  });

  it('is left out under another victims or measure key than its origin', () => {
    const result = reconcile([
      claim({ id: 'A', measure: 'killed', count: '35' }),
      claim({ id: 'B', measure: 'killed+wounded', count: '35', derivedFrom: 'A' }),
      claim({ id: 'C', victims: 'fama', count: '35', derivedFrom: 'A' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ B: 'left-out: repeat (A)', C: 'left-out: repeat (A)' });
    expect(envelopeOf(result, 'wagner', 'killed+wounded')).toBe('?-?');
    expect(envelopeOf(result, 'fama')).toBe('?-?');
  });
});

describe('an origin later than the as-of date', () => {
  const origin = claim({ id: 'A', count: '46', reportedOn: '2024-10-10' });
  const asOf = '2024-10-05';

  it('is stood for by the earliest repeat known then', () => {
    const result = reconcile(
      [
        origin,
        claim({ id: 'B', count: '45', reportedOn: '2024-10-04', derivedFrom: 'A' }),
        claim({ id: 'C', count: '44', reportedOn: '2024-10-03', derivedFrom: 'A' }),
        claim({ id: 'D', count: '43', reportedOn: '2024-10-09', derivedFrom: 'A' }),
        claim({ id: 'E', count: '42', reportedOn: '2024-10-05', derivedFrom: 'A' }),
      ],
      { asOf },
    );
    expect(fatesIn(result)).toEqual({
      A: 'left-out: after-as-of',
      B: 'left-out: repeat (C)',
      C: 'counted',
      D: 'left-out: after-as-of',
      E: 'left-out: repeat (C)',
    });
    expect(envelopeOf(result)).toBe('44-44');
  });

  it('is stood for by a repeat of a repeat when no nearer one is known', () => {
    const result = reconcile(
      [
        origin,
        claim({ id: 'B', reportedOn: '2024-10-09', derivedFrom: 'A' }),
        claim({ id: 'C', reportedOn: '2024-10-01', derivedFrom: 'B' }),
      ],
      { asOf },
    );
    expect(fatesIn(result).C).toBe('counted');
  });

  it('is stood for by the earlier as_of, then the earlier id, of repeats of one day', () => {
    const repeat = { reportedOn: '2024-10-04', derivedFrom: 'A' };
    const result = reconcile(
      [
        origin,
        claim({ id: 'B', ...repeat, asOf: '2024-10-03' }),
        claim({ id: 'D', ...repeat, asOf: '2024-10-02' }),
        claim({ id: 'C', ...repeat, asOf: '2024-10-02' }),
      ],
      { asOf },
    );
    expect(fatesIn(result)).toMatchObject({
      B: 'left-out: repeat (C)',
      C: 'counted',
      D: 'left-out: repeat (C)',
    });
  });

  it('is stood for when it is undated', () => {
    const result = reconcile(
      [claim({ id: 'A' }), claim({ id: 'B', reportedOn: '2024-10-04', derivedFrom: 'A' })],
      { asOf },
    );
    expect(fatesIn(result)).toEqual({ A: 'left-out: undated', B: 'counted' });
  });

  it('is not stood for by a repeat under another key', () => {
    const result = reconcile(
      [
        origin,
        claim({ id: 'B', victims: 'fama', reportedOn: '2024-10-04', derivedFrom: 'A' }),
        claim({ id: 'C', measure: 'wounded', reportedOn: '2024-10-04', derivedFrom: 'A' }),
      ],
      { asOf },
    );
    expect(fatesIn(result)).toMatchObject({ B: 'left-out: repeat (A)', C: 'left-out: repeat (A)' });
  });

  it('is not stood for by a repeat of wider scope, retracted, superseded or doubling another', () => {
    const repeat = { reportedOn: '2024-10-01', derivedFrom: 'A' } as const;
    const later = { reportedOn: '2024-10-02' } as const;
    const result = reconcile(
      [
        origin,
        claim({ id: 'B', ...repeat, scope: 'wider' }),
        claim({ id: 'C', ...repeat }),
        claim({ id: 'C2', ...later, retracts: 'C' }),
        claim({ id: 'D', ...repeat }),
        claim({ id: 'D2', ...later, supersedes: 'D' }),
        claim({ id: 'E', ...repeat, duplicateOf: 'C' }),
        claim({ id: 'F', reportedOn: '2024-10-04', derivedFrom: 'A' }),
      ],
      { asOf },
    );
    expect(fatesIn(result)).toMatchObject({
      B: 'left-out: repeat (F)',
      C: 'left-out: retracted (C2)',
      D: 'left-out: superseded (D2)',
      E: 'left-out: duplicate (C)',
      F: 'counted',
    });
  });

  it('is not stood for where another origin of the repeat is known: that one counts', () => {
    const result = reconcile(
      [
        origin,
        claim({ id: 'K', reportedOn: '2024-10-01' }),
        claim({ id: 'B', reportedOn: '2024-10-04', derivedFrom: ['A', 'K'] }),
      ],
      { asOf },
    );
    expect(fatesIn(result)).toMatchObject({ B: 'left-out: repeat (A, K)', K: 'counted' });
  });

  it('is stood for once by a repeat that names several unknown origins', () => {
    const result = reconcile(
      [
        origin,
        claim({ id: 'A2', reportedOn: '2024-10-11' }),
        claim({ id: 'B', reportedOn: '2024-10-04', derivedFrom: ['A', 'A2'] }),
        claim({ id: 'C', reportedOn: '2024-10-03', derivedFrom: 'A' }),
      ],
      { asOf },
    );
    expect(fatesIn(result)).toMatchObject({ B: 'counted', C: 'counted' });
  });

  it('is not stood for when it is pending, rejected, or already superseded or retracted by then', () => {
    const repeat = claim({ id: 'B', reportedOn: '2024-10-04', derivedFrom: 'A' });
    const withdrawn = [
      [claim({ id: 'A', reportedOn: '2024-10-10', review: 'pending' })],
      [claim({ id: 'A', reportedOn: '2024-10-10', review: 'rejected' })],
      // A partial date counts as its last day, so the figure may be revised before it is known.
      [
        claim({ id: 'A', reportedOn: '2024-10' }),
        claim({ id: 'S', reportedOn: '2024-10-05', supersedes: 'A' }),
      ],
      [
        claim({ id: 'A', reportedOn: '2024-10' }),
        claim({ id: 'S', reportedOn: '2024-10-05', retracts: 'A' }),
      ],
    ];
    for (const others of withdrawn) {
      expect(fatesIn(reconcile([...others, repeat], { asOf })).B).toBe('left-out: repeat (A)');
    }
  });
});

describe('--as-of', () => {
  it('reads reported_on only, never as_of', () => {
    const claims = [
      claim({ id: 'A', reportedOn: '2024-07-28', asOf: '2024-09-01' }),
      claim({ id: 'B', reportedOn: '2024-09-01', asOf: '2024-07-28' }),
    ];
    expect(fatesIn(reconcile(claims, { asOf: '2024-08-01' }))).toEqual({
      A: 'counted',
      B: 'left-out: after-as-of',
    });
  });

  it('leaves undated claims out', () => {
    expect(fatesIn(reconcile([claim({ id: 'A' })], { asOf: '2024-08-01' }))).toEqual({
      A: 'left-out: undated',
    });
  });

  it('counts a partial date as its last possible day, in claims and in the day itself', () => {
    const claims = [claim({ id: 'A', reportedOn: '2024-10' }), claim({ id: 'B', reportedOn: '2024' })];
    expect(fatesIn(reconcile(claims, { asOf: '2024-10-30' })).A).toBe('left-out: after-as-of');
    expect(fatesIn(reconcile(claims, { asOf: '2024-10-31' })).A).toBe('counted');
    expect(fatesIn(reconcile(claims, { asOf: '2024-10' })).A).toBe('counted');
    expect(fatesIn(reconcile(claims, { asOf: '2024-10' })).B).toBe('left-out: after-as-of');
    expect(fatesIn(reconcile(claims, { asOf: '2024' })).B).toBe('counted');
  });
});

describe('rows', () => {
  it('that say the same under one id are one claim; the others are listed as duplicates', () => {
    const result = reconcile([
      claim({ id: 'A', source: 'CSP', count: '84', line: 2 }),
      claim({ id: 'A', source: 'CSP', count: '84', line: 3 }),
    ]);
    expect(groupIn(result).claims).toMatchObject([
      { id: 'A', status: 'counted', reason: null, at: 'claims.csv:2' },
      { id: 'A', status: 'left-out', reason: 'duplicate', because: ['A'], at: 'claims.csv:3' },
    ]);
  });

  it('that say different things under one id are all left out', () => {
    const result = reconcile([
      claim({ id: 'A', source: 'CSP', count: '84' }),
      claim({ id: 'A', source: 'CSP', count: '48' }),
    ]);
    expect(groupIn(result).claims.map((one) => one.reason)).toEqual(['conflicting-id', 'conflicting-id']);
    expect(envelopeOf(result)).toBe('?-?');
  });

  it('with an id in conflict relate to nothing and are no target', () => {
    const result = reconcile([
      claim({ id: 'A', count: '84', supersedes: 'B' }),
      claim({ id: 'A', count: '48' }),
      claim({ id: 'B' }),
      claim({ id: 'C', derivedFrom: 'A' }),
    ]);
    expect(fatesIn(result)).toMatchObject({ B: 'counted', C: 'counted' });
  });

  it('marked duplicate_of another are ignored and listed', () => {
    const result = reconcile([claim({ id: 'A' }), claim({ id: 'B', count: '99', duplicateOf: 'A' })]);
    expect(fatesIn(result)).toEqual({ A: 'counted', B: 'left-out: duplicate (A)' });
    expect(envelopeOf(result)).toBe('10-10');
  });

  it('of wider scope are left out of the range and listed', () => {
    const result = reconcile([claim({ id: 'A' }), claim({ id: 'B', count: '99', scope: 'wider' })]);
    expect(fatesIn(result).B).toBe('left-out: wider-scope');
    expect(envelopeOf(result)).toBe('10-10');
  });

  it('that state nothing are listed as without figure', () => {
    expect(fatesIn(reconcile([claim({ id: 'A', count: 'unknown' })]))).toEqual({ A: 'left-out: no-figure' });
  });

  it('that dispute others change no number', () => {
    const result = reconcile([claim({ id: 'A', count: '2' }), claim({ id: 'B', count: '3', disputes: 'A' })]);
    expect(envelopeOf(result)).toBe('2-3');
  });
});

describe('a relation that cannot hold', () => {
  it('is ignored when it names an unknown id or the claim itself', () => {
    const result = reconcile([
      claim({ id: 'A', supersedes: ['A', 'nowhere'] }),
      claim({ id: 'B', retracts: 'B', derivedFrom: 'nobody', duplicateOf: 'B' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'counted', B: 'counted' });
  });

  it.each(['supersedes', 'retracts', 'derivedFrom', 'duplicateOf'] as const)(
    'is ignored when %s runs in a circle: the claims stand',
    (relation) => {
      const result = reconcile([
        claim({ id: 'A', [relation]: 'C' }),
        claim({ id: 'B', [relation]: 'A' }),
        claim({ id: 'C', [relation]: 'B' }),
      ]);
      expect(fatesIn(result)).toEqual({ A: 'counted', B: 'counted', C: 'counted' });
    },
  );

  it('is ignored on the circle only: a repeat of a claim on it still is one', () => {
    const result = reconcile([
      claim({ id: 'A', derivedFrom: 'B' }),
      claim({ id: 'B', duplicateOf: 'A' }),
      claim({ id: 'C', derivedFrom: 'A' }),
    ]);
    expect(fatesIn(result)).toEqual({ A: 'counted', B: 'counted', C: 'left-out: repeat (A)' });
  });
});

describe('compareByDate', () => {
  it('orders by the last day of reported_on, then of as_of, then by id; undated claims come first', () => {
    const claims = [
      claim({ id: 'E', reportedOn: '2024-07' }),
      claim({ id: 'D', reportedOn: '2024-07-31', asOf: '2024-07-02' }),
      claim({ id: 'C', reportedOn: '2024-07-31', asOf: '2024-07-02' }),
      claim({ id: 'B', reportedOn: '2024-07-30', asOf: '2024-07-29' }),
      claim({ id: 'A' }),
    ];
    expect(claims.sort(compareByDate).map((one) => one.id)).toEqual(['A', 'B', 'E', 'C', 'D']);
  });
});

describe('chains of 20,000 claims', () => {
  const length = 20_000;

  it.each(['derivedFrom', 'supersedes', 'retracts', 'duplicateOf', 'partOf', 'addsTo'] as const)(
    'of %s are followed without overflowing the stack',
    (relation) => {
      const claims = Array.from({ length }, (_, index) =>
        claim({ id: `${index}`, ...(index > 0 ? { [relation]: `${index - 1}` } : {}) }),
      );
      expect(groupIn(reconcile(claims.reverse())).claims).toHaveLength(length);
    },
  );
});
