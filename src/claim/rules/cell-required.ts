import type { Rule } from '../rule.js';

export const cellRequired = {
  id: 'cell/required',
  severity: 'error',
  summary: 'Incident, source and measure are given in every row.',
  why: 'A figure that nobody states, of no event or of nothing in particular, cannot be held against another. Filled down from the row above it would be put into the wrong mouth.',
  fix: 'Fill the cell in; a source that is not known by name can be called what it is, such as local resident.',
  bad: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
ford,,army,killed,20
`,
  },
  good: {
    'claims.csv': `incident,source,victims,measure,count
ford,Army,army,killed,12
ford,local resident,army,killed,20
`,
  },
} as const satisfies Rule;
