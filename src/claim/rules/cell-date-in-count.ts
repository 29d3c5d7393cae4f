import type { Rule } from '../rule.js';

export const cellDateInCount = {
  id: 'cell/date-in-count',
  severity: 'error',
  summary: 'A count is not a date a spreadsheet has made of a range.',
  why: 'Excel turns 10-12 into 12-Oct when it opens or pastes a file, and saves it so. Read as a number it would be 12, or the day number 45577; the range 10 to 12 is lost either way.',
  fix: 'Write 10 in low and 12 in high, or format the column as text before typing 10-12.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12-Oct
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,10-12
`,
  },
} as const satisfies Rule;
