import type { Rule } from '../rule.js';

export const rowTooShort = {
  id: 'row/too-short',
  severity: 'warning',
  guess: true,
  summary: 'No row has fewer cells than the header.',
  why: 'The missing cells are taken as the last ones, and as blank. If one is missing in the middle, all after it stand under the wrong name.',
  fix: 'Check that no cell is missing in the middle, and add delimiters at the end of the row.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,reported_on
ford,Army,army,killed,12
ford,Radio,army,killed,20,2024-07-25
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,reported_on
ford,Army,army,killed,12,
ford,Radio,army,killed,20,2024-07-25
`,
  },
} as const satisfies Rule;
