import type { Cell, CellEstimate } from './truth-discovery.js';

export interface GtmOptions {
  /** Shape and scale of the prior of the variance of a source. */
  readonly alpha: number;
  readonly beta: number;
  readonly rounds: number;
}

/**
 * The Gaussian truth model: every value is the truth plus noise of a variance of its source; truths are standard
 * normal on the scale of the cell's own values (Zhao and Han, A Probabilistic Model for Estimating Real-valued Truth
 * from Conflicting Sources, QDB 2012). Noise is without bias: that is its failure on claims of two sides.
 */
export function gtm(cells: readonly Cell[], { alpha, beta, rounds }: GtmOptions): CellEstimate[] {
  const variances = new Map<string, number>();
  const scaled = cells.map(({ values, start, spread }) =>
    values.map(({ source, value }) => {
      variances.set(source, 1);
      return { source, value: (value - start) / spread };
    }),
  );
  const truthsOf = () =>
    scaled.map((values) => {
      let sum = 0;
      let precision = 1;
      for (const { source, value } of values) {
        sum += value / (variances.get(source) as number);
        precision += 1 / (variances.get(source) as number);
      }
      return { mean: sum / precision, precision };
    });
  let truths = truthsOf();
  for (let round = 0; round < rounds; round++) {
    const sums = new Map<string, { squares: number; count: number }>();
    scaled.forEach((values, index) => {
      for (const { source, value } of values) {
        const known = sums.get(source) ?? { squares: 0, count: 0 };
        known.squares += (value - (truths[index] as { mean: number }).mean) ** 2;
        known.count += 1;
        sums.set(source, known);
      }
    });
    for (const [source, { squares, count }] of sums) {
      variances.set(source, (2 * beta + squares) / (2 * (alpha + 1) + count));
    }
    truths = truthsOf();
  }
  return cells.map(({ start, spread }, index) => {
    const { mean, precision } = truths[index] as { mean: number; precision: number };
    return { mean: start + spread * mean, deviation: spread / Math.sqrt(precision) };
  });
}
