/** What one source says of one cell, on the scale of the estimate. */
export interface SourceValue {
  readonly source: string;
  readonly value: number;
}

/** One thing to be estimated: an incident, its victims and a measure. */
export interface Cell {
  readonly values: readonly SourceValue[];
  /** Where the search for it starts. */
  readonly start: number;
  /** How far its values lie apart, by which distances in it are measured; above 0. */
  readonly spread: number;
}

/** By cell, what a method of truth discovery makes of all cells at once. */
export interface CellEstimate {
  readonly mean: number;
  /** Its standard deviation; null where the method gives none. */
  readonly deviation: number | null;
}

/** What all cells say of each source: how far it is from the estimates, and in how many values. */
export interface SourceDistance {
  distance: number;
  count: number;
}

/** Sums, by source, the squared distances of its values from the estimates of their cells, as `scale` measures them. */
export function distancesOf(
  cells: readonly Cell[],
  estimates: readonly number[],
  scale: (cell: Cell) => number,
): Map<string, SourceDistance> {
  const distances = new Map<string, SourceDistance>();
  cells.forEach((cell, index) => {
    for (const { source, value } of cell.values) {
      const known = distances.get(source) ?? { distance: 0, count: 0 };
      known.distance += (value - (estimates[index] as number)) ** 2 / scale(cell);
      known.count += 1;
      distances.set(source, known);
    }
  });
  return distances;
}

/** By cell, the mean of its values, each weighed by its source. */
export function weighedMeans(cells: readonly Cell[], weightOf: (source: string) => number): number[] {
  return cells.map(({ values }) => {
    let sum = 0;
    let weights = 0;
    for (const { source, value } of values) {
      sum += weightOf(source) * value;
      weights += weightOf(source);
    }
    return sum / weights;
  });
}
