import type { Rule } from '../rule.js';

export const fileTitleRows = {
  id: 'file/title-rows',
  severity: 'warning',
  guess: true,
  summary: 'The first row of a table names its columns.',
  why: 'What stands above the names of the columns is taken for a title and not read. A claim among it would be lost.',
  fix: 'Remove the rows above the names of the columns.',
  bad: {
    'claims.csv': `Losses at the ford,,,,
incident,source,victims,measure,count
ford,Army,army,killed,12
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
`,
  },
} as const satisfies Rule;
