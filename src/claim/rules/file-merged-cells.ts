import type { Rule } from '../rule.js';

export const fileMergedCells = {
  id: 'file/merged-cells',
  severity: 'warning',
  guess: true,
  summary: 'No cells of a table in a workbook are merged.',
  why: 'A cell merged over several rows may hold for each of them or for all together. Its text is taken to hold for each row; a figure is not, or people would be counted twice.',
  fix: 'Take the cells apart, and write in each row what holds for it.',
  bad: {},
  good: {},
} as const satisfies Rule;
