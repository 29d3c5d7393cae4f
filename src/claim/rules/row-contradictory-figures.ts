import type { Rule } from '../rule.js';

export const rowContradictoryFigures = {
  id: 'row/contradictory-figures',
  severity: 'warning',
  summary:
    'The figures of one row of a dataset agree: its best estimate with its bounds, its parts with their sum.',
  why: 'A best estimate outside its own bounds, or parts that add up to something else, are slips of the dataset or of the copy. Neither figure is dropped: the widest range is taken, and the range may be too wide.',
  fix: 'Compare the row with the edition of the dataset it was taken from. If it stands so there, write to those who keep it.',
  bad: {
    'claims.config.json': '{ "preset": "ucdp-ged" }',
    'ged.csv': `id,side_a,side_b,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,low,high
1,Army,Rebels,0,2,0,0,2,3,3
`,
  },
  good: {
    'claims.config.json': '{ "preset": "ucdp-ged" }',
    'ged.csv': `id,side_a,side_b,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,low,high
1,Army,Rebels,0,2,0,0,2,2,3
`,
  },
} as const satisfies Rule;
