import type { Problem } from '../claim/problem.js';
import { cellText } from './row-plan.js';
import { type ProblemRow, rowProblem } from './row-problems.js';

/** The problem of a row that has more cells with text, or fewer cells, than the header; null when it fits. */
export function checkWidth(row: ProblemRow, width: number): Problem | null {
  const cells = row.batch.cells[row.record] as readonly string[];
  if (cells.length === width) return null;
  const have = `the row has ${plural(cells.length, 'cell')}, the header ${plural(width, 'column')}`;
  if (cells.length < width) {
    return rowProblem(row, 'row/too-short', {
      message: `${have}; the missing cells are taken as blank`,
      hint: 'Check that no cell is missing in the middle, and add delimiters at the end of the row.',
    });
  }
  const extra = cells.findIndex((cell, index) => index >= width && cellText(cell) !== undefined);
  if (extra < 0) return null;
  const details = {
    message: `${have}; which cell is too many cannot be known, so the row is left out`,
    hint: 'Put a cell that contains the delimiter in double quotes.',
  };
  return rowProblem(row, 'row/too-long', details, extra);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
