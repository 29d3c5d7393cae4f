import { describe, expect, it } from 'vitest';
import { fromBias, toBias } from '../../../src/model/dataset-model/bias.js';
import type { Cell, CellClaim } from '../../../src/model/dataset-model/cell.js';
import { estimateWithBias } from '../../../src/model/dataset-model/estimate-with-bias.js';
import { learn } from '../../../src/model/dataset-model/learn.js';
import { DATASET_SETTINGS } from '../../../src/model/dataset-model/settings.js';
import { DEFAULT_PRIORS } from '../../../src/model/default-priors.js';
import type { Vote } from '../../../src/model/dependence.js';
import { estimate, type Quantiles } from '../../../src/model/incident-model.js';
import type { Role } from '../../../src/model/role.js';
import { cellsOf, said } from './arbitrary-cells.js';

/** Numbers that look random and are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

const SOURCES: readonly { readonly name: string; readonly role: Role; readonly lean: number }[] = [
  { name: 'red ministry', role: 'enemy-on-combatants', lean: 1.3 },
  { name: 'red press', role: 'enemy-on-combatants', lean: 0.9 },
  { name: 'blue ministry', role: 'own-on-combatants', lean: -1.1 },
  { name: 'blue press', role: 'own-on-combatants', lean: 0 },
  { name: 'agency', role: 'independent', lean: -0.1 },
  { name: 'hospital', role: 'independent', lean: -0.3 },
];

/** Cells whose truth is known, each told by some of the sources. */
function simulate(count: number): { readonly cells: readonly Cell[]; readonly truths: readonly number[] } {
  const random = createRandom(7);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const truths = Array.from({ length: count }, () => Math.round(Math.exp(3.5 + normal())));
  const claims = truths.map((truth): CellClaim[] => {
    const heard = SOURCES.filter(() => random() < 0.5);
    return (heard.length === 0 ? SOURCES.slice(0, 1) : heard).map(({ name, role, lean }) =>
      said(name, role, Math.round((truth + 0.5) * Math.exp(lean + 0.3 * normal()))),
    );
  });
  return { cells: cellsOf(...claims), truths };
}

describe('what is learned of a dataset with known truth', () => {
  const { cells, truths } = simulate(150);
  const bias = toBias(learn(cells, [], DEFAULT_PRIORS, DATASET_SETTINGS));
  const held = { ...fromBias(bias), priors: DEFAULT_PRIORS, settings: DATASET_SETTINGS };
  const votes = cells.map(({ claims }) =>
    claims.map(({ weight, ...claim }): Vote => {
      const role = claim.role as Role;
      return { observation: { ...claim, role, family: claim.source, time: '' }, weight };
    }),
  );
  const learned = votes.map((some) => estimateWithBias(some, cells[0] as Cell, held) as Quantiles);
  const plain = votes.map((some) => estimate(some, DEFAULT_PRIORS) as Quantiles);
  const errorOf = (found: readonly Quantiles[]) =>
    found.reduce((sum, { median }, index) => {
      return sum + Math.abs(Math.log((median + 0.5) / ((truths[index] as number) + 0.5)));
    }, 0) / found.length;

  it('has the lean of every source inside its interval of 90 %, or nearly', () => {
    for (const { name, lean } of SOURCES) {
      const found = bias.sources.find(({ source }) => source === name);
      expect(Math.abs((found?.lean as number) - lean)).toBeLessThan(2 * (found?.error as number));
    }
  });

  it('brings medians nearer to the truth by a fifth or more', () => {
    expect(errorOf(learned)).toBeLessThan(0.8 * errorOf(plain));
  });

  it('has the truth inside nine of ten intervals, more or less', () => {
    const inside = learned.filter(({ q05, q95 }, index) => {
      const truth = truths[index] as number;
      return q05 <= truth && truth <= q95;
    });
    expect(inside.length / learned.length).toBeGreaterThan(0.84);
    expect(inside.length / learned.length).toBeLessThan(0.99);
  });
});
