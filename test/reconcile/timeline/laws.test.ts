import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claim/claim.js';
import { lastDay } from '../../../src/claim/partial-date.js';
import { DEFAULT_THRESHOLDS } from '../../../src/reconcile/disagreements/disagreement.js';
import { METHOD_IDS } from '../../../src/reconcile/methods/catalogue.js';
import { outcomeOf } from '../../../src/reconcile/outcome.js';
import type { ReconcileOptions } from '../../../src/reconcile/reconcile-incident.js';
import { findTimelines } from '../../../src/reconcile/timeline/find-timelines.js';
import { ACTORS, groupIn, reconcile } from '../../build-claim.js';
import { arbitraryTangle } from '../arbitrary-claims.js';

function timelines(claims: readonly Claim[], options: Partial<ReconcileOptions> = {}, allDates = false) {
  const all: ReconcileOptions = {
    actors: ACTORS,
    methods: METHOD_IDS,
    asOf: null,
    latestPerSource: false,
    perpetrators: ['csp'],
    thresholds: DEFAULT_THRESHOLDS,
    ...options,
  };
  return findTimelines('ambush', claims, reconcile(claims).groups, all, allDates);
}

describe('the laws of timelines', () => {
  it('each row is what reconcile finds as of its day, with every method', () => {
    fc.assert(
      fc.property(arbitraryTangle, fc.boolean(), (claims, latestPerSource) => {
        for (const { rows, ...timeline } of timelines(claims, { latestPerSource }, true)) {
          for (const row of rows) {
            const options = {
              asOf: row.date,
              latestPerSource,
              methods: [timeline.method],
              perpetrators: ['csp'],
            };
            const group = groupIn(reconcile(claims, options), timeline.victims, timeline.measure);
            const result = group.results[timeline.method];
            expect(row.outcome).toEqual(result && outcomeOf(result));
            const { origins, stretch, severity } = group;
            expect(row).toMatchObject({ origins, stretch, severity });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the last row is the range of reconcile where all claims are dated', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        const dated = claims.map((one) => ({ ...one, reportedOn: one.reportedOn ?? '2024-07-29' }));
        for (const { victims, measure, method, rows, undated, withUndated } of timelines(dated)) {
          const options = { methods: [method], perpetrators: ['csp'] };
          const result = groupIn(reconcile(dated, options), victims, measure).results[method];
          expect(rows.at(-1)?.outcome).toEqual(result && outcomeOf(result));
          expect({ undated, withUndated }).toEqual({ undated: [], withUndated: null });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('between two rows nothing changes, and every row that is not the first changes something', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        const all = timelines(claims, {}, true);
        for (const [index, { rows, unmoved }] of timelines(claims).entries()) {
          const days = all[index]?.rows ?? [];
          expect(unmoved).toBe(days.length - rows.length);
          let row = -1;
          for (const day of days) {
            if (day.date === rows[row + 1]?.date) row += 1;
            const { outcome, origins, stretch, severity } = rows[row] ?? {};
            expect(day.outcome.ranges).toEqual(outcome?.ranges);
            expect(day).toMatchObject({ origins, stretch, severity });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('every dated claim of the group is new on exactly one day, its own', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        for (const { victims, measure, rows, undated } of timelines(
          claims,
          { methods: ['envelope'] },
          true,
        )) {
          const own = claims.filter((one) => one.victims === victims && one.measure === measure);
          for (const one of own) {
            const { id, reportedOn } = one;
            if (reportedOn === null) expect(undated).toContain(id);
            else {
              const on = rows.filter((row) => row.said.some((said) => said.id === id)).map((row) => row.date);
              const days = own.filter((other) => other.id === id).map((other) => other.reportedOn);
              expect(on).toContain(lastDay(reportedOn));
              expect(on.length).toBeLessThanOrEqual(new Set(days).size);
            }
          }
        }
      }),
    );
  });

  it('a move names claims, all of them known by its day', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        const known = (id: string, date: string) =>
          claims.some((one) => one.id === id && one.reportedOn !== null && lastDay(one.reportedOn) <= date);
        for (const { rows } of timelines(claims)) {
          for (const { date, moves } of rows) {
            for (const { by } of moves) {
              expect(by).not.toEqual([]);
              for (const id of by) expect(known(id, date)).toBe(true);
            }
          }
        }
      }),
    );
  });
});
