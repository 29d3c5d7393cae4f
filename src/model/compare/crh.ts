import { type Cell, type CellEstimate, distancesOf, weighedMeans } from './truth-discovery.js';

export interface CrhOptions {
  /** Whether a source is judged by its mean distance rather than by the sum over all it said. */
  readonly perValue: boolean;
  readonly rounds: number;
  /** Added to every distance, so that a source that is never off has a weight. */
  readonly least: number;
}

/**
 * Conflict resolution on heterogeneous data: sources weigh −ln of their share of all distances, estimates are weighed
 * means, in turn (Li, Li, Gao, Zhao, Fan and Han, Resolving Conflicts in Heterogeneous Data by Truth Discovery and
 * Source Reliability Estimation, SIGMOD 2014; squared loss over the spread of the cell). It has no idea of a bias.
 */
export function crh(cells: readonly Cell[], options: CrhOptions): CellEstimate[] {
  const { perValue, rounds, least } = options;
  let estimates = cells.map(({ start }) => start);
  for (let round = 0; round < rounds; round++) {
    const losses = new Map<string, number>();
    let total = 0;
    for (const [source, { distance, count }] of distancesOf(cells, estimates, ({ spread }) => spread)) {
      const loss = (perValue ? distance / count : distance) + least;
      losses.set(source, loss);
      total += loss;
    }
    // A single source has all the distance there is and so a weight of 0; its cells keep their start.
    if (losses.size < 2) break;
    estimates = weighedMeans(cells, (source) => -Math.log((losses.get(source) as number) / total));
  }
  return estimates.map((mean) => ({ mean, deviation: null }));
}
