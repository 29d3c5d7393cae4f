import { describe, expect, it } from 'vitest';
import { compareWithPublished } from './agreement.js';
import { measureLeans } from './leans.js';
import { type Mean, type Measured, measure } from './measure.js';
import type { SimulatedMethodId } from './methods.js';
import { SCENARIOS, type Scenario } from './scenario.js';
import { simulate } from './world.js';

/** Smaller than `npm run simulate`, and the same in every run. */
const DATA_SETS = 16;
const INCIDENTS = 60;
const measured = new Map(
  SCENARIOS.map((scenario) => [scenario.name, measure(scenario, DATA_SETS, INCIDENTS)] as const),
);
const names = SCENARIOS.map(({ name }) => name);

function of(scenario: string, method: SimulatedMethodId): Measured {
  const found = measured.get(scenario)?.get(method);
  if (found === undefined) throw new Error(`${scenario} ${method}`);
  return found;
}

function errorOf(scenario: string, method: SimulatedMethodId): number {
  return of(scenario, method).error.value;
}

function coverageOf(scenario: string, method: SimulatedMethodId): number {
  return (of(scenario, method).coverage as Mean).value;
}

function scoreOf(scenario: string, method: SimulatedMethodId): number {
  return (of(scenario, method).score as Mean).value;
}

/** The methods that know nothing of who speaks. */
const BLIND = ['mean', 'median', 'Marzullo ±20 %', 'DerSimonian-Laird', 'CRH', 'CATD', 'GTM'] as const;

describe('in worlds of claims whose truth is known', () => {
  it.each(names)('the model is closest to it, and closer once it knows the sources: %s', (name) => {
    for (const method of [...BLIND, 'median of independents', 'envelope, mid-point'] as const) {
      expect(errorOf(name, 'model'), method).toBeLessThan(errorOf(name, method));
    }
    expect(errorOf(name, 'model, sources learned')).toBeLessThan(errorOf(name, 'model'));
  });

  it.each(names)('nine of ten truths are in its interval: %s', (name) => {
    for (const method of ['model', 'model, sources learned'] as const) {
      expect(coverageOf(name, method), method).toBeGreaterThan(0.87);
    }
    for (const method of ['envelope, mid-point', 'DerSimonian-Laird', 'Hartung-Knapp', 'GTM'] as const) {
      expect(scoreOf(name, 'model'), method).toBeLessThan(scoreOf(name, method));
    }
  });

  it('its error is a quarter below that of the median of the claims', () => {
    expect(errorOf('base', 'model')).toBeLessThan(0.75 * errorOf('base', 'median'));
    expect(errorOf('base', 'model')).toBeGreaterThan(0.15);
  });

  it('what most agree on is no interval of 90 per cent: it holds a third of the truths', () => {
    expect(coverageOf('base', 'Marzullo ±20 %')).toBeLessThan(0.4);
  });

  it('without independents truth discovery is no better than the mean', () => {
    for (const method of ['CRH', 'CATD', 'GTM', 'DerSimonian-Laird'] as const) {
      expect(errorOf('no independents', method), method).toBeGreaterThan(errorOf('no independents', 'mean'));
    }
    expect(coverageOf('no independents', 'GTM')).toBeLessThan(0.75);
  });

  it('copies that nobody declares make every blind interval too narrow', () => {
    for (const method of ['DerSimonian-Laird', 'Hartung-Knapp', 'GTM'] as const) {
      expect(coverageOf('undeclared copies', method), method).toBeLessThan(coverageOf('base', method));
    }
  });
});

describe('what is learned of the sources', () => {
  const { sources, learned, expected, coverage } = measureLeans(SCENARIOS[0] as Scenario, 8, 300);

  it('is of all of them, in each of their roles', () => {
    expect(sources).toBe(8 * 33);
  });

  it('is nearer to how they lean than what is expected of their roles, by far', () => {
    expect(learned).toBeLessThan(0.5 * expected);
  });

  it('has nine of ten leans in its interval', () => {
    expect(coverage).toBeGreaterThan(0.84);
    expect(coverage).toBeLessThan(0.97);
  });
});

describe('the published table', () => {
  const differences = compareWithPublished(measured, DATA_SETS);
  /** Nearly all of Student's t of fifteen degrees of freedom, which is what sixteen data sets give. */
  const BAND = 3.5;
  const shareWithin = (limit: number) =>
    differences.filter(({ errors }) => Math.abs(errors) < limit).length / differences.length;
  const isHeldOut = (method: SimulatedMethodId) => method === 'model' || method === 'model, sources learned';

  it.each(names)(
    'has the mean errors of the blind methods, from which the world was inferred: %s',
    (name) => {
      const blind = differences.filter(
        ({ scenario, method, what }) => scenario === name && what === 'error' && !method.startsWith('model'),
      );
      expect(blind).toHaveLength(9);
      for (const { method, errors } of blind) expect(Math.abs(errors), method).toBeLessThan(BAND);
    },
  );

  it.each(names)('has those of the model, which played no part in it: %s', (name) => {
    const held = differences.filter(
      ({ scenario, method, what }) => scenario === name && what === 'error' && isHeldOut(method),
    );
    expect(held).toHaveLength(2);
    for (const { method, errors } of held) expect(Math.abs(errors), method).toBeLessThan(BAND);
  });

  it('has 85 of 100 of all entries within two standard errors, and 95 within three', () => {
    expect(differences).toHaveLength(252);
    expect(shareWithin(2)).toBeGreaterThan(0.85);
    expect(shareWithin(3)).toBeGreaterThan(0.95);
  });
});

describe('a simulated world', () => {
  it('is the same for one seed and another for another', () => {
    const [base] = SCENARIOS as [Scenario];
    const counts = (seed: number) =>
      simulate(base, 20, seed).incidents.flatMap(({ claims }) => claims.map(({ count }) => count.original));
    expect(counts(1)).toEqual(counts(1));
    expect(counts(1)).not.toEqual(counts(2));
  });

  it('has the forms, zeros and repeats that were asked for', () => {
    const [base] = SCENARIOS as [Scenario];
    const world = simulate(base, 2000, 5).incidents;
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
