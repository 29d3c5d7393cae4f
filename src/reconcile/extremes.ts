/** The lowest of some values; Infinity of none. Unlike a spread call it takes lists of any length. */
export function lowest(values: Iterable<number>): number {
  let result = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < result) result = value;
  return result;
}

/** The highest of some values; -Infinity of none. */
export function highest(values: Iterable<number>): number {
  let result = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > result) result = value;
  return result;
}
