import { chiSquaredQuantile } from '../distribution-quantiles.js';
import { type Cell, type CellEstimate, distancesOf, weighedMeans } from './truth-discovery.js';

export interface CatdOptions {
  /** Which quantile of χ² a source is granted: a low one shrinks those that said little. */
  readonly probability: number;
  readonly rounds: number;
  /** Added to every distance, so that a source that is never off has a weight. */
  readonly least: number;
}

/**
 * Confidence-aware truth discovery: a source weighs a quantile of χ² of as many degrees of freedom as it has values,
 * over its distances; estimates are weighed means, in turn (Li, Li, Gao, Su, Zhao, Demirbas, Fan and Han, A
 * Confidence-Aware Approach for Truth Discovery on Long-Tail Data, VLDB 2015).
 */
export function catd(cells: readonly Cell[], { probability, rounds, least }: CatdOptions): CellEstimate[] {
  const quantiles = new Map<number, number>();
  const quantileOf = (count: number) => {
    const known = quantiles.get(count) ?? chiSquaredQuantile(probability, count);
    quantiles.set(count, known);
    return known;
  };
  let estimates = cells.map(({ start }) => start);
  for (let round = 0; round < rounds; round++) {
    const weights = new Map<string, number>();
    for (const [source, { distance, count }] of distancesOf(cells, estimates, ({ spread }) => spread ** 2)) {
      weights.set(source, quantileOf(count) / (distance + least));
    }
    estimates = weighedMeans(cells, (source) => weights.get(source) as number);
  }
  return estimates.map((mean) => ({ mean, deviation: null }));
}
