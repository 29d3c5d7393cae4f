import type { Rule } from '../rule.js';

export const cellUnreadableDate = {
  id: 'cell/unreadable-date',
  severity: 'error',
  summary: 'A date is 2024-07-25, 2024-07 or 2024, or another that can be one day only.',
  why: '05/07/2024 is the fifth of July to one reader and the seventh of May to another. Dates decide which figure of a source is its latest and what was known on a day, so a guess would change ranges.',
  fix: 'Write year, month, day: 2024-07-05; leave out the day or the month if it is not known. Where a file writes all dates in one order, name the order: --date-order dmy or mdy.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,reported_on
ford,Army,army,killed,12,05/07/2024
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,reported_on
ford,Army,army,killed,12,2024-07-05
`,
  },
} as const satisfies Rule;
