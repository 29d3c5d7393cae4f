const ascending = (left: number, right: number) => left - right;

/** The median of some figures, the middle between the two in the middle of an even number; null of none. */
export function median(figures: readonly number[]): number | null {
  return figures.length === 0 ? null : middle([...figures].sort(ascending), (place) => place, figures.length);
}

/** The median of sorted figures without the one at a place, at no cost for each place; null of nothing else. */
export function medianOfOthers(sorted: readonly number[], without: number): number | null {
  const count = sorted.length - 1;
  return count < 1 ? null : middle(sorted, (place) => (place < without ? place : place + 1), count);
}

function middle(sorted: readonly number[], at: (place: number) => number, count: number): number {
  const low = sorted[at((count - 1) >> 1)] as number;
  const high = sorted[at(count >> 1)] as number;
  return low + (high - low) / 2;
}

/**
 * The median of some ratios from 0 to Infinity; of the two in the middle of an even number the geometric mean, so
 * that twice and half as many come out at 1. Null of none, and where it is not a number.
 */
export function medianRatio(ratios: readonly number[]): number | null {
  const sorted = [...ratios].sort(ascending);
  const low = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  const high = sorted[sorted.length >> 1] ?? Number.NaN;
  const ratio = low === high ? low : Math.sqrt(low * high);
  return Number.isFinite(ratio) ? ratio : null;
}
