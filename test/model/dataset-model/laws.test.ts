import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bias, fromBias, toBias } from '../../../src/model/dataset-model/bias.js';
import { type Cell, type CellClaim, sortCells } from '../../../src/model/dataset-model/cell.js';
import { estimateWithBias, type Held } from '../../../src/model/dataset-model/estimate-with-bias.js';
import { learn } from '../../../src/model/dataset-model/learn.js';
import { DATASET_SETTINGS } from '../../../src/model/dataset-model/settings.js';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import type { Vote } from '../../../src/model/dependence.js';
import type { Quantiles } from '../../../src/model/incident-model.js';
import type { Role } from '../../../src/model/role.js';
import { arbitraryCells, cellsOf, said } from './arbitrary-cells.js';

const OF = { victims: 'them', measure: 'killed' };
const TRUTHS = [12, 30, 45, 80, 130, 210, 340, 600];

function learnBias(cells: readonly Cell[]): Bias {
  return toBias(learn(sortCells(cells), [], DEFAULT_PRIORS, DATASET_SETTINGS));
}

function leanOf({ sources }: Bias, source: string, role?: Role): number {
  return sources.find((one) => one.source === source && (role ?? one.role) === one.role)?.lean as number;
}

function hold(bias: Bias): Held {
  return { ...fromBias(bias), priors: DEFAULT_PRIORS, settings: DATASET_SETTINGS };
}

function vote({ weight, ...claim }: CellClaim): Vote {
  const role = claim.role as Role;
  return { observation: { ...claim, role, family: claim.source, time: '' }, weight };
}

describe('the dataset model', () => {
  it('gives finite numbers to whatever is claimed', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const { roles, sources, factor } = learnBias(cells);
        for (const { lean, error } of [...roles, ...sources]) {
          expect(Number.isFinite(lean)).toBe(true);
          expect(error).toBeGreaterThan(0);
          expect(error).toBeLessThan(2);
        }
        for (const { noise } of sources) expect(noise).toBeGreaterThan(0);
        for (const row of factor) expect(row.at(-1)).toBeGreaterThan(0);
      }),
    );
  });

  it('estimates whole numbers in ascending order from whatever is claimed', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const held = hold(learnBias(cells));
        const claims = (cells[0] as Cell).claims.filter(({ role }) => role !== 'verified');
        const found = estimateWithBias(claims.map(vote), OF, held);
        if (claims.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const quantiles = Object.values(found as object) as number[];
        expect(quantiles.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
        expect(quantiles).toEqual([...quantiles].sort((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of cells or claims', () => {
    fc.assert(
      fc.property(arbitraryCells, (cells) => {
        const turned = [...cells].reverse().map((cell) => ({ ...cell, claims: [...cell.claims].reverse() }));
        expect(learnBias(turned)).toEqual(learnBias(cells));
      }),
    );
  });

  it('knows a lean no worse for more of the same', () => {
    const once = cellsOf(
      ...TRUTHS.map((n) => [said('N', 'independent', n), said('E', 'enemy-on-combatants', 2 * n)]),
    );
    const twice = [...once, ...once.map((cell) => ({ ...cell, incident: `${cell.incident} again` }))];
    const errorOf = (bias: Bias) => bias.sources.find(({ source }) => source === 'E')?.error as number;
    expect(errorOf(learnBias(twice))).toBeLessThan(errorOf(learnBias(once)));
  });

  it('learns that a source says double where others anchor the level', () => {
    const anchors = ['N', 'O', 'P'];
    const many = Array.from({ length: 40 }, (_, index) => 40 + 17 * index);
    const bias = learnBias(
      cellsOf(
        ...many.map((n) => [
          ...anchors.map((source, index) => said(source, 'verified', n + index)),
          said('E', 'unknown', 2 * n),
        ]),
      ),
    );
    expect(Math.exp(leanOf(bias, 'E'))).toBeGreaterThan(1.85);
    expect(Math.exp(leanOf(bias, 'E'))).toBeLessThan(2.1);
  });

  it('learns the difference between two sides, and shares it between them by the prior where nothing anchors', () => {
    const many = Array.from({ length: 40 }, (_, index) => 100 + 17 * index);
    const bias = learnBias(
      cellsOf(
        ...many.map((n) => [said('E', 'enemy-on-combatants', 4 * n), said('F', 'own-on-combatants', n)]),
      ),
    );
    const [enemy, own] = [leanOf(bias, 'E'), leanOf(bias, 'F')];
    expect(enemy - own).toBeGreaterThan(Math.log(4) - 0.15);
    expect(enemy - own).toBeLessThan(Math.log(4) + 0.05);
    expect(enemy).toBeGreaterThan(0.2);
    expect(own).toBeLessThan(-0.2);
  });

  it('learns the same of figures ten times as high', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 100, max: 5000 })), {
          minLength: 3,
          maxLength: 12,
        }),
        (pairs) => {
          const at = (times: number) =>
            learnBias(
              cellsOf(
                ...pairs.map(([one, other]) => [
                  said('E', 'enemy-on-combatants', times * one),
                  said('N', 'independent', times * other),
                ]),
              ),
            );
          const [once, tenfold] = [at(1), at(10)];
          once.sources.forEach(({ lean }, index) => {
            expect(Math.abs((tenfold.sources[index]?.lean as number) - lean)).toBeLessThan(0.01);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('takes a list of names for a floor that leans nowhere', () => {
    const bias = learnBias(
      cellsOf(
        ...TRUTHS.map((n) => [
          { ...said('L', 'independent', n), kind: 'named' as const },
          said('E', 'unknown', 2 * n),
        ]),
      ),
    );
    expect(bias.sources.map(({ source }) => source)).toEqual(['E']);
  });

  it('is not misled by one figure that is beside the point', () => {
    const cells = cellsOf(...TRUTHS.map((n) => [said('N', 'independent', n), said('E', 'unknown', n)]));
    const first = cells[0] as Cell;
    const astray = [
      { ...first, claims: [first.claims[0] as CellClaim, said('E', 'unknown', 90_000)] },
      ...cells.slice(1),
    ];
    expect(Math.abs(leanOf(learnBias(astray), 'E') - leanOf(learnBias(cells), 'E'))).toBeLessThan(0.15);
  });

  it('learns from cells in which all say none, or nothing but bounds', () => {
    const none = cellsOf(
      ...TRUTHS.map(() => [said('N', 'independent', 0), said('F', 'own-on-combatants', 0)]),
    );
    const open = cellsOf(
      ...TRUTHS.map((n) => [
        { ...said('N', 'independent', n), kind: 'at-least' as const },
        { ...said('F', 'own-on-combatants', 3 * n), kind: 'up-to' as const },
      ]),
    );
    for (const cells of [none, open, loneCells()]) {
      for (const { lean, error } of learnBias(cells).sources) {
        expect(Math.abs(lean)).toBeLessThan(2);
        expect(error).toBeLessThan(1);
      }
    }
  });

  it('widens an estimate where less is known of the source', () => {
    const anchored = learnBias(
      cellsOf(...TRUTHS.map((n) => [said('V', 'verified', n), said('E', 'enemy-on-combatants', 2 * n)])),
    );
    const alone = learnBias(cellsOf(...TRUTHS.map((n) => [said('E', 'enemy-on-combatants', 2 * n)])));
    const widthOf = (bias: Bias) => {
      const found = estimateWithBias([vote(said('E', 'enemy-on-combatants', 400))], OF, hold(bias));
      return Math.log((found?.q95 as number) / (found?.q05 as number));
    };
    expect(widthOf(anchored)).toBeLessThan(widthOf(alone) - 0.3);
  });

  it('hears a source that it does not know as its role', () => {
    const bias = learnBias(
      cellsOf(...TRUTHS.map((n) => [said('V', 'verified', n), said('E', 'enemy-on-combatants', 3 * n)])),
    );
    const estimate = (source: string) =>
      estimateWithBias([vote(said(source, 'enemy-on-combatants', 300))], OF, hold(bias))?.median as number;
    expect(estimate('E')).toBeGreaterThan(90);
    expect(estimate('E')).toBeLessThan(115);
    expect(estimate('X')).toBeGreaterThan(estimate('E'));
    expect(estimate('X')).toBeLessThan(300);
  });

  it('holds a count of a part for a floor, which moves nothing from above', () => {
    const held = hold(
      learnBias(cellsOf(...TRUTHS.map((n) => [said('V', 'verified', n), said('E', 'unknown', 2 * n)]))),
    );
    const part = { ...said('E', 'unknown', 90), kind: 'at-least' as const, isPart: true };
    const whole = said('N', 'independent', 100);
    const without = estimateWithBias([vote(whole)], OF, held) as Quantiles;
    const beside = estimateWithBias([vote(whole), vote(part)], OF, held) as Quantiles;
    expect(Math.abs(beside.q95 - without.q95)).toBeLessThan(0.1 * without.q95);
    const alone = estimateWithBias([vote(part)], OF, held) as Quantiles;
    expect(alone.q05).toBeGreaterThan(20);
    expect(alone.q95).toBeGreaterThan(500);
  });

  it('takes "none" at its word where nobody denies', () => {
    const own = { ...DEFAULT_PRIORS.roles['own-on-combatants'], denial: 0 };
    const priors = { ...DEFAULT_PRIORS, roles: { ...DEFAULT_PRIORS.roles, 'own-on-combatants': own } };
    const cells = cellsOf(
      ...TRUTHS.map((n) => [said('N', 'independent', n), said('F', 'own-on-combatants', 0)]),
    );
    const plain = leanOf(learnBias(cells), 'F');
    const strict = leanOf(toBias(learn(sortCells(cells), [], priors, DATASET_SETTINGS)), 'F');
    expect(strict).toBeLessThan(plain - 0.1);
  });

  it('learns 300 cells in a fraction of a second', () => {
    const many = Array.from({ length: 300 }, (_, index) => 20 + 13 * index);
    const cells = cellsOf(
      ...many.map((n, index) => [
        said(`N${index % 5}`, 'independent', n),
        said(`E${index % 3}`, 'enemy-on-combatants', 2 * n + (index % 7)),
        said(`F${index % 3}`, 'own-on-combatants', Math.round(n / 2)),
      ]),
    );
    const started = performance.now();
    learnBias(cells);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** One cell of one claim each of three sources: nothing to learn of anybody. */
function loneCells(): Cell[] {
  return cellsOf([said('A', 'unknown', 5), said('B', 'unknown', 9), said('C', 'independent', 7)]);
}
