import type { Rule } from '../rule.js';

export const rowTooLong = {
  id: 'row/too-long',
  severity: 'error',
  summary: 'No row has more cells than the header.',
  why: '1,200 without quotes is two cells, 1 and 200: twelve hundred dead would become one. Which delimiter is too many cannot be known, so the row is left out.',
  fix: 'Put a cell that contains the delimiter in double quotes.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,1,200
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,"1,200"
`,
  },
} as const satisfies Rule;
