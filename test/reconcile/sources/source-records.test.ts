import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Actors } from '../../../src/claim/actors.js';
import type { Claim } from '../../../src/claim/claim.js';
import type { ReconcileOptions } from '../../../src/reconcile/reconcile-incident.js';
import type { SourceRecord } from '../../../src/reconcile/sources/source-record.js';
import { SourceRecords } from '../../../src/reconcile/sources/source-records.js';
import { ACTORS, actor, type ClaimParts, claim, reconcile } from '../../build-claim.js';
import { arbitraryTangle } from '../arbitrary-claims.js';

/** The records of some incidents, by id. */
function recordsOf(
  incidents: readonly (readonly Claim[])[],
  options: Partial<ReconcileOptions> = {},
  actors = ACTORS,
): Record<string, SourceRecord> {
  const records = addAll(incidents, options, actors);
  return Object.fromEntries([...records.records()].map((record) => [record.id, record]));
}

function addAll(
  incidents: readonly (readonly Claim[])[],
  options: Partial<ReconcileOptions> = {},
  actors = ACTORS,
): SourceRecords {
  const records = new SourceRecords([actors]);
  for (const claims of incidents) records.add(reconcile(claims, options), claims);
  return records;
}

/** Claims with ids of their own, from the least that is said of each. */
const claims = (...parts: ClaimParts[]) =>
  parts.map((one, index) => claim({ id: `T${index + 1}`, line: index + 2, ...one }));

describe('SourceRecords', () => {
  it('counts the claims, the incidents and the groups of a source, and its stances', () => {
    const first = claims(
      { source: 'CSP', stance: 'enemy' },
      { source: 'CSP', stance: 'enemy', victims: 'fama' },
      { source: 'CSP', stance: 'own', victims: 'csp' },
      { source: 'CSP', victims: 'csp', measure: 'wounded' },
      { source: 'CSP', victims: 'csp', measure: 'wounded', count: 'dozens' },
    );
    const second = claims({ source: 'CSP', stance: 'enemy' }, { source: 'NYT', stance: 'third' });
    const { CSP, NYT } = recordsOf([first, second]);
    expect(CSP).toMatchObject({ claims: 6, incidents: 2, groups: 5 });
    expect(CSP?.stances).toEqual({ own: 1, enemy: 3, third: 0, none: 2 });
    expect(NYT).toMatchObject({ claims: 1, incidents: 1, groups: 1 });
  });

  it('keeps one record of a voice, under the name of its actor, with every name as written', () => {
    const actors = new Actors([actor({ id: 'csp', name: 'Permanent Strategic Framework' })]);
    const { csp } = recordsOf(
      [claims({ source: 'CSP-PSD', voice: 'csp' }, { source: 'CSP-DPA', voice: 'csp', count: '84' })],
      {},
      actors,
    );
    expect(csp).toMatchObject({
      id: 'csp',
      name: 'Permanent Strategic Framework',
      names: ['CSP-DPA', 'CSP-PSD'],
      claims: 2,
    });
  });

  it('lists roles and parties, each once', () => {
    const { Reuters } = recordsOf([
      claims(
        { source: 'Reuters', sourceRole: 'media' },
        { source: 'Reuters', sourceRole: 'independent', party: 'fama', count: '3' },
        { source: 'Reuters', sourceRole: 'media', count: '4' },
      ),
    ]);
    expect(Reuters).toMatchObject({ roles: ['independent', 'media'], parties: ['fama'] });
  });

  it('gives the first and the last date as written, a month by the days it can mean', () => {
    const { A, B } = recordsOf([
      claims(
        { source: 'A', reportedOn: '2024-07-28' },
        { source: 'A', reportedOn: '2024-07', count: '3' },
        { source: 'A', reportedOn: null, count: '4' },
        { source: 'A', reportedOn: '2024-07-30', count: '5' },
        { source: 'B', reportedOn: null },
      ),
    ]);
    expect([A?.firstReport, A?.lastReport]).toEqual(['2024-07', '2024-07']);
    expect([B?.firstReport, B?.lastReport]).toEqual([null, null]);
  });

  it('counts a revision only of its own earlier claims', () => {
    const { CSP, NYT } = recordsOf([
      claims(
        { source: 'CSP', count: '7' },
        { source: 'CSP', count: '8' },
        { source: 'CSP', count: '9', supersedes: ['T1', 'T2'] },
        { source: 'CSP', count: 'unknown', retracts: 'T3' },
        { source: 'NYT', count: '18', supersedes: 'T3' },
      ),
    ]);
    expect(CSP?.revisions).toBe(2);
    expect(NYT?.revisions).toBe(0);
  });

  it('counts repeats of others, and how often others repeat it', () => {
    const { CSP, AFP, BBC } = recordsOf([
      claims(
        { source: 'CSP', count: '84' },
        { source: 'CSP', count: '84', derivedFrom: 'T1' },
        { source: 'AFP', count: '84', derivedFrom: 'T1' },
        { source: 'BBC', count: '84', derivedFrom: ['T1', 'T3'] },
      ),
    ]);
    expect(CSP).toMatchObject({ repeats: 0, repeated: 2 });
    expect(AFP).toMatchObject({ repeats: 1, repeated: 1 });
    expect(BBC).toMatchObject({ repeats: 1, repeated: 0 });
  });

  it('follows no relation that cannot hold', () => {
    const { A, B } = recordsOf([
      claims(
        { source: 'A', derivedFrom: ['T2', 'T9'], supersedes: 'T1' },
        { source: 'B', derivedFrom: 'T1' },
      ),
    ]);
    expect(A).toMatchObject({ repeats: 0, revisions: 0, repeated: 0 });
    expect(B).toMatchObject({ repeats: 0, repeated: 0 });
  });

  it('counts figures of which nobody says where they were read', () => {
    const { A } = recordsOf([
      claims(
        { source: 'A', count: '1' },
        { source: 'A', count: '2', outlet: 'AFP' },
        { source: 'A', count: '3', url: 'https://example.org' },
        { source: 'A', count: 'no figure given' },
      ),
    ]);
    expect(A?.untraced).toBe(1);
  });

  it('keeps no record of rows that are doubled, in conflict, pending, rejected or not yet known', () => {
    const rows = [
      ...claims({ source: 'A', reportedOn: '2024-07-28' }, { source: 'A', review: 'pending' }),
      claim({ id: 'T1', line: 9, source: 'A', reportedOn: '2024-07-28' }),
      claim({ id: 'T4', source: 'B', count: '1' }),
      claim({ id: 'T4', source: 'B', count: '2' }),
      claim({ id: 'T5', source: 'C', review: 'rejected' }),
      claim({ id: 'T6', source: 'D', reportedOn: '2024-08-01' }),
      claim({ id: 'T7', source: 'E' }),
    ];
    const records = addAll([rows], { asOf: '2024-07-31' });
    expect([...records.records()].map(({ id, claims }) => [id, claims])).toEqual([['A', 1]]);
    expect(records.summary).toEqual({ incidents: 1, groups: 1, claims: 1, setAside: 7 });
  });

  it('counts a part that is also a floor of another group once', () => {
    const records = addAll([
      claims({ source: 'A', count: '40' }, { source: 'A', victims: 'fama', count: '5', partOf: 'T1' }),
    ]);
    expect(records.summary).toMatchObject({ groups: 2, claims: 2 });
    expect([...records.records()][0]).toMatchObject({ claims: 2, groups: 2 });
  });

  it('counts the groups in which it sets an end, of those in which another names a figure', () => {
    const { CSP, JNIM } = recordsOf([
      claims({ source: 'CSP', count: '84' }, { source: 'JNIM', count: '50' }),
      claims({ source: 'CSP', count: '10' }, { source: 'JNIM', count: '20' }),
      claims({ source: 'CSP', count: '30' }, { source: 'JNIM', count: '30' }),
      claims({ source: 'CSP', count: '99' }),
    ]);
    const ends = { lowEnds: 1, highEnds: 1, lowShare: 0.3333, highShare: 0.3333 };
    expect(CSP).toMatchObject({ groups: 4, lean: { groups: 3 }, ...ends });
    expect(JNIM).toMatchObject({ groups: 3, lean: { groups: 3 }, ...ends });
  });

  it('gives the median ratio from three groups on, and only then', () => {
    const pair = (own: string, other: string) =>
      claims({ source: 'A', count: own, stance: 'enemy' }, { source: 'B', count: other });
    const two = recordsOf([pair('20', '10'), pair('40', '10')]);
    expect(two.A?.lean).toEqual({ groups: 2, ratio: null, aboveZero: 0 });
    expect(two.A).toMatchObject({ lowShare: null, highShare: null, highEnds: 2 });
    const three = recordsOf([pair('20', '10'), pair('40', '10'), pair('15', '10')]);
    expect(three.A?.lean).toEqual({ groups: 3, ratio: 2, aboveZero: 0 });
    expect(three.B?.lean.ratio).toBe(0.5);
  });

  it('tells the lean towards its own from that towards its enemies', () => {
    const incidents = [1, 2, 3].flatMap(() => [
      claims({ source: 'A', stance: 'enemy', count: '20' }, { source: 'B', count: '10' }),
      claims({ source: 'A', stance: 'own', count: '5' }, { source: 'B', count: '10' }),
    ]);
    const { A } = recordsOf(incidents);
    expect(A?.lean).toMatchObject({ groups: 6, ratio: 1 });
    expect(A?.leanByStance.enemy).toMatchObject({ groups: 3, ratio: 2 });
    expect(A?.leanByStance.own).toMatchObject({ groups: 3, ratio: 0.5 });
    expect(A?.leanByStance.third).toEqual({ groups: 0, ratio: null, aboveZero: 0 });
  });

  it('counts where it names somebody and the others deny, and gives no ratio where that is the rule', () => {
    const pair = () => claims({ source: 'A', count: '5' }, { source: 'B', count: '0' });
    const { A, B } = recordsOf([pair(), pair(), pair()]);
    expect(A?.lean).toEqual({ groups: 3, ratio: null, aboveZero: 3 });
    expect(B?.lean).toEqual({ groups: 3, ratio: 0, aboveZero: 0 });
  });

  it('leaves repeats, floors and superseded figures out of the lean', () => {
    const { AFP, NYT, CSP } = recordsOf([
      claims(
        { source: 'CSP', count: '50' },
        { source: 'CSP', count: '84', supersedes: 'T1' },
        { source: 'AFP', count: '84', derivedFrom: 'T2' },
        { source: 'NYT', count: '46', scope: 'partial' },
        { source: 'JNIM', count: '42' },
      ),
    ]);
    expect(AFP?.lean.groups).toBe(0);
    expect(NYT?.lean.groups).toBe(0);
    expect(CSP?.lean.groups).toBe(1);
  });

  it('refuses a result without the envelope: there would be no ends', () => {
    const rows = claims({});
    const result = reconcile(rows, { methods: ['consensus'] });
    expect(() => new SourceRecords([ACTORS]).add(result, rows)).toThrow('envelope');
  });

  it('loses no claim: those of all records and those set aside are all there are', () => {
    fc.assert(
      fc.property(arbitraryTangle, (rows) => {
        const records = addAll([rows]);
        const said = [...records.records()].reduce((sum, record) => sum + record.claims, 0);
        expect(said + records.summary.setAside).toBe(rows.length);
        expect(said).toBe(records.summary.claims);
      }),
    );
  });

  it('is the same whatever the order of incidents', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryTangle, (left, right) => {
        expect(recordsOf([left, right])).toEqual(recordsOf([right, left]));
      }),
    );
  });

  it('never gives more ends than groups, nor stances other than claims', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryTangle, (left, right) => {
        for (const record of Object.values(recordsOf([left, right]))) {
          expect(record.lowEnds).toBeLessThanOrEqual(record.lean.groups);
          expect(record.highEnds).toBeLessThanOrEqual(record.lean.groups);
          expect(record.lean.groups).toBeLessThanOrEqual(record.groups);
          expect(Object.values(record.stances).reduce((a, b) => a + b)).toBe(record.claims);
        }
      }),
    );
  });
});
