import { expect, it } from 'vitest';
import { cellName } from '../../src/load/cell-name.js';

it.each([
  [0, 1, 'A1'],
  [3, 5, 'D5'],
  [25, 2, 'Z2'],
  [26, 2, 'AA2'],
  [51, 2, 'AZ2'],
  [52, 2, 'BA2'],
  [701, 2, 'ZZ2'],
  [702, 10, 'AAA10'],
])('column %i of row %i is %s', (column, row, name) => {
  expect(cellName(column, row)).toBe(name);
});
