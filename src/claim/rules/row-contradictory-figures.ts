import type { Rule } from '../rule.js';

export const rowContradictoryFigures = {
  id: 'row/contradictory-figures',
  severity: 'warning',
  summary:
    'The figures of one row of a dataset agree: its best estimate with its bounds, its parts with their sum.',
  why: 'A best estimate outside its own bounds, or parts that add up to something else, are slips of the dataset or of the copy. Neither figure is dropped: the widest range is taken, and the range may be too wide.',
  fix: 'Compare the row with the edition of the dataset it was taken from. If it stands so there, write to those who keep it.',
  bad: {
    'claims.config.json': '{ "preset": "airwars" }',
    'incidents.csv': `code,date,civilians_killed_min,civilians_killed_max
LN001,2024-05-02,8,5
`,
  },
  good: {
    'claims.config.json': '{ "preset": "airwars" }',
    'incidents.csv': `code,date,civilians_killed_min,civilians_killed_max
LN001,2024-05-02,5,8
`,
  },
} as const satisfies Rule;
