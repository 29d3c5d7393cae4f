import type { Rule } from '../rule.js';

export const cellCountTooLarge = {
  id: 'cell/count-too-large',
  severity: 'error',
  summary: 'A count is at most 9,007,199,254,740,991.',
  why: 'A figure beyond that is a telephone number, an id or two cells glued together, and a computer no longer holds it exactly.',
  fix: 'Write the number of people; check that no other cell has slipped into the count.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,20240725120000000012
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
`,
  },
} as const satisfies Rule;
