import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTo,
  type BorderedMatrix,
  createMatrix,
  entryOf,
} from '../../../src/model/dataset-model/bordered-matrix.js';
import {
  factorise,
  invertWithin,
  solveLower,
  solveUpper,
} from '../../../src/model/dataset-model/cholesky.js';

/** Two blocks and a border, positive definite as a sum of squares and the identity. */
const arbitraryMatrix: fc.Arbitrary<BorderedMatrix> = fc
  .tuple(
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(
      fc.tuple(fc.boolean(), fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 7, maxLength: 7 })),
      {
        maxLength: 9,
      },
    ),
  )
  .map(([first, second, border, squares]) => {
    const starts = Int32Array.from([
      ...Array<number>(first).fill(0),
      ...Array<number>(second).fill(first),
      ...Array<number>(border).fill(0),
    ]);
    const matrix = createMatrix(starts);
    starts.forEach((_, row) => {
      addTo(matrix, row, row, 1);
    });
    for (const [isFirst, values] of squares) {
      const columns = [...starts.keys()].filter(
        (column) => column >= first + second || column < first === isFirst,
      );
      const used = columns.map((column, index) => ({ column, value: (values[index] ?? 0) / 4 }));
      for (const one of used)
        for (const other of used)
          if (other.column <= one.column) addTo(matrix, one.column, other.column, one.value * other.value);
    }
    return matrix;
  });

function isWithin({ starts }: BorderedMatrix, row: number, column: number): boolean {
  return Math.min(row, column) >= (starts[Math.max(row, column)] as number);
}

function timesColumn(matrix: BorderedMatrix, column: Float64Array): number[] {
  return matrix.rows.map((_, row) =>
    column.reduce(
      (sum, value, at) => sum + (isWithin(matrix, row, at) ? entryOf(matrix, row, at) * value : 0),
      0,
    ),
  );
}

describe('the Cholesky factor of a matrix with a border', () => {
  it('solves its equations', () => {
    fc.assert(
      fc.property(arbitraryMatrix, (matrix) => {
        const right = Float64Array.from(matrix.rows, (_, row) => row - 1.5);
        const factor = factorise(matrix);
        const solution = solveUpper(factor, solveLower(factor, right));
        timesColumn(matrix, solution).forEach((value, row) => {
          expect(value).toBeCloseTo(right[row] as number, 8);
        });
      }),
    );
  });

  it('gives the entries of the inverse within its shape', () => {
    fc.assert(
      fc.property(arbitraryMatrix, (matrix) => {
        const factor = factorise(matrix);
        const inverse = invertWithin(factor);
        matrix.rows.forEach((_, column) => {
          const unit = Float64Array.from(matrix.rows, (_, row) => (row === column ? 1 : 0));
          solveUpper(factor, solveLower(factor, unit)).forEach((value, row) => {
            if (isWithin(matrix, row, column)) expect(entryOf(inverse, row, column)).toBeCloseTo(value, 9);
          });
        });
      }),
    );
  });
});
