import { catd } from './catd.js';
import { crh } from './crh.js';
import { gtm } from './gtm.js';
import type { Cell, CellEstimate, SourceValue } from './truth-discovery.js';

/** A claim is taken to be good to about 15 per cent. */
export const CLAIM_ERROR = 0.15;

/** The spread taken for a cell that has none, as there is one figure or all are equal: a factor of 2.7. */
const NO_SPREAD = 1;

/** A method of truth discovery: all cells at once, none of them empty. */
export type DiscoverTruth = (cells: readonly (readonly SourceValue[])[]) => CellEstimate[];

/** CRH as the literature runs it: from the mean, twenty rounds. */
export const discoverByCrh: DiscoverTruth = (cells) =>
  crh(cells.map(fromMean), { perValue: true, rounds: 20, least: 1e-9 });

/** CATD from the median, with the lower quantile, which shrinks sources that said little. */
export const discoverByCatd: DiscoverTruth = (cells) =>
  catd(cells.map(fromMedian), { probability: 0.025, rounds: 20, least: 1e-6 });

/** GTM with the prior of its authors. */
export const discoverByGtm: DiscoverTruth = (cells) =>
  gtm(cells.map(fromMean), { alpha: 10, beta: 10, rounds: 50 });

/** The mean of some numbers. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The median of some numbers: the mean of the middle two where there are two. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

function fromMean(values: readonly SourceValue[]): Cell {
  return { values, start: meanOf(values.map(({ value }) => value)), spread: spreadOf(values) };
}

function fromMedian(values: readonly SourceValue[]): Cell {
  return { values, start: medianOf(values.map(({ value }) => value)), spread: spreadOf(values) };
}

function spreadOf(values: readonly SourceValue[]): number {
  const mean = meanOf(values.map(({ value }) => value));
  const spread = Math.sqrt(meanOf(values.map(({ value }) => (value - mean) ** 2)));
  return spread > 0 ? spread : NO_SPREAD;
}
