import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIncident } from '../../src/check/check-incident.js';
import type { Claim } from '../../src/claim/claim.js';
import { isNamed } from '../../src/claim/count.js';
import { METHOD_IDS } from '../../src/reconcile/methods/catalogue.js';
import type { IncidentResult } from '../../src/reconcile/result.js';
import { claim, groupIn, reconcile } from '../build-claim.js';
import { arbitraryIncident, arbitraryTangle } from './arbitrary-claims.js';

const arbitraryAsOf = fc.constantFrom(null, '2024-07-26', '2024-07-31', '2024-08');

/** The result without where rows were read. */
function withoutPlaces(result: IncidentResult): unknown {
  return JSON.parse(JSON.stringify(result, (key, value) => (key === 'at' ? undefined : value)));
}

/** Each group's range by its name: what every law about ranges compares. */
function ranges(result: IncidentResult): Record<string, unknown> {
  return Object.fromEntries(
    result.groups.map(({ victims, measure, results }) => {
      const { low, high, openHigh } = results.envelope ?? {};
      const { intervals, support, of } = results.consensus ?? {};
      return [`${victims}/${measure}`, { low, high, openHigh, intervals, support, of }];
    }),
  );
}

function sourcesOf({ relations }: Claim): string[] {
  return [...relations.derivedFrom, ...relations.duplicateOf];
}

describe('the laws of reconciliation', () => {
  it('the order of rows decides nothing', () => {
    const shuffled = arbitraryTangle.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitraryAsOf, fc.boolean(), ([claims, others], asOf, latestPerSource) => {
        const options = { asOf, latestPerSource, methods: METHOD_IDS };
        expect(withoutPlaces(reconcile(others, options))).toEqual(withoutPlaces(reconcile(claims, options)));
      }),
      { numRuns: 300 },
    );
  });

  it('the order of rows decides no problem either, but where a doubled row is said to stand', () => {
    const shuffled = arbitraryTangle.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    );
    const problems = (claims: readonly Claim[]) =>
      checkIncident(claims)
        .map(({ fingerprint, claimId, ruleId }) => `${ruleId} ${claimId} ${fingerprint}`)
        .sort();
    fc.assert(
      fc.property(shuffled, ([claims, others]) => {
        expect(problems(others)).toEqual(problems(claims));
      }),
    );
  });

  it('a repeat of a claim changes no range and no consensus', () => {
    fc.assert(
      fc.property(arbitraryTangle, fc.nat(), arbitraryAsOf, (claims, pick, asOf) => {
        const origin = claims[pick % (claims.length || 1)];
        if (origin === undefined || claims.filter((one) => one.id === origin.id).length > 1) return;
        // What it doubles or repeats itself may be unknown on the day, and the repeat stand for that.
        if (asOf !== null && sourcesOf(origin).length > 0) return;
        const { victims, measure, reportedOn } = origin;
        const repeat = claim({ id: 'Z', count: '77', victims, measure, reportedOn, derivedFrom: origin.id });
        expect(ranges(reconcile([...claims, repeat], { asOf }))).toEqual(ranges(reconcile(claims, { asOf })));
      }),
    );
  });

  it('low is at most high, and every figure a whole number of people', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryAsOf, (claims, asOf) => {
        for (const { results, clusters } of reconcile(claims, { asOf }).groups) {
          const { low = null, high = null } = results.envelope ?? {};
          for (const range of [{ low, high }, ...(results.consensus?.intervals ?? []), ...clusters]) {
            for (const bound of [range.low, range.high])
              expect(bound === null || Number.isInteger(bound)).toBe(true);
            if (range.low !== null && range.high !== null) expect(range.low).toBeLessThanOrEqual(range.high);
          }
        }
      }),
    );
  });

  it('the envelope of figures without floors beside them holds their consensus', () => {
    const figures = fc.array(fc.record({ figure: fc.nat(60), source: fc.constantFrom('A', 'B', 'C', 'D') }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(figures, (all) => {
        const claims = all.map(({ figure, source }, index) =>
          claim({ id: `T${index}`, source, count: `${figure}` }),
        );
        const { envelope, consensus } = groupIn(reconcile(claims)).results;
        for (const { low, high } of consensus?.intervals ?? []) {
          expect(low).toBeGreaterThanOrEqual(envelope?.low as number);
          expect(high as number).toBeLessThanOrEqual(envelope?.high as number);
        }
      }),
    );
  });

  it('every row appears, counted, or as a floor or left out with a reason', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryAsOf, fc.boolean(), (claims, asOf, latestPerSource) => {
        const listed = reconcile(claims, { asOf, latestPerSource }).groups.flatMap((group) => group.claims);
        expect(new Set(listed.map((one) => one.at))).toEqual(
          new Set(claims.map(({ place }) => `${place.file}:${place.line}`)),
        );
        for (const { status, reason } of listed) expect(reason === null).toBe(status === 'counted');
      }),
    );
  });

  it('every bound names a claim of the group that stands there', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        for (const { results, claims: listed } of reconcile(claims).groups) {
          const standing = listed.filter((one) => one.status !== 'left-out').map((one) => one.id);
          const { lowSetBy = [], highSetBy = [] } = results.envelope ?? {};
          for (const id of [...lowSetBy, ...highSetBy]) expect(standing).toContain(id);
        }
      }),
    );
  });

  it('a partial count by the enemy never changes the low', () => {
    fc.assert(
      fc.property(arbitraryIncident, fc.nat(60), (claims, figure) => {
        const low = (all: readonly Claim[]) => groupIn(reconcile(all)).results.envelope?.low ?? 0;
        const all = [...claims, claim({ id: 'Y', count: 'unknown' })];
        const partial = claim({ id: 'Z', count: `${figure}`, scope: 'partial', stance: 'enemy' });
        expect(low([...all, partial])).toBe(low(all));
      }),
    );
  });

  it('a bound without a claim is the bound of the incident without it', () => {
    fc.assert(
      fc.property(arbitraryIncident, (claims) => {
        for (const { victims, measure, results } of reconcile(claims).groups) {
          const { lowWithout = {}, highWithout = {} } = results.envelope ?? {};
          const without = (id: string) => {
            const rest = reconcile(claims.filter((one) => one.id !== id));
            return rest.groups.find((group) => group.victims === victims && group.measure === measure)
              ?.results.envelope;
          };
          for (const [id, low] of Object.entries(lowWithout)) expect(low).toBe(without(id)?.low ?? null);
          for (const [id, high] of Object.entries(highWithout)) expect(high).toBe(without(id)?.high ?? null);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('as of a day after all reports is the same as without a day, for dated claims', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        const dated = claims.map((one) => ({ ...one, reportedOn: one.reportedOn ?? '2024-07-29' }));
        expect(reconcile(dated, { asOf: '2025-01-01' })).toEqual(reconcile(dated));
      }),
    );
  });

  it('a claim reported later changes nothing as of an earlier day', () => {
    fc.assert(
      fc.property(arbitraryTangle, fc.string(), (claims, note) => {
        const known = (all: readonly Claim[]) => ranges(reconcile(all, { asOf: '2024-07-31' }));
        const later = { ...claim({ id: 'Z', count: '99', reportedOn: '2024-08-01', supersedes: 'A' }), note };
        const before = known(claims);
        expect(known([...claims, later])).toMatchObject(before);
      }),
    );
  });

  it('nobody who names a figure is missing from the envelope, high side', () => {
    fc.assert(
      fc.property(arbitraryIncident, (claims) => {
        const result = reconcile(claims);
        for (const { victims, measure, results } of result.groups) {
          const figures = claims.filter(
            (one) =>
              one.victims === victims &&
              one.measure === measure &&
              one.review === 'live' &&
              one.scope === 'full' &&
              isNamed(one.count),
          );
          for (const { count } of figures) {
            expect(results.envelope?.high as number).toBeGreaterThanOrEqual(count.high as number);
          }
        }
      }),
    );
  });

  it('a result is plain JSON: no NaN, no Infinity, nothing undefined', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryAsOf, (claims, asOf) => {
        const result = reconcile(claims, { asOf, methods: METHOD_IDS });
        expect(JSON.parse(JSON.stringify(result))).toStrictEqual(structuredClone(result));
      }),
    );
  });

  it('any tangle of relations is checked without fail', () => {
    fc.assert(
      fc.property(arbitraryTangle, (claims) => {
        for (const problem of checkIncident(claims)) expect(problem.incident).toBe('ambush');
      }),
    );
  });
});
