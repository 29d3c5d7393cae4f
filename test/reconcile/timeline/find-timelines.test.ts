import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { DEFAULT_THRESHOLDS } from '../../../src/reconcile/disagreements/disagreement.js';
import type { ReconcileOptions } from '../../../src/reconcile/reconcile-incident.js';
import { findTimelines } from '../../../src/reconcile/timeline/find-timelines.js';
import type { Timeline, TimelineRow } from '../../../src/reconcile/timeline/timeline.js';
import { ACTORS, claim } from '../../build-claim.js';

function timeline(
  claims: readonly Claim[],
  options: Partial<ReconcileOptions> = {},
  allDates = false,
  key = { victims: 'wagner', measure: 'killed' },
): Timeline {
  const all: ReconcileOptions = {
    actors: ACTORS,
    methods: ['envelope'],
    asOf: null,
    latestPerSource: false,
    perpetrators: [],
    thresholds: DEFAULT_THRESHOLDS,
    ...options,
  };
  return findTimelines('ambush', claims, [key], all, allDates)[0] as Timeline;
}

/** A row in short: `07-28 20-100+ (2): low 20 by A; open by A`. */
function inShort({ date, outcome, origins, moves }: TimelineRow): string {
  const ranges = outcome.ranges.map(({ low, high, openHigh }) => `${low}-${high}${openHigh ? '+' : ''}`);
  const moved = moves.map(
    ({ what, from, to, by }) => `${what} ${from === null ? '' : `${from}>`}${to} by ${by.join(' ')}`,
  );
  return `${date.slice(5)} ${ranges.join(' ') || 'none'} (${origins})${moved.length > 0 ? ': ' : ''}${moved.join('; ')}`;
}

const rowsOf = (...parameters: Parameters<typeof timeline>) => timeline(...parameters).rows.map(inShort);

describe('the timeline of a group', () => {
  const claims = [
    claim({ id: 'A', count: '20', reportedOn: '2024-07-28' }),
    claim({ id: 'B', count: 'at least 46', reportedOn: '2024-07' }),
    claim({ id: 'C', count: '20', reportedOn: '2024-07-30', derivedFrom: 'A' }),
    claim({ id: 'D', count: '10-84', reportedOn: '2024-08-01' }),
  ];

  it('has a row for each date on which something changed, and who moved which end', () => {
    expect(rowsOf(claims)).toEqual([
      '07-28 20-20 (1): low 20 by A; high 20 by A',
      '07-31 20-46+ (2): high 20>46 by B; open false>true by B',
      '08-01 10-84+ (3): low 20>10 by D; high 46>84 by D',
    ]);
  });

  it('counts the dates on which something was said and nothing changed, and tells of them when asked', () => {
    expect(timeline(claims).unmoved).toBe(1);
    const all = timeline(claims, {}, true);
    expect(all.unmoved).toBe(0);
    expect(all.rows.map(({ date }) => date)).toEqual([
      '2024-07-28',
      '2024-07-30',
      '2024-07-31',
      '2024-08-01',
    ]);
    expect(all.rows[1]).toMatchObject({
      origins: 1,
      claims: 2,
      said: [{ id: 'C', status: 'left-out', reason: 'repeat' }],
      moves: [],
    });
  });

  it('ends with the as-of date, a partial one on its last day', () => {
    expect(timeline(claims, { asOf: '2024-07' }).rows.at(-1)?.date).toBe('2024-07-31');
    expect(timeline(claims, { asOf: '2024-07-30' }).rows.map(({ date }) => date)).toEqual(['2024-07-28']);
  });

  it('leaves out undated claims, and tells what is found with them', () => {
    const undated = [...claims, claim({ id: 'U', count: '3' })];
    expect(timeline(undated)).toMatchObject({
      undated: ['U'],
      withUndated: { ranges: [{ low: 3, high: 84, openHigh: true }] },
    });
    expect(timeline(undated, { asOf: '2024-08-01' })).toMatchObject({ undated: ['U'], withUndated: null });
    expect(timeline([claim({ id: 'U', count: '3' })])).toMatchObject({ rows: [], undated: ['U'] });
  });

  it('names the claim that took away the one that set an end', () => {
    const revised = [
      claim({ id: 'A', source: 'S', count: '90', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '50', reportedOn: '2024-07-28' }),
      claim({
        id: 'C',
        source: 'S',
        count: '60',
        measure: 'wounded',
        reportedOn: '2024-07-30',
        supersedes: 'A',
      }),
    ];
    expect(rowsOf(revised)).toEqual([
      '07-28 50-90 (2): low 50 by B; high 90 by A',
      '07-30 50-50 (1): high 90>50 by C',
    ]);
    expect(timeline(revised).rows[1]).toMatchObject({
      said: [],
      left: [{ id: 'A', reason: 'superseded', because: ['C'] }],
    });
  });

  it('names the claim that stands again once what superseded it is taken back', () => {
    const back = [
      claim({ id: 'A', count: '90', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '50', reportedOn: '2024-07-29', supersedes: 'A' }),
      claim({ id: 'C', count: 'unknown', measure: 'wounded', reportedOn: '2024-07-30', retracts: 'B' }),
    ];
    expect(rowsOf(back).slice(1)).toEqual([
      '07-29 50-50 (1): low 90>50 by B; high 90>50 by B',
      '07-30 90-90 (1): low 50>90 by A; high 50>90 by A',
    ]);
  });

  it('tells when a ceiling closes', () => {
    const closing = [
      claim({ id: 'A', count: '20+', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '20', reportedOn: '2024-07-29', supersedes: 'A' }),
    ];
    expect(rowsOf(closing)[1]).toBe('07-29 20-20 (1): open true>false by B');
  });

  it('knows a part of another group that leaves', () => {
    const parts = [
      claim({ id: 'A', count: '20', victims: 'wagner+fama', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '25', partOf: 'A', reportedOn: '2024-07-29', stance: 'third' }),
      claim({ id: 'C', count: '5', supersedes: 'B', reportedOn: '2024-07-30' }),
    ];
    const key = { victims: 'wagner+fama', measure: 'killed' };
    expect(timeline(parts, {}, false, key).rows.map(inShort)).toEqual([
      '07-28 20-20 (1): low 20 by A; high 20 by A',
      '07-29 25-25+ (1): low 20>25 by B; high 20>25 by B; open false>true by B',
      '07-30 20-20 (1): low 25>20 by C; high 25>20 by C; open true>false by C',
    ]);
  });

  it('follows a method of one number, of intervals, of a grade', () => {
    const figures = [
      claim({ id: 'A', count: '10', victims: 'civilians', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '47', victims: 'civilians', reportedOn: '2024-07-29' }),
      claim({ id: 'C', count: '47', victims: 'civilians', reportedOn: '2024-07-30' }),
    ];
    const of = (method: 'majority' | 'consensus' | 'airwars') =>
      timeline(figures, { methods: [method] }, false, { victims: 'civilians', measure: 'killed' }).rows.map(
        inShort,
      );
    expect(of('majority')).toEqual([
      '07-28 10-10 (1): value 10 by A',
      '07-29 none (2): value 10>null by B',
      '07-30 47-47 (3): value 47 by C',
    ]);
    expect(of('consensus')).toEqual([
      '07-28 10-10 (1): low 10 by A; high 10 by A',
      '07-29 10-10 47-47 (2): high 10>47 by B; intervals 1>2 by B',
      '07-30 47-47 (3): low 10>47 by C; intervals 2>1 by C',
    ]);
    expect(of('airwars')[1]).toBe('07-29 10-47 (2): high 10>47 by B; grade weak>fair by B');
  });

  it('names who silences a claim without a figure that a method hears', () => {
    const heard = [
      claim({ id: 'A', count: 'dozens', scope: 'partial', victims: 'civilians', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: 'unknown', reportedOn: '2024-07-30', supersedes: 'A' }),
      claim({ id: 'C', count: 'unknown', reportedOn: '2024-07-31', retracts: 'B' }),
    ];
    const key = { victims: 'civilians', measure: 'killed' };
    expect(timeline(heard, { methods: ['airwars'] }, false, key).rows.map(inShort)).toEqual([
      '07-28 none (0): grade weak by A',
      '07-30 none (0): grade weak>null by B',
      '07-31 none (0): grade weak by A',
    ]);
  });

  it('names who took back an origin that no day knows, for which a repeat stood', () => {
    const repeated = [
      claim({ id: 'A', count: '20' }),
      claim({ id: 'B', count: '20', reportedOn: '2024-07-28', derivedFrom: 'A' }),
      claim({ id: 'C', count: '5', measure: 'wounded', reportedOn: '2024-07-30', supersedes: 'A' }),
    ];
    expect(timeline(repeated).rows[1]).toMatchObject({
      outcome: { ranges: [] },
      left: [{ id: 'B', reason: 'repeat', because: ['C'] }],
    });
  });

  it('tells of intervals that move within the outermost, and of none left', () => {
    const figures = [
      claim({ id: 'A', count: '5', reportedOn: '2024-07-28' }),
      claim({ id: 'B', count: '20', reportedOn: '2024-07-28' }),
      claim({ id: 'C', count: '40', reportedOn: '2024-07-28' }),
      claim({ id: 'D', count: '30', reportedOn: '2024-07-29', supersedes: 'B' }),
      claim({ id: 'E', count: 'unknown', reportedOn: '2024-07-30', supersedes: ['A', 'C', 'D'] }),
    ];
    expect(rowsOf(figures, { methods: ['consensus'] }).slice(1)).toEqual([
      '07-29 5-5 30-30 40-40 (3): intervals 3>3 by D',
      '07-30 none (0): intervals 3>0 by E',
    ]);
  });
});
