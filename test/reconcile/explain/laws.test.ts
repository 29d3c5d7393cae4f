import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stanceOf } from '../../../src/claim/stance.js';
import { describeStance } from '../../../src/reconcile/explain/describe-stance.js';
import { METHOD_IDS } from '../../../src/reconcile/methods/catalogue.js';
import { outcomeOf } from '../../../src/reconcile/outcome.js';
import { ACTORS, claim, reconcile } from '../../build-claim.js';
import { explain, explainAll } from '../../explain.js';
import { arbitraryIncident, arbitraryTangle } from '../arbitrary-claims.js';

const arbitraryOptions = fc.record({
  asOf: fc.constantFrom(null, '2024-07-26', '2024-07-31', '2024-08'),
  latestPerSource: fc.boolean(),
});

/** What a result says of its figures without a claim. */
function publishedWithout(result: object | undefined, id: string): Record<string, number | null> {
  const figures: Record<string, number | null> = {};
  for (const [name, values] of Object.entries(result ?? {})) {
    const figure = name === 'without' ? 'value' : name.replace(/Without$/, '');
    if (/without$/i.test(name) && id in values) figures[figure] = values[id];
  }
  return figures;
}

describe('the laws of explanations', () => {
  it('say of every group what reconcile says, and of every claim of it once', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryOptions, (claims, options) => {
        const { groups } = reconcile(claims, options);
        const explanations = explainAll(claims, options);
        expect(explanations).toHaveLength(groups.length);
        for (const [index, { disagreements, ...group }] of groups.entries()) {
          expect(explanations[index]).toMatchObject(group);
          expect(explanations[index]?.disagreements.filter((one) => !one.isCrossing)).toMatchObject(
            disagreements,
          );
        }
      }),
    );
  });

  it('a figure without a claim is the one that the method gives', () => {
    fc.assert(
      fc.property(arbitraryIncident, (claims) => {
        const options = { methods: METHOD_IDS, perpetrators: ['csp'] };
        for (const { results, claims: explained } of explainAll(claims, options)) {
          for (const { id, without } of explained) {
            for (const method of METHOD_IDS) {
              const found = results[method];
              const outcome = without?.find((one) => one.method === method) ?? (found && outcomeOf(found));
              const [range] = outcome?.ranges ?? [];
              for (const [figure, value] of Object.entries(publishedWithout(found, id))) {
                const end = figure === 'value' ? 'best' : (figure as 'low' | 'best' | 'high');
                expect({ method, figure, value: range?.[end] ?? null }).toEqual({ method, figure, value });
              }
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a claim that moves the envelope sets an end of it, leaves it open, or is lower than a floor allows', () => {
    fc.assert(
      fc.property(arbitraryIncident, (claims) => {
        for (const { results, claims: explained } of explainAll(claims, { methods: ['envelope', 'ibc'] })) {
          for (const { id, without } of explained) {
            for (const { method, ranges } of without ?? []) {
              const { low = null, lowSetBy = [], highSetBy = [], openHigh } = results.envelope ?? {};
              if (method !== 'envelope') continue;
              const isSetter = lowSetBy.includes(id) || highSetBy.includes(id);
              const named = claims.find((claim) => claim.id === id)?.count.low ?? null;
              const isLifted = named !== null && low !== null && named < low;
              expect(isSetter || isLifted || ranges[0]?.openHigh !== openHigh).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('the reason for a stance gives that stance', () => {
    const arbitraryParty = fc.constantFrom(
      null,
      'wagner',
      'csp',
      'jnim',
      'mali-government',
      'civilians',
      'nobody',
    );
    const arbitraryRole = fc.constantFrom(null, 'media', 'ngo', 'social', 'belligerent', 'official');
    const arbitraryVictims = fc.constantFrom('wagner', 'wagner+fama', 'csp+wagner', 'civilians', 'all');
    fc.assert(
      fc.property(arbitraryParty, arbitraryRole, arbitraryVictims, (party, sourceRole, victims) => {
        const { by, towards } = describeStance({ party, sourceRole, victims }, ACTORS);
        const stances = new Set(towards.map(({ stance }) => stance));
        const stance = stanceOf(party, sourceRole, victims, ACTORS);
        if (by === 'role') expect(stance).toBe('third');
        if (by === 'nothing') expect(stance).toBe(null);
        if (by === 'party' && stances.size === 1) expect(stance).toBe([...stances][0]);
        if (by === 'party' && stances.size > 1)
          expect(stance).toBe(stances.has('own') && stances.has('enemy') ? null : 'third');
      }),
    );
  });

  it('every reason, step and bound names claims that there are', () => {
    fc.assert(
      fc.property(arbitraryTangle, arbitraryOptions, (claims, options) => {
        const ids = new Set(claims.map(({ id }) => id));
        const named = { ...options, methods: METHOD_IDS, perpetrators: ['csp'] };
        for (const { claims: explained, steps, elsewhere } of explainAll(claims, named)) {
          for (const { why, because, disputedBy } of explained) {
            for (const id of [...why.through, ...why.standsFor, ...because, ...disputedBy])
              expect(ids).toContain(id);
            for (const { claim } of why.fallen) expect(because).toContain(claim);
          }
          const here = new Set(explained.map(({ id }) => id));
          for (const { id } of elsewhere) expect(here.has(id) && !ids.has(id)).toBe(false);
          for (const { steps: taken } of steps) {
            expect(taken.length).toBeGreaterThan(0);
            for (const one of taken) for (const id of one.claims) expect(here).toContain(id);
          }
        }
      }),
    );
  });

  it('name for every interval of the consensus the claims that meet it', () => {
    const pair = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 14 }), (pairs) => {
        const claims = pairs.map(([low, width], index) =>
          claim({ id: `C${index}`, source: `S${index}`, count: `${low} to ${low + width}` }),
        );
        const { results, steps } = explain(claims);
        for (const [index, { low, high }] of (results.consensus?.intervals ?? []).entries()) {
          const met = claims.filter(
            ({ count }) => (count.low as number) <= (high as number) && (count.high as number) >= low,
          );
          const told = steps.find(({ method }) => method === 'consensus')?.steps[index];
          expect(told?.claims).toEqual(met.map(({ id }) => id).toSorted());
        }
      }),
    );
  });
});
