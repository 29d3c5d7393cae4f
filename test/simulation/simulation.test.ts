import { describe, expect, it } from 'vitest';
import { type Measured, measure } from './measure.js';
import { SCENARIOS, type Scenario } from './scenario.js';
import { simulate } from './world.js';

/** Smaller than `npm run simulate`, and the same in every run. */
const measured = new Map(SCENARIOS.map((scenario) => [scenario.name, measure(scenario, 2, 200)] as const));

function of(scenario: string, method: string): Measured {
  const found = measured.get(scenario)?.get(method);
  if (found === undefined) throw new Error(`${scenario} ${method}`);
  return found;
}

/** The methods that know nothing of who speaks. */
const BLIND = ['mean', 'median', 'Marzullo ±20 %', 'DerSimonian-Laird', 'CRH', 'CATD', 'GTM'];

describe('in worlds of claims whose truth is known', () => {
  it.each(SCENARIOS.map(({ name }) => name))('the model is closest to it: %s', (name) => {
    for (const method of [...BLIND, 'median of independents', 'envelope, mid-point']) {
      expect(of(name, 'model').error, method).toBeLessThan(of(name, method).error);
    }
  });

  it.each(SCENARIOS.map(({ name }) => name))('nine of ten truths are in its interval: %s', (name) => {
    const { coverage, score } = of(name, 'model');
    expect(coverage).toBeGreaterThan(0.84);
    for (const method of ['envelope, mid-point', 'DerSimonian-Laird', 'Hartung-Knapp', 'GTM']) {
      expect(score, method).toBeLessThan(of(name, method).score as number);
    }
  });

  it('its error is a third below that of the median of the claims', () => {
    expect(of('base', 'model').error).toBeLessThan(0.75 * of('base', 'median').error);
    expect(of('base', 'model').error).toBeGreaterThan(0.15);
  });

  it('what most agree on is no interval of 90 per cent: it holds about half of the truths', () => {
    expect(of('base', 'Marzullo ±20 %').coverage).toBeLessThan(0.6);
  });

  it('without independents truth discovery is no better than the mean', () => {
    for (const method of ['CRH', 'CATD', 'GTM', 'DerSimonian-Laird']) {
      expect(of('no independents', method).error, method).toBeGreaterThan(
        of('no independents', 'mean').error,
      );
    }
    expect(of('no independents', 'GTM').coverage).toBeLessThan(0.6);
  });

  it('copies that nobody declares make every blind interval too narrow', () => {
    for (const method of ['DerSimonian-Laird', 'Hartung-Knapp', 'GTM']) {
      const undeclared = of('undeclared copies', method).coverage as number;
      expect(undeclared, method).toBeLessThan(of('base', method).coverage as number);
    }
  });
});

describe('a simulated world', () => {
  it('is the same for one seed and another for another', () => {
    const [base] = SCENARIOS as [Scenario];
    const counts = (seed: number) =>
      simulate(base, 20, seed).flatMap(({ claims }) => claims.map(({ count }) => count.original));
    expect(counts(1)).toEqual(counts(1));
    expect(counts(1)).not.toEqual(counts(2));
  });

  it('has the forms, zeros and repeats that were asked for', () => {
    const [base] = SCENARIOS as [Scenario];
    const world = simulate(base, 2000, 5);
    const claims = world.flatMap((incident) => incident.claims);
    const share = (part: number, whole: number) => part / whole;
    expect(share(world.filter(({ truth }) => truth.value === 0).length, world.length)).toBeCloseTo(0.08, 1);
    const repeats = claims.filter(({ relations }) => relations.derivedFrom.length > 0);
    expect(share(repeats.length, claims.length)).toBeGreaterThan(0.1);
    for (const form of [/^at least/, /^about/, /^up to/, /^\d+-\d+$/, /^[a-z]+$/, /^\d+$/]) {
      expect(
        claims.some(({ count }) => form.test(count.original)),
        `${form}`,
      ).toBe(true);
    }
    expect(claims.some(({ basis }) => basis === 'named_list')).toBe(true);
  });
});
