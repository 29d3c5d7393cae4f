import type { Rule } from '../rule.js';

export const fileOtherSheets = {
  id: 'file/other-sheets',
  severity: 'warning',
  guess: true,
  summary: 'A workbook holds one table of claims, or the sheet is named.',
  why: 'One sheet of a workbook is read. Where others hold claims too, the result would be without them.',
  fix: 'Name the sheet with --sheet or in the config, or put all claims on one sheet.',
  bad: {},
  good: {},
} as const satisfies Rule;
