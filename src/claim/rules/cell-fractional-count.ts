import type { Rule } from '../rule.js';

export const cellFractionalCount = {
  id: 'cell/fractional-count',
  severity: 'error',
  summary: 'A count is a whole number.',
  why: 'Half a person is a mean of two reports, a rate, or 1.5 thousand with its unit lost. None of them is what a source said, and rounding would hide which it was.',
  fix: 'Write the figures of the reports as a range, 4-5, or the number in full, 1500.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,4.5
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,4-5
`,
  },
} as const satisfies Rule;
