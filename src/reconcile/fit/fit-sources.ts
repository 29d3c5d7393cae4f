import { isCasualtyMeasure, measureMembers } from '../../claim/measure.js';
import { anchorText, findAnchors } from '../../model/dataset-model/anchors.js';
import { type Lean, toBias } from '../../model/dataset-model/bias.js';
import { type Cell, sortCells } from '../../model/dataset-model/cell.js';
import { learn } from '../../model/dataset-model/learn.js';
import { DATASET_SETTINGS } from '../../model/dataset-model/settings.js';
import { type Distinction, keyOf, textOf } from '../../model/dataset-model/source-key.js';
import type { ModelSettings } from '../methods/method.js';
import type { Factor, FitResult } from './fit-result.js';

/** What lies within so many standard deviations of the middle: nine cases of ten. */
const NINE_OF_TEN = 1.6448536269514722;

type Found = Pick<FitResult, 'priors' | 'summary' | 'parts' | 'roles' | 'sources' | 'precisionFactor'>;

/**
 * Learns how each source leans. Unless every measure has a lean of its own, only losses of people are learned from: a
 * source may count tanks otherwise. Cells in any order. Null where there is nothing to learn from.
 */
export function fitSources(
  all: readonly Cell[],
  per: readonly Distinction[],
  { priors, priorsHash }: ModelSettings,
): Found | null {
  const cells = sortCells(all).filter(
    ({ measure }) => per.includes('measure') || measureMembers(measure).every(isCasualtyMeasure),
  );
  if (cells.length === 0) return null;
  const learned = learn(cells, per, priors, DATASET_SETTINGS);
  const bias = toBias(learned);
  const said = cells.flatMap((cell) => cell.claims.map((claim) => ({ claim, key: keyOf(claim, cell, per) })));
  const known = new Set(said.flatMap(({ key }) => (key === null ? [] : [textOf(key)])));
  return {
    priors: { hash: priorsHash, values: priors },
    summary: {
      incidents: new Set(cells.map(({ incident }) => incident)).size,
      cells: cells.length,
      claims: said.length,
      leastClaims: bias.leastClaims,
      others: known.size - bias.sources.length,
      rounds: learned.rounds,
      settled: learned.isSettled,
    },
    parts: findAnchors(cells, learned.beliefs.layout).map((anchor) => ({
      ...anchor,
      message: anchorText(anchor),
    })),
    roles: bias.roles.map((one) => ({
      ...one,
      ...factorOf(one),
      claims: said.filter(({ key }) => key?.role === one.role).length,
      prior: toThree(Math.exp(priors.roles[one.role].lean)),
    })),
    sources: bias.sources.map((one) => ({ ...one, ...factorOf(one) })),
    precisionFactor: bias.factor,
  };
}

/** A lean as a factor, and what that is between with a probability of 90 in 100. */
function factorOf({ lean, error }: Lean): Factor {
  const at = (deviations: number) => toThree(Math.exp(lean + deviations * error));
  return { factor: at(0), low: at(-NINE_OF_TEN), high: at(NINE_OF_TEN) };
}

/** Three digits, which is more than is known. */
function toThree(value: number): number {
  return Number(value.toPrecision(3));
}
