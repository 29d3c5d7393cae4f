/**
 * The lower half of a symmetric matrix whose rows begin at different columns: blocks along the diagonal, which know
 * nothing of each other, and full rows below, the border. Its Cholesky factor and what is needed of its inverse have
 * the same shape, so that many small conflicts cost little more than each alone.
 */
export interface BorderedMatrix {
  /** The first column of each row that may hold anything but 0. */
  readonly starts: Int32Array;
  /** Each row from its first column up to the diagonal. */
  readonly rows: readonly Float64Array[];
}

/** A matrix of zeros whose rows begin at some columns. */
export function createMatrix(starts: Int32Array): BorderedMatrix {
  return { starts, rows: Array.from(starts, (start, row) => new Float64Array(row - start + 1)) };
}

/** Adds to the entry of a row and a column and to its mirror image; both must lie within the shape. */
export function addTo({ starts, rows }: BorderedMatrix, row: number, column: number, value: number): void {
  const lower = Math.max(row, column);
  const at = Math.min(row, column) - (starts[lower] as number);
  const values = rows[lower] as Float64Array;
  values[at] = (values[at] as number) + value;
}

/** The entry of a row and a column, which must lie within the shape. */
export function entryOf({ starts, rows }: BorderedMatrix, row: number, column: number): number {
  const lower = Math.max(row, column);
  return (rows[lower] as Float64Array)[Math.min(row, column) - (starts[lower] as number)] as number;
}
