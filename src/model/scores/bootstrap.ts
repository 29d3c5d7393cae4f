import { createRandom } from './random.js';

/** What the cases of one cluster add up to. */
export interface Tally {
  readonly sum: number;
  readonly count: number;
}

/** The ends of an interval. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** How often is drawn, and from which seed: the same in every run. */
export const DRAWS = 2000;
export const SEED = 20_240_727;

/** The mean of the cases of some clusters; null of none. */
export function meanOfTallies(clusters: readonly Tally[]): number | null {
  let sum = 0;
  let count = 0;
  for (const cluster of clusters) {
    sum += cluster.sum;
    count += cluster.count;
  }
  return count === 0 ? null : sum / count;
}

/**
 * The interval of 90 per cent of a mean of clustered cases: as many clusters as there are are drawn, with repetition,
 * each taken whole, as the cases of one cluster err together. Equal numbers of clusters are drawn alike, so that
 * means of the same clusters can be compared. Null below two clusters with cases.
 */
export function bootstrapMean(clusters: readonly Tally[]): Ends | null {
  if (clusters.filter(({ count }) => count > 0).length < 2) return null;
  const random = createRandom(SEED);
  const means: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = clusters.map(() => clusters[Math.floor(random() * clusters.length)] as Tally);
    const mean = meanOfTallies(drawn);
    if (mean !== null) means.push(mean);
  }
  means.sort((a, b) => a - b);
  const at = (level: number) => means[Math.round(level * (means.length - 1))] as number;
  return { low: at(0.05), high: at(0.95) };
}
