import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PRIORS } from '../../src/model/default-priors.js';
import { weighVotes } from '../../src/model/dependence.js';
import { findExpectedness } from '../../src/model/expectedness.js';
import { estimate, type Quantiles } from '../../src/model/incident-model.js';
import { OBSERVATION_KINDS, type Observation } from '../../src/model/observation.js';
import { createPosterior } from '../../src/model/posterior.js';
import { ROLES, type Role } from '../../src/model/role.js';

const figure = fc.oneof(fc.nat(12), fc.nat(400), fc.nat(10_000_000));

const arbitraryObservation: fc.Arbitrary<Observation> = fc
  .record({
    kind: fc.constantFrom(...OBSERVATION_KINDS),
    ends: fc.tuple(figure, figure),
    isPart: fc.boolean(),
    role: fc.constantFrom(...ROLES),
    source: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    time: fc.constantFrom('', '2024-07-25', '2024-07-28'),
  })
  .map(({ ends: [one, other], kind, isPart, ...rest }) => ({
    kind,
    low: kind === 'range' ? Math.min(one, other) : one,
    high: kind === 'range' ? Math.max(one, other) : one,
    isPart: isPart && (kind === 'at-least' || kind === 'named'),
    family: `${one} ${rest.source}`,
    ...rest,
  }));

const some = fc.array(arbitraryObservation, { minLength: 1, maxLength: 6 });

function exact(figure: number, parts: Partial<Observation> = {}): Observation {
  return {
    kind: 'exact',
    low: figure,
    high: figure,
    isPart: false,
    role: 'independent',
    source: `${figure}`,
    family: `${figure}`,
    time: '',
    ...parts,
  };
}

function quantiles(...observations: readonly Observation[]): Quantiles {
  return estimate(weighVotes(observations), DEFAULT_PRIORS) as Quantiles;
}

function asList({ q05, q25, median, q75, q95 }: Quantiles): number[] {
  return [q05, q25, median, q75, q95];
}

describe('the model', () => {
  it('gives masses that sum to 1, and whole quantiles in ascending order, to whatever is claimed', () => {
    fc.assert(
      fc.property(some, (observations) => {
        const { masses } = createPosterior(weighVotes(observations), DEFAULT_PRIORS);
        expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 9);
        const found = asList(quantiles(...observations));
        expect(found).toEqual([...found].sort((a, b) => a - b));
        for (const people of found) expect(Number.isSafeInteger(people) && people >= 0).toBe(true);
      }),
    );
  });

  it('does not mind the order of claims', () => {
    fc.assert(
      fc.property(some, fc.nat(), (observations, turn) => {
        const at = turn % observations.length;
        const turned = [...observations.slice(at), ...observations.slice(0, at)].reverse();
        const [one, other] = [quantiles(...observations), quantiles(...turned)].map(asList) as [
          number[],
          number[],
        ];
        // The same sums in another order may round differently, where a quantile falls on the edge of two numbers.
        for (const [index, people] of one.entries())
          expect(Math.abs(people - (other[index] as number))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never lowers its median when the only claim is higher', () => {
    for (const role of ROLES) {
      let before = 0;
      for (let people = 0; people < 230; people++) {
        const { median } = quantiles(exact(people, { role }));
        expect(median).toBeGreaterThanOrEqual(before);
        before = median;
      }
    }
  });

  it('stays above nine tenths of what a list names, whatever others say', () => {
    const names = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        names,
        fc.boolean(),
        fc.array(arbitraryObservation, { maxLength: 4 }),
        (named, isPart, others) => {
          const counted = others.filter(({ kind }) => kind !== 'named');
          const list = exact(named, { kind: 'named', source: 'names', family: 'names', isPart });
          expect(quantiles(list, ...counted).q05).toBeGreaterThanOrEqual(Math.floor(0.9 * named));
        },
      ),
    );
  });

  const people = fc.integer({ min: 100, max: 20_000 });
  const scaled = (figures: readonly number[], role: Role, factor: number) =>
    figures.map((figure, index) => exact(figure * factor, { role, source: `${index}`, family: `${index}` }));

  it('scales with its only claim, from a hundred people on', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...ROLES), (figure, role) => {
        const [once, tenfold] = [1, 10].map((factor) =>
          asList(quantiles(...scaled([figure], role, factor))),
        ) as [number[], number[]];
        // The accused say so little that the truth may lie anywhere up to the end of the grid, which has 200 to spare.
        const share = role === 'enemy-on-civilians' ? 0.04 : 0.03;
        // A quantile is whole: one person more or less.
        for (const [index, found] of once.entries())
          expect(Math.abs((tenfold[index] as number) / 10 - found)).toBeLessThan(share * found + 1);
      }),
    );
  });

  it('scales with several claims: tenfold figures make tenfold numbers as likely', () => {
    // In probabilities: where a figure may be exactly right, a quantile may jump to it from afar.
    const below = (claims: readonly Observation[], limit: number) => {
      const { grid, masses } = createPosterior(weighVotes(claims), DEFAULT_PRIORS);
      return masses.reduce((sum, mass, cell) => {
        const [low, high] = [grid.edges[cell] as number, grid.edges[cell + 1] as number];
        return sum + mass * Math.min(Math.max((limit - low) / (high - low), 0), 1);
      }, 0);
    };
    fc.assert(
      fc.property(
        fc.array(people, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...ROLES),
        fc.constantFrom(0.3, 0.7, 1.3, 3),
        (figures, role, factor) => {
          const limit = Math.floor((figures[0] as number) * factor) + 0.5;
          const [once, tenfold] = [scaled(figures, role, 1), scaled(figures, role, 10)];
          expect(Math.abs(below(once, limit) - below(tenfold, 10 * limit))).toBeLessThan(0.03);
        },
      ),
    );
  });

  it('learns nothing from a floor that counts a part and lies far below the rest', () => {
    const alone = quantiles(exact(80));
    expect(quantiles(exact(80), exact(1, { kind: 'named', isPart: true, source: 'N', family: 'N' }))).toEqual(
      alone,
    );
  });

  it('holds to tens of millions, and to hundreds of claims', () => {
    const { median, q05, q95 } = quantiles(exact(10_000_000), exact(12_000_000));
    expect(q05).toBeGreaterThan(7_000_000);
    expect(median).toBeLessThan(14_000_000);
    expect(q95).toBeLessThan(25_000_000);
    const many = Array.from({ length: 400 }, (_, index) =>
      exact(50 + (index % 60), { source: `${index}`, family: `${index}`, role: ROLES[index % 10] as never }),
    );
    const found = quantiles(...many);
    expect(found.q95).toBeLessThan(120);
    expect(found.q05).toBeGreaterThan(50);
  });

  it('takes none of hundreds of different figures for exactly right', () => {
    const many = Array.from({ length: 301 }, (_, index) => exact(1000 + index, { source: `${index}` }));
    // Their mean is known, and what they lean by together is not: a quarter either way.
    const { q05, median, q95 } = quantiles(...many);
    expect(q05 / median).toBeCloseTo(Math.exp(-1.645 * 0.25), 1);
    expect(q95 / median).toBeCloseTo(Math.exp(1.645 * 0.25), 1);
  });

  it('knows the lean of many claims no better than that of their role, whatever their number', () => {
    // Of claims round one place the spread is that of the role, and what their number leaves of their noise.
    for (const count of [4, 6, 20, 60]) {
      const many = Array.from({ length: count }, (_, index) =>
        exact(Math.round(900 * 1.6 ** ((index + 0.5) / count - 0.5)), {
          kind: 'about',
          source: `${index}`,
          family: `${index}`,
          role: 'third-on-combatants',
        }),
      );
      const { q25, q75 } = quantiles(...many);
      const expected = 2 * 0.6745 * Math.hypot(0.35, 0.35 / Math.sqrt(count));
      expect(Math.abs(Math.log(q75 / q25) / expected - 1)).toBeLessThan(0.1);
    }
  });

  it('finds something also where claims rule each other out', () => {
    const [least, most] = [exact(9_000_000_000, { kind: 'named', source: 'N', family: 'N' }), exact(0)];
    expect(quantiles(least, most, exact(1, { kind: 'named', source: 'M', family: 'M' })).q05).toBeGreaterThan(
      8e9,
    );
    const sure = {
      ...DEFAULT_PRIORS,
      outlierShare: 0,
      namedSlack: 0.01,
      roles: {
        ...DEFAULT_PRIORS.roles,
        independent: { ...DEFAULT_PRIORS.roles.independent, noise: 0.01, leanSpread: 0.01, exactHit: 0 },
      },
    };
    const found = estimate(weighVotes([least, exact(5), exact(6), exact(900_000)]), sure);
    for (const people of asList(found as Quantiles)) expect(Number.isSafeInteger(people)).toBe(true);
  });

  it('knows nothing where nobody says anything', () => {
    expect(estimate([], DEFAULT_PRIORS)).toBeNull();
  });

  it('remembers what it found, up to a point', () => {
    const first = quantiles(exact(77));
    for (let people = 0; people < 5100; people++) {
      estimate([{ observation: exact(people % 60), weight: 1 + people / 1e6 }], DEFAULT_PRIORS);
    }
    expect(quantiles(exact(77))).toEqual(first);
  });
});

describe('whether a disagreement is to be expected', () => {
  it('is a probability, whatever is claimed', () => {
    fc.assert(
      fc.property(some, (observations) => {
        const p = findExpectedness(observations, DEFAULT_PRIORS)?.p ?? 1;
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
