import type { Rule } from '../rule.js';

export const cellUnknownValue = {
  id: 'cell/unknown-value',
  severity: 'error',
  summary: 'A cell of a fixed vocabulary holds one of its words.',
  why: 'A misspelt scope taken for a blank one would make a partial count a full one, and the lowest figure of the range would be wrong.',
  fix: 'Use one of the words that the problem lists, or leave the cell blank.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count,scope
ford,Army,army,killed,12,part
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count,scope
ford,Army,army,killed,12,partial
`,
  },
} as const satisfies Rule;
