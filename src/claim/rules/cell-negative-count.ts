import type { Rule } from '../rule.js';

export const cellNegativeCount = {
  id: 'cell/negative-count',
  severity: 'error',
  summary: 'A count is not negative.',
  why: 'A minus before a figure is a slip, a dash that marks a list, or the difference of two tolls. As a number it would pull every sum down.',
  fix: 'Write the number of people; leave the cell blank, or write unknown, if the source says nothing.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,-3
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,3
`,
  },
} as const satisfies Rule;
