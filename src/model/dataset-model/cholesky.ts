import { type BorderedMatrix, createMatrix } from './bordered-matrix.js';

/** The lower triangular matrix whose product with its transpose is the given one, which must be positive definite. */
export function factorise({ starts, rows }: BorderedMatrix): BorderedMatrix {
  const factor = createMatrix(starts);
  for (const [row, values] of rows.entries()) {
    const start = starts[row] as number;
    const own = factor.rows[row] as Float64Array;
    for (let column = start; column <= row; column++) {
      const other = factor.rows[column] as Float64Array;
      const otherStart = starts[column] as number;
      let sum = values[column - start] as number;
      for (let at = Math.max(start, otherStart); at < column; at++) {
        sum -= (own[at - start] as number) * (other[at - otherStart] as number);
      }
      own[column - start] = column === row ? Math.sqrt(sum) : sum / (other[column - otherStart] as number);
    }
  }
  return factor;
}

/** Solves for the vector whose product with a Cholesky factor is the given one. */
export function solveLower({ starts, rows }: BorderedMatrix, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (const [row, values] of rows.entries()) {
    const start = starts[row] as number;
    let sum = solution[row] as number;
    for (let column = start; column < row; column++) {
      sum -= (values[column - start] as number) * (solution[column] as number);
    }
    solution[row] = sum / (values[row - start] as number);
  }
  return solution;
}

/** Solves for the vector whose product with the transpose of a Cholesky factor is the given one. */
export function solveUpper({ starts, rows }: BorderedMatrix, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = rows.length - 1; row >= 0; row--) {
    const values = rows[row] as Float64Array;
    const start = starts[row] as number;
    const value = (solution[row] as number) / (values[row - start] as number);
    solution[row] = value;
    for (let column = start; column < row; column++) {
      solution[column] = (solution[column] as number) - (values[column - start] as number) * value;
    }
  }
  return solution;
}

/**
 * The entries of a matrix's inverse that lie within its shape, from its Cholesky factor: column by column from the
 * last, as each follows from those after it (Takahashi, Fagan and Chen, 1973).
 */
export function invertWithin(factor: BorderedMatrix): BorderedMatrix {
  const { starts, rows } = factor;
  const size = rows.length;
  const inverse = createMatrix(starts);
  // The rows below a column that reach it, what they hold there, and the products with what is known of the inverse.
  const reaching = new Int32Array(size);
  const below = new Float64Array(size);
  const products = new Float64Array(size);
  for (let column = size - 1; column >= 0; column--) {
    let count = 0;
    for (let row = column + 1; row < size; row++) {
      const start = starts[row] as number;
      if (start > column) continue;
      reaching[count] = row;
      below[count] = (rows[row] as Float64Array)[column - start] as number;
      products[count] = 0;
      count += 1;
    }
    for (let at = 0; at < count; at++) {
      const row = reaching[at] as number;
      const known = inverse.rows[row] as Float64Array;
      const start = starts[row] as number;
      const here = below[at] as number;
      let sum = (known[row - start] as number) * here;
      for (let other = 0; other < at; other++) {
        const value = known[(reaching[other] as number) - start] as number;
        sum += value * (below[other] as number);
        products[other] = (products[other] as number) + value * here;
      }
      products[at] = (products[at] as number) + sum;
    }
    const diagonal = (rows[column] as Float64Array).at(-1) as number;
    let own = 1 / diagonal;
    for (let at = 0; at < count; at++) {
      const row = reaching[at] as number;
      const value = -(products[at] as number) / diagonal;
      (inverse.rows[row] as Float64Array)[column - (starts[row] as number)] = value;
      own -= (below[at] as number) * value;
    }
    (inverse.rows[column] as Float64Array)[column - (starts[column] as number)] = own / diagonal;
  }
  return inverse;
}
