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
  const inverse = createMatrix(starts);
  const below = new Float64Array(rows.length);
  const sums = new Float64Array(rows.length);
  for (let column = rows.length - 1; column >= 0; column--) {
    const reaching: number[] = [];
    for (let row = column + 1; row < rows.length; row++) {
      if ((starts[row] as number) > column) continue;
      reaching.push(row);
      below[row] = (rows[row] as Float64Array)[column - (starts[row] as number)] as number;
      sums[row] = 0;
    }
    for (const row of reaching) {
      const known = inverse.rows[row] as Float64Array;
      const start = starts[row] as number;
      const factorHere = below[row] as number;
      let sum = (known[row - start] as number) * factorHere;
      for (const other of reaching) {
        if (other >= row) break;
        const value = known[other - start] as number;
        sum += value * (below[other] as number);
        sums[other] = (sums[other] as number) + value * factorHere;
      }
      sums[row] = (sums[row] as number) + sum;
    }
    const diagonal = (rows[column] as Float64Array).at(-1) as number;
    let own = 1 / diagonal;
    for (const row of reaching) {
      const value = -(sums[row] as number) / diagonal;
      (inverse.rows[row] as Float64Array)[column - (starts[row] as number)] = value;
      own -= (below[row] as number) * value;
    }
    (inverse.rows[column] as Float64Array)[column - (starts[column] as number)] = own / diagonal;
  }
  return inverse;
}
